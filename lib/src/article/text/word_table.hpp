// An embedded table of this stage -> its rows.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "embed/embedded.hpp"
#include "embed/rows.hpp"

namespace dateline::article {

/// Calls `use` with each row of the table. Throws std::logic_error where there is no such table.
template <class Use>
void each_row(std::string_view file, Use use) {
  const auto table = embedded(file);
  if (!table) throw std::logic_error(std::string(file) + " is not embedded");
  for_each_row(*table, use);
}

/// The same with the first cell and the rest of each row that has two.
template <class Use>
void each_word(std::string_view file, Use use) {
  each_row(file, [&](std::string_view row) {
    const std::size_t tab = row.find('\t');
    if (tab != std::string_view::npos) use(row.substr(0, tab), row.substr(tab + 1));
  });
}

}  // namespace dateline::article
