// Finds the element that holds the article. Candidates are asked for by what speaks for them, the
// surest first; each has to hold its share of the page's running text.
#include "article/page/html_body.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "article/page/name_words.hpp"
#include "article/text/layout_words.hpp"
#include "article/text/lines.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kShortParagraph = 40;  // bytes; less says nothing about where the article is
constexpr std::int64_t kDominant = 80;       // percent of the running text

bool is_mostly_linked(const Chunk& chunk) {
  return chunk.linked * 2 > chunk.text.size();
}

/// Bytes of running text in the nodes before each position.
std::vector<std::int64_t> sum_text(const HtmlTree& tree, const std::vector<Chunk>& chunks) {
  std::vector<std::int64_t> sums(static_cast<std::size_t>(tree.size()) + 1, 0);
  for (const Chunk& chunk : chunks) {
    if (is_running_text(chunk))
      sums[static_cast<std::size_t>(chunk.node) + 1] +=
          static_cast<std::int64_t>(chunk.text.size());
  }
  for (std::size_t i = 1; i < sums.size(); ++i) sums[i] += sums[i - 1];
  return sums;
}

class BodyFinder {
 public:
  BodyFinder(const HtmlTree& tree, const std::vector<Chunk>& chunks)
      : tree_(tree), sums_(sum_text(tree, chunks)) {}

  [[nodiscard]] Body find() const {
    const auto says_body = [this](std::int32_t i) {
      return tree_.attribute(i, "itemprop") == "articleBody";
    };
    const auto named = [this](std::int32_t i) { return names_content(tree_, i, content_); };
    const auto is_article = [this](std::int32_t i) {
      return tree_.tag(i) == GUMBO_TAG_ARTICLE || tree_.attribute(i, "role") == "article";
    };
    const auto is_main = [this](std::int32_t i) {
      return tree_.tag(i) == GUMBO_TAG_MAIN || tree_.attribute(i, "role") == "main";
    };
    const auto hinted = [this](std::int32_t i) { return hints_at_content(i); };
    if (const auto found = best_of(says_body, 40)) return made(*found, "itemprop articleBody");
    if (const auto found = best_of(is_article, 50)) return made(*found, "the article element");
    if (const auto found = best_of(named, 30))
      return made(*found, "named as the article's content");
    if (const auto found = best_of(is_main, 50))
      return made(descend(*found), "in the main element");
    if (const auto found = best_of(hinted, 35)) return made(descend(*found), "its name");
    return made(descend(0), "nearly all running text of the page");
  }

