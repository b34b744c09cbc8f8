// Finds the element that holds the article and leaves out what in it is no running text.
#include "article/html_body.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "article/date_line.hpp"
#include "article/layout_words.hpp"
#include "article/lines.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kShortParagraph = 40;  // bytes; less says nothing about where the article is
constexpr std::size_t kBoilerplate = 120;    // bytes; a longer paragraph that begins so is text
constexpr std::int64_t kDominant = 80;       // percent of the running text

bool is_linked(const Chunk& chunk) {
  return chunk.linked * 2 > chunk.text.size();
}

bool is_running_text(const Chunk& chunk) {
  return !chunk.noise && !chunk.is_heading() && chunk.text.size() >= kShortParagraph &&
         !is_linked(chunk);
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

  [[nodiscard]] std::int32_t find() const {
    if (const auto said = best_of(
            [this](std::int32_t i) { return tree_.attribute(i, "itemprop") == "articleBody"; }, 50))
      return *said;
    if (const auto article =
            best_of([this](std::int32_t i) { return tree_.tag(i) == GUMBO_TAG_ARTICLE; }, 50))
      return *article;
    if (const auto main = best_of(
            [this](std::int32_t i) {
              return tree_.tag(i) == GUMBO_TAG_MAIN || tree_.attribute(i, "role") == "main";
            },
            50))
      return descend(*main);
    return descend(0);
  }

 private:
  [[nodiscard]] std::int64_t sum(std::int32_t i) const {
    return sums_[static_cast<std::size_t>(tree_[i].end)] - sums_[static_cast<std::size_t>(i)];
  }
  /// The element of a kind with the most running text, when that is `percent` of the page's.
  template <class Kind>
  [[nodiscard]] std::optional<std::int32_t> best_of(Kind is_kind, std::int64_t percent) const {
    std::optional<std::int32_t> best;
    for (std::int32_t i = 1; i < tree_.size(); ++i) {
      if (is_kind(i) && sum(i) > 0 && (!best || sum(i) > sum(*best))) best = i;
    }
    if (best && sum(*best) * 100 < sums_.back() * percent) best.reset();
    return best;
  }
  /// Goes down as long as one child holds nearly all of the text.
  [[nodiscard]] std::int32_t descend(std::int32_t at) const {
    for (bool deeper = true; deeper;) {
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
           tag != GUMBO_TAG_BLOCKQUOTE;
  }

  const HtmlTree& tree_;
  std::vector<std::int64_t> sums_;
};

/// Decides chunk by chunk, in order.
class Selector {
 public:
  explicit Selector(std::string_view title) : title_(title) {}

  [[nodiscard]] bool keeps(const Chunk& chunk) const {
    const std::string_view text = chunk.text;
    if (chunk.noise || is_linked(chunk) || text == title_) return false;
    if (text.size() <= kBoilerplate && boilerplate_.begin(text)) return false;
    const bool sentence = ends_sentence(text);
    switch (chunk.tag) {
      case GUMBO_TAG_H1:
        return false;
      case GUMBO_TAG_P:
      case GUMBO_TAG_BLOCKQUOTE:
        return sentence || text.size() >= kShortParagraph ||
               text.find(' ') != std::string_view::npos;
      default:
        return chunk.is_heading() || sentence || text.size() >= kShortParagraph;
    }
  }

 private:
  std::string_view title_;
  LayoutWords boilerplate_{"boilerplate"};
};

bool is_byline(std::string_view text) {
  return text.size() <= 100 && ascii::starts_with_ignoring_case(text, "by ") &&
         !ends_sentence(text);
}

void append(Article& read, BlockKind kind, std::string_view text) {
  if (!read.text.empty()) read.text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(read.text.size());
  read.text += text;
  read.blocks.push_back({kind, {begin, static_cast<std::uint32_t>(read.text.size())}});
}

/// A date line among what stands before the article's first paragraph, outside of it, too.
std::optional<std::string_view> find_date_line(const std::vector<Chunk>& chunks,
                                               std::size_t first_paragraph) {
  for (std::size_t i = first_paragraph; i-- > 0;) {
    if (is_date_line(chunks[i].text)) return chunks[i].text;
  }
  return std::nullopt;
}

}  // namespace

std::int32_t find_body(const HtmlTree& tree, const std::vector<Chunk>& chunks) {
  return BodyFinder(tree, chunks).find();
}

void read_body(const HtmlTree& tree, const std::vector<Chunk>& chunks, std::int32_t body,
               Article& read) {
  const Selector selector(read.title);
  const auto inside = [&](const Chunk& chunk) {
    return chunk.node >= body && chunk.node < tree[body].end;
  };
  std::vector<std::size_t> kept;
  bool begun = false;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    if (!inside(chunks[i]) || !selector.keeps(chunks[i])) continue;
    const bool paragraph = ends_sentence(chunks[i].text) && !chunks[i].is_heading();
    if (!begun && !paragraph && (is_byline(chunks[i].text) || is_date_line(chunks[i].text)))
      continue;
    if (!begun && chunks[i].is_heading()) continue;  // a kicker, the name of a section
    begun |= paragraph;
    kept.push_back(i);
  }
  const auto first =
      std::ranges::find_if(kept, [&](std::size_t i) { return is_running_text(chunks[i]); });
  if (!read.published && first != kept.end()) {
    if (const auto line = find_date_line(chunks, *first)) append(read, BlockKind::kDateLine, *line);
  }
  for (std::size_t k = 0; k < kept.size(); ++k) {
    const Chunk& chunk = chunks[kept[k]];
    // A heading over nothing, or over links that were left out, is a heading of the page.
    const bool bare =
        k + 1 == kept.size() || (kept[k + 1] != kept[k] + 1 && is_linked(chunks[kept[k] + 1]));
    if (chunk.is_heading() && bare) continue;
    append(read, BlockKind::kParagraph, chunk.text);
  }
}

}  // namespace dateline::article
