// Judges elements by their names, roles and the words of their class and id.
//
// Class names lie: a page calls its whole content "with-sidebar". So they count only for elements
// that hold less than half of the page's paragraphs and neither its article nor its heading.
#include "article/page/html_noise.hpp"

#include <algorithm>

#include "article/page/name_words.hpp"
#include "article/text/layout_words.hpp"
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

/// Sums over the nodes before each position, so that any subtree's share is one subtraction.
struct Sums {
  std::vector<std::int64_t> paragraphs;  // bytes of text inside p elements
  std::vector<std::int32_t> anchors;     // article, main and h1 elements, and what is named so
};

Sums sum_up(const HtmlTree& tree, const PageWords& content) {
  Sums sums{{0}, {0}};
  std::int32_t paragraph_end = 0;
  for (std::int32_t i = 0; i < tree.size(); ++i) {
    if (tree.tag(i) == GUMBO_TAG_P) paragraph_end = std::max(paragraph_end, tree[i].end);
    const bool anchor = tree.tag(i) == GUMBO_TAG_ARTICLE || tree.tag(i) == GUMBO_TAG_MAIN ||
                        tree.tag(i) == GUMBO_TAG_H1 || names_content(tree, i, content);
    const auto bytes = i < paragraph_end ? static_cast<std::int64_t>(tree.text(i).size()) : 0;
    sums.paragraphs.push_back(sums.paragraphs.back() + bytes);
    sums.anchors.push_back(sums.anchors.back() + (anchor ? 1 : 0));
  }
  return sums;
}

class Judge {
 public:
  Judge(const HtmlTree& tree, Care care)
      : tree_(tree), care_(care), sums_(sum_up(tree, PageWords("content", kPageFile))) {}

  Part operator()(std::int32_t i) const {
    const GumboTag tag = tree_.tag(i);
    if (tag == GUMBO_TAG_NOSCRIPT && care_ != Care::kFull) return Part::kText;
    if (is_unseen(tag) || tree_.has_attribute(i, "hidden")) return Part::kUnseen;
    if (is_frame(tag)) return Part::kText;
    if (care_ != Care::kLeast &&
        (tree_.attribute(i, "aria-hidden") == "true" || hides(tree_.attribute(i, "style"))))
      return Part::kUnseen;
    if (tag == GUMBO_TAG_FORM) return holds_article(i) ? Part::kText : Part::kUnseen;
    if (tag == GUMBO_TAG_FOOTER && care_ == Care::kLeast) return Part::kText;
    if (is_noise(tag))
      return care_ == Care::kLeast && holds_article(i) ? Part::kText : Part::kNoise;
    if (tag == GUMBO_TAG_SPAN) return is_caption(i) ? Part::kNoise : Part::kText;
    if (tag == GUMBO_TAG_P && is_caption(i) && !holds_article(i)) return Part::kNoise;
    if (!is_unnamed(tag) && is_comments(i) && !holds_article(i)) return Part::kNoise;
    if (is_unnamed(tag) || !named_noise(i)) return Part::kText;
    return holds_article(i) ? Part::kText : Part::kNoise;
  }

 private:
  /// Paragraphs and headings are what they are, whatever they are called.
  [[nodiscard]] static bool is_unnamed(GumboTag tag) {
    return tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_P ||
           (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
  }
  [[nodiscard]] bool is_caption(std::int32_t i) const {
    return any_name_word(tree_.attribute(i, "class"),
                         [this](std::string_view word) { return captions_.contains(word); });
  }
  [[nodiscard]] bool named_noise(std::int32_t i) const {
    if (roles_.contains(tree_.attribute(i, "role"))) return true;
    if (care_ == Care::kLeast) return false;
    return name_is_noise(tree_.attribute(i, "class")) || name_is_noise(tree_.attribute(i, "id"));
  }
  [[nodiscard]] bool name_is_noise(std::string_view name) const {
    bool weak = false;
    bool of_article = false;
    const bool strong = any_name_word(name, [&](std::string_view word) {
      weak |= weak_.contains(word) || weak_beginnings_.begin(word);
      of_article |= article_.contains(word);
      return noise_.contains(word) || beginnings_.begin(word);
    });
    return strong || (weak && !of_article && care_ == Care::kFull);
  }
  [[nodiscard]] bool is_comments(std::int32_t i) const {
    const auto use = [this](std::string_view word) { return comments_.contains(word); };
    return any_name_word(tree_.attribute(i, "class"), use) ||
           any_name_word(tree_.attribute(i, "id"), use);
  }
  [[nodiscard]] bool holds_article(std::int32_t i) const {
    const auto end = static_cast<std::size_t>(tree_[i].end);
    const auto begin = static_cast<std::size_t>(i);
    if (sums_.anchors[end] > sums_.anchors[begin]) return true;
    const std::int64_t own = sums_.paragraphs[end] - sums_.paragraphs[begin];
    // What readers wrote may be longer than what they wrote about.
    if (is_comments(i) && sums_.paragraphs.back() - own >= kAnArticle) return false;
    return own * 2 > sums_.paragraphs.back();
  }

  static constexpr std::int64_t kAnArticle = 400;  // bytes of paragraphs

  const HtmlTree& tree_;
  Care care_;
  Sums sums_;
  PageWords noise_{"noise", kPageFile};
  PageWords beginnings_{"noisy beginning", kPageFile};
  PageWords weak_{"weak noise", kPageFile};
  PageWords weak_beginnings_{"weak beginning", kPageFile};
  PageWords article_{"article", kPageFile};
  PageWords captions_{"caption", kPageFile};
  PageWords comments_{"comments", kPageFile};
  PageWords roles_{"role", kPageFile};
};

}  // namespace

bool names_content(const HtmlTree& tree, std::int32_t i, const PageWords& content) {
  if (!tree.is_element(i) || tree.tag(i) == GUMBO_TAG_BODY || tree.tag(i) == GUMBO_TAG_HTML)
    return false;
  if (tree.attribute(i, "itemprop") == "articleBody") return true;
  const auto use = [&](std::string_view word) { return content.contains(word); };
  return any_name_word(tree.attribute(i, "class"), use) ||
         any_name_word(tree.attribute(i, "id"), use);
}

std::vector<Part> find_parts(const HtmlTree& tree, Care care) {
  const Judge judge(tree, care);
  std::vector<Part> parts(static_cast<std::size_t>(tree.size()), Part::kText);
  for (std::int32_t i = 1; i < tree.size(); ++i) {
    const Part above = parts[static_cast<std::size_t>(tree[i].parent)];
    const Part own = above == Part::kUnseen || !tree.is_element(i) ? above : judge(i);
    parts[static_cast<std::size_t>(i)] = std::max(above, own);
  }
  return parts;
}

}  // namespace dateline::article