 private:
  [[nodiscard]] std::int64_t sum(std::int32_t i) const {
    return sums_[static_cast<std::size_t>(tree_[i].end)] - sums_[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] Body made(std::int32_t i, std::string why) const {
    return {i, i, tree_[i].end, std::move(why)};
  }

  /// The element of a kind with the most running text, when that is `percent` of the page's. Where
  /// an article is cut into several of the kind, the element around them all.
  template <class Kind>
  [[nodiscard]] std::optional<std::int32_t> best_of(Kind is_kind, std::int64_t percent) const {
    std::optional<std::int32_t> best;
    std::vector<std::int32_t> all;
    std::int32_t outside = 0;
    for (std::int32_t i = 1; i < tree_.size(); ++i) {
      if (!tree_.is_element(i) || sum(i) == 0 || !is_kind(i)) continue;
      if (!best || sum(i) > sum(*best)) best = i;
      if (i < outside) continue;
      all.push_back(i);
      outside = tree_[i].end;
    }
    if (!best) return best;
    best = innermost(*best, is_kind);
    if (all.size() > 1) best = around(all, *best);
    if (sum(*best) * 100 < sums_.back() * percent) best.reset();
    return best;
  }
  /// Elements of a kind stand in each other: the innermost with nearly all of the text.
  template <class Kind>
  [[nodiscard]] std::int32_t innermost(std::int32_t best, Kind is_kind) const {
    for (std::int32_t i = best + 1; i < tree_[best].end; ++i) {
      if (tree_.is_element(i) && sum(i) * 100 >= sum(best) * 95 && is_kind(i)) best = i;
    }
    return best;
  }
  /// Pieces of one article have one heading of the first rank at most, and little stands between.
  [[nodiscard]] std::int32_t around(const std::vector<std::int32_t>& all, std::int32_t best) const {
    std::int64_t pieces = 0;
    for (const std::int32_t i : all) {
      if (i != all.front() && holds_heading(i)) return best;
      pieces += sum(i);
    }
    if (sum(best) * 100 >= pieces * kDominant) return best;
    std::int32_t outer = all.front();
    while (outer > 0 && tree_[outer].end < tree_[all.back()].end) outer = tree_[outer].parent;
    if (outer <= 0) return best;
    // Rather something too much than half of the article.
    constexpr std::int64_t kMost = 60;
    return sum(outer) * 100 <= pieces * 130 || sum(best) * 100 < pieces * kMost ? outer : best;
  }
  [[nodiscard]] bool holds_heading(std::int32_t i) const {
    for (std::int32_t at = i; at < tree_[i].end; ++at) {
      if (tree_.tag(at) == GUMBO_TAG_H1) return true;
    }
    return false;
  }

  /// Goes down as long as one child holds nearly all of the text.
  [[nodiscard]] std::int32_t descend(std::int32_t at) const {
    for (bool deeper = true; deeper && !has_own_paragraphs(at);) {
      deeper = false;
      for (std::int32_t child = at + 1; child < tree_[at].end; child = tree_[child].end) {
        if (!is_container(child) || sum(child) * 100 < sum(at) * kDominant || sum(child) == 0)
          continue;
        at = child;
        deeper = true;
        break;
      }
    }
    return at;
  }
  [[nodiscard]] bool is_container(std::int32_t i) const {
    const GumboTag tag = tree_.tag(i);
    return tree_.is_element(i) && tag != GUMBO_TAG_P && tag != GUMBO_TAG_LI &&
           tag != GUMBO_TAG_BLOCKQUOTE && tag != GUMBO_TAG_UL && tag != GUMBO_TAG_OL;
  }
  /// Whether paragraphs stand in the element itself, beside its other children.
  [[nodiscard]] bool has_own_paragraphs(std::int32_t at) const {
    constexpr std::int64_t kLead = 2 * kShortParagraph;
    std::int64_t own = 0;
    for (std::int32_t child = at + 1; child < tree_[at].end; child = tree_[child].end) {
      if (tree_.tag(child) == GUMBO_TAG_P) own += sum(child);
    }
    return own >= kLead;
  }
  /// "story", "content", "text": names of the article or of what is around it.
  [[nodiscard]] bool hints_at_content(std::int32_t i) const {
    const GumboTag tag = tree_.tag(i);
    if (tag != GUMBO_TAG_DIV && tag != GUMBO_TAG_SECTION && tag != GUMBO_TAG_TD) return false;
    const auto use = [this](std::string_view word) { return hints_.contains(word); };
    return any_name_word(tree_.attribute(i, "class"), use) ||
           any_name_word(tree_.attribute(i, "id"), use);
  }

  const HtmlTree& tree_;
  std::vector<std::int64_t> sums_;
  PageWords content_{"content", kPageFile};
  PageWords hints_{"article", kPageFile};
};

/// Paragraphs between the heading of the title and the element belong to the article.
void take_lead(const std::vector<Chunk>& chunks, std::int32_t title, Body& body) {
  constexpr std::size_t kMostBefore = 12;
  if (title < 0 || title >= body.begin) return;
  std::size_t seen = 0;
  for (const Chunk& chunk : chunks) {
    if (chunk.node <= title || chunk.node >= body.begin) continue;
    if (++seen > kMostBefore) return;
    const bool paragraph =
        chunk.tag == GUMBO_TAG_P || chunk.tag == GUMBO_TAG_H2 || chunk.tag == GUMBO_TAG_DIV;
    if (paragraph && !chunk.noise && !is_mostly_linked(chunk) && ends_sentence(chunk.text) &&
        chunk.text.size() >= 2 * kShortParagraph) {
      body.begin = chunk.node;
      return;
    }
  }
}

}  // namespace

bool is_running_text(const Chunk& chunk) {
  const bool sentence = ends_sentence(chunk.text);
  const std::size_t unlinked = chunk.text.size() - chunk.linked;
  return !chunk.noise && !chunk.is_heading() && chunk.text.size() >= kShortParagraph &&
         (!is_mostly_linked(chunk) || (sentence && unlinked >= kShortParagraph));
}

Body find_body(const HtmlTree& tree, const std::vector<Chunk>& chunks, std::int32_t title) {
  Body body = BodyFinder(tree, chunks).find();
  take_lead(chunks, title, body);
  return body;
}

}  // namespace dateline::article
