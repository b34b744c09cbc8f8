// Any bytes -> a page that the HTML parser reads in linear time and bounded depth.
#pragma once

#include <string>
#include <string_view>

namespace dateline::article {

/// The page without the tags of inline formatting (they say nothing to us, and left open a thousand
/// times they make the parser copy them into every paragraph), without tags nested deeper than any
/// real page's, and without the attributes of tags that have more of them than any real tag.
[[nodiscard]] std::string limit_html(std::string_view html);

}  // namespace dateline::article
