// A page -> what it says about itself: title and date of publication.
#pragma once

#include <optional>
#include <string>

#include "article/html_tree.hpp"
#include "dateline/article.hpp"

namespace dateline::article {

/// Sets title, published, published_text and published_from. The date is asked of JSON-LD, of meta
/// elements (article:published_time first) and of time elements, in that order.
void read_head(const HtmlTree& tree, Article& read);

/// A date as pages write it: ISO 8601, "2019/06/07", "Fri, 07 Jun 2019 10:30:00 GMT", "June 7,
/// 2019". Figures alone that could be day or month first are not read.
[[nodiscard]] std::optional<calendar::Value> read_page_date(std::string_view text);

}  // namespace dateline::article
