// A parsed page -> title, text and date of its article.
#pragma once

#include <string>
#include <string_view>

#include "article/page/html_tree.hpp"
#include "dateline/article.hpp"

namespace dateline::article {

/// `html` is the source of the tree, `address` where it stood, if that is known. Each of the three
/// is found among candidates; what was taken and why stands in the article's findings.
void read_page(const HtmlTree& tree, std::string_view html, const std::string& address,
               Article& read);

}  // namespace dateline::article
