// An element of a page -> what its place and its name say of a date in it.
#pragma once

#include <string_view>
#include <vector>

#include "article/page/html_tree.hpp"
#include "article/page/page_date.hpp"

namespace dateline::article {

enum class DateClass : unsigned char { kNone, kDate, kPublished, kModified };
enum class Zone : unsigned char { kAbove, kHead, kText, kBelow };

class DatePlaces {
 public:
  DatePlaces(const HtmlTree& tree, const PageFrame& frame);

  /// Whether the element belongs to something else than the article: a list of others, comments, a
  /// sidebar, an embedded post.
  [[nodiscard]] bool is_elsewhere(std::int32_t i) const {
    return elsewhere_[static_cast<std::size_t>(i)];
  }
  /// Whether a link holds the element and more words than the date.
  [[nodiscard]] bool is_in_link(std::int32_t i) const;
  /// Whether it stands within the sentences of a paragraph.
  [[nodiscard]] bool is_in_sentence(std::int32_t i) const;
  [[nodiscard]] Zone zone(std::int32_t i) const;
  /// By the names of the element and of the two around it, the nearest first.
  [[nodiscard]] DateClass date_class(std::int32_t i) const;
  /// The same of the element alone.
  [[nodiscard]] DateClass own_class(std::int32_t i) const;

 private:
  [[nodiscard]] bool leads_elsewhere(std::int32_t i) const;
  [[nodiscard]] bool holds(std::int32_t outer, std::int32_t inner) const {
    return inner >= outer && inner < tree_[outer].end;
  }

  const HtmlTree& tree_;
  PageFrame frame_;
  PageWords published_{"class published"};
  PageWords date_{"class date"};
  PageWords modified_{"class modified"};
  PageWords away_{"class elsewhere"};
  std::vector<bool> elsewhere_;
};

}  // namespace dateline::article
