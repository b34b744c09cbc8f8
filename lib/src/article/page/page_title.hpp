// A page -> the title of its article, among all that calls itself so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/page/page_data.hpp"

namespace dateline::article {

struct PageTitle {
  std::string text;
  std::int32_t heading = -1;  // the element that shows it; -1 when none does
  std::string why;
};

[[nodiscard]] PageTitle find_title(const HtmlTree& tree, const PageData& data);

/// A title as others may write it, too: small letters, plain quotation marks and dashes, no signs.
[[nodiscard]] std::string comparable(std::string_view title);

/// Whether two titles in comparable form are one, or one is the beginning or end of the other.
[[nodiscard]] bool tells_the_same(std::string_view one, std::string_view other);

}  // namespace dateline::article
