// Names as JSON has them, and back.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/article.hpp"

namespace dateline::output {

[[nodiscard]] std::string_view to_string(PublishedFrom from);  // "date-line"

/// The value of that name among those up to `last`.
template <class Enum, class Name>
[[nodiscard]] std::optional<Enum> named(std::string_view name, Enum last, const Name& name_of) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace dateline::output
