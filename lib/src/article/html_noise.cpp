// Judges elements by their names, roles and the words of their class and id.
//
// Class names lie: a page calls its whole content "with-sidebar". So they count only for elements
// that hold less than half of the page's paragraphs and neither its article nor its heading.
#include "article/html_noise.hpp"

#include <algorithm>

#include "article/layout_words.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

bool is_unseen(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_RT:

      return true;
    default:
      return false;
  }
}

bool is_noise(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_ADDRESS:
      return true;
    default:
      return false;
  }
}

/// Whole parts of a page: no word of a class makes them noise.
bool is_frame(GumboTag tag) {
  return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN ||
         tag == GUMBO_TAG_ARTICLE;
}

bool hides(std::string_view style) {
  std::string bare;
  for (const char c : style.substr(0, 200)) {
    if (!ascii::is_space(c)) bare += ascii::to_lower(c);
  }
  return bare.find("display:none") != std::string::npos ||
         bare.find("visibility:hidden") != std::string::npos;
}

/// The words of "related-stories mostRead", each and with the one before it, without hyphens.
template <class Use>
bool any_word(std::string_view name, Use use) {
  std::string_view before;
  for (std::size_t at = 0; at < name.size();) {
    if (!ascii::is_alpha(name[at])) {
      if (ascii::is_space(name[at])) before = {};
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < name.size() && ascii::is_alpha(name[end]) &&
           !(ascii::is_upper(name[end]) && ascii::is_lower(name[end - 1])))
      ++end;
    const std::string_view word = name.substr(at, end - at);
    if (use(word) || (!before.empty() && use(std::string(before).append(word)))) return true;
    before = word;
    at = end;
  }
  return false;
}

/// Sums over the nodes before each position, so that any subtree's share is one subtraction.
struct Sums {
  std::vector<std::int64_t> paragraphs;  // bytes of text inside p elements
  std::vector<std::int32_t> anchors;     // article, main and h1 elements
};

Sums sum_up(const HtmlTree& tree) {
  Sums sums{{0}, {0}};
  std::int32_t paragraph_end = 0;
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) == GUMBO_TAG_P) paragraph_end = std::max(paragraph_end, tree[i].end);
    const bool anchor = tree.tag(i) == GUMBO_TAG_ARTICLE || tree.tag(i) == GUMBO_TAG_MAIN ||
                        tree.tag(i) == GUMBO_TAG_H1;
    const auto bytes = i < paragraph_end ? static_cast<std::int64_t>(tree.text(i).size()) : 0;
    sums.paragraphs.push_back(sums.paragraphs.back() + bytes);
    sums.anchors.push_back(sums.anchors.back() + (anchor ? 1 : 0));
  }
  return sums;
}

class Judge {
 public:
  explicit Judge(const HtmlTree& tree) : tree_(tree), sums_(sum_up(tree)) {}

  Part operator()(std::int32_t i) const {
    const GumboTag tag = tree_.tag(i);
    if (is_unseen(tag) || tree_.has_attribute(i, "hidden")) return Part::kUnseen;
    if (is_frame(tag)) return Part::kText;
    if (tree_.attribute(i, "aria-hidden") == "true" || hides(tree_.attribute(i, "style")))
      return Part::kUnseen;
    if (tag == GUMBO_TAG_FORM) return holds_article(i) ? Part::kText : Part::kUnseen;
    if (is_noise(tag)) return Part::kNoise;
    if (tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_SPAN || !named_noise(i)) return Part::kText;
    return holds_article(i) ? Part::kText : Part::kNoise;
  }

 private:
  [[nodiscard]] bool named_noise(std::int32_t i) const {
    if (roles_.contains(tree_.attribute(i, "role"))) return true;
    const auto use = [this](std::string_view word) {
      return noise_.contains(word) || beginnings_.begin(word);
    };
    return any_word(tree_.attribute(i, "class"), use) || any_word(tree_.attribute(i, "id"), use);
  }
  [[nodiscard]] bool holds_article(std::int32_t i) const {
    const auto end = static_cast<std::size_t>(tree_[i].end);
    const auto begin = static_cast<std::size_t>(i);
    if (sums_.anchors[end] > sums_.anchors[begin]) return true;
    return (sums_.paragraphs[end] - sums_.paragraphs[begin]) * 2 > sums_.paragraphs.back();
  }

  const HtmlTree& tree_;
  Sums sums_;
  LayoutWords noise_{"noise", kPageFile};
  LayoutWords beginnings_{"noisy beginning", kPageFile};
  LayoutWords roles_{"role", kPageFile};
};

}  // namespace

std::vector<Part> find_parts(const HtmlTree& tree) {
  const Judge judge(tree);
  std::vector<Part> parts(static_cast<std::size_t>(tree.size()), Part::kText);
  for (std::int32_t i = 1; i < tree.size(); ++i) {
    const Part above = parts[static_cast<std::size_t>(tree[i].parent)];
    const Part own = above == Part::kUnseen || !tree.is_element(i) ? above : judge(i);
    parts[static_cast<std::size_t>(i)] = std::max(above, own);
  }
  return parts;
}

}  // namespace dateline::article
