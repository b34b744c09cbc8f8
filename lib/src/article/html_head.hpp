// A page -> what it says about itself: title and date of publication.
#pragma once

#include "article/html_tree.hpp"
#include "dateline/article.hpp"

namespace dateline::article {

/// Sets title, published, published_text and published_from. The date is asked of JSON-LD, of meta
/// elements (article:published_time first) and of time elements, in that order.
void read_head(const HtmlTree& tree, Article& read);

}  // namespace dateline::article
