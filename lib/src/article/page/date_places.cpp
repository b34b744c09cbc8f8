// Judges places by element, role, class and id.
#include "article/page/date_places.hpp"

#include <algorithm>

#include "article/page/name_words.hpp"
#include "article/text/lines.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {

DatePlaces::DatePlaces(const HtmlTree& tree, const PageFrame& frame)
    : tree_(tree), frame_(frame), elsewhere_(static_cast<std::size_t>(tree.size()), false) {
  for (std::int32_t i = 1; i < tree.size(); ++i) {
    const auto parent = static_cast<std::size_t>(tree[i].parent);
    elsewhere_[static_cast<std::size_t>(i)] = elsewhere_[parent] || leads_elsewhere(i);
  }
}

bool DatePlaces::leads_elsewhere(std::int32_t i) const {
  if (!tree_.is_element(i)) return false;
  const GumboTag tag = tree_.tag(i);
  const bool holds_article = holds(i, frame_.body) ||
                             (frame_.title >= 0 && holds(i, frame_.title)) ||
                             (frame_.first >= 0 && holds(i, frame_.first));
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN || holds_article)
    return false;
  if (tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ARTICLE ||
      tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_FIGURE || tag == GUMBO_TAG_FIGCAPTION ||
      tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_NOSCRIPT)
    return true;
  if (tree_.attribute(i, "role") == "complementary" || tree_.attribute(i, "role") == "navigation")
    return true;
  const auto use = [this](std::string_view word) { return away_.contains(word); };
  return any_name_word(tree_.attribute(i, "class"), use) ||
         any_name_word(tree_.attribute(i, "id"), use);
}

bool DatePlaces::is_in_link(std::int32_t i) const {
  constexpr std::size_t kMore = 14;  // bytes beside the date: a title, not "permalink"
  const std::string date = tree_.inner_text(i);
  const std::size_t own = date.size();
  std::int32_t up = i;
  for (int steps = 0; steps < 4 && up > 0; ++steps, up = tree_[up].parent) {
    if (tree_.tag(up) != GUMBO_TAG_A) continue;
    if (up == i) return false;
    const std::string all = tree_.inner_text(up);
    // A few words are one, too: "Another lock".
    const auto blanks = [](const std::string& text) { return std::ranges::count(text, ' '); };
    return all.size() > own + kMore || (own > 0 && blanks(all) >= blanks(date) + 2);
  }
  return false;
}

bool DatePlaces::is_in_sentence(std::int32_t i) const {
  constexpr std::size_t kMore = 60;
  const std::size_t own = tree_.inner_text(i).size();
  for (int steps = 0; steps < 5 && i > 0; ++steps, i = tree_[i].parent) {
    const GumboTag tag = tree_.tag(i);
    if (tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FOOTER) return false;
    if (tag != GUMBO_TAG_P && tag != GUMBO_TAG_LI && tag != GUMBO_TAG_TD) continue;
    const std::string text = tree_.inner_text(i);
    return text.size() > own + kMore && ends_sentence(text);
  }
  return false;
}

Zone DatePlaces::zone(std::int32_t i) const {
  if (frame_.first >= 0 && i >= frame_.first)
    return i > frame_.last && !holds(frame_.last, i) ? Zone::kBelow : Zone::kText;
  return frame_.title >= 0 && i < frame_.title ? Zone::kAbove : Zone::kHead;
}

DateClass DatePlaces::own_class(std::int32_t i) const {
  DateClass found = DateClass::kNone;
  for (const char* key : {"class", "id", "itemprop", "data-testid", "rel"}) {
    any_name_word(tree_.attribute(i, key), [&](std::string_view word) {
      if (modified_.contains(word)) {
        // "entry-date published updated" is both at once.
        if (found != DateClass::kPublished) found = DateClass::kModified;
      } else if (published_.contains(word)) {
        found = DateClass::kPublished;
      } else if (date_.contains(word) && found == DateClass::kNone) {
        found = DateClass::kDate;
      }
      return false;
    });
  }
  return found;
}

DateClass DatePlaces::date_class(std::int32_t i) const {
  constexpr int kUp = 3;
  DateClass found = DateClass::kNone;
  for (int steps = 0; steps < kUp && i > 0; ++steps, i = tree_[i].parent) {
    if (i == frame_.body || tree_.tag(i) == GUMBO_TAG_BODY) break;
    const DateClass own = own_class(i);
    if (own == DateClass::kPublished || own == DateClass::kModified) return own;
    if (found == DateClass::kNone) found = own;
  }
  return found;
}

}  // namespace dateline::article
