// Reads the words of one class out of data/en/layout.tsv.
#include "article/layout_words.hpp"

#include <algorithm>
#include <stdexcept>

#include "embed/ascii.hpp"
#include "embed/embedded.hpp"

namespace dateline::article {

LayoutWords::LayoutWords(std::string_view word_class) {
  const auto table = embedded("data/en/layout.tsv");
  if (!table) throw std::logic_error("data/en/layout.tsv is not embedded");
  std::string_view rest = *table;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    if (line.substr(tab + 1) == word_class) words_.push_back(line.substr(0, tab));
  }
}

bool LayoutWords::contains(std::string_view word) const {
  return std::ranges::any_of(
      words_, [&](std::string_view known) { return ascii::equals_ignoring_case(known, word); });
}

}  // namespace dateline::article
