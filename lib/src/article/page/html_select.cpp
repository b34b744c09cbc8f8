// Chunks inside the body -> those that are running text of the article, told one by one.
#include <algorithm>

#include "article/date/date_line.hpp"
#include "article/page/html_body.hpp"
#include "article/text/layout_words.hpp"
#include "article/text/letters.hpp"
#include "article/text/lines.hpp"
#include "article/text/notices.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kShortParagraph = 40;  // bytes
constexpr std::size_t kBoilerplate = 120;    // bytes; a longer paragraph that begins so is text
constexpr std::size_t kNotice = 400;         // bytes of a notice of rights

/// Half of it is a link, and what is not linked is no sentence of its own.
bool is_linked(const Chunk& chunk) {
  constexpr std::size_t kOwnWords = 15;
  if (chunk.linked * 2 <= chunk.text.size()) return false;
  return !ends_sentence(chunk.text) || chunk.text.size() - chunk.linked < kOwnWords;
}

class Selector {
 public:
  explicit Selector(std::string_view title) : title_(title) {}

  [[nodiscard]] bool keeps(const Chunk& chunk) const {
    const std::string_view text = chunk.text;
    if (chunk.noise || is_linked(chunk) || text == title_ || is_boilerplate(text)) return false;
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
  /// Captions, credits, notices of rights, invitations: nothing that the article tells.
  [[nodiscard]] bool is_boilerplate(std::string_view text) const {
    if (text.size() <= kBoilerplate && boilerplate_.begin(text)) return true;
    if (text.size() > kNotice) return false;
    const std::string lower = lower_case(text);
    return notices_.is_notice(lower) || within(lower);
  }
  [[nodiscard]] bool within(std::string_view lower) const {
    if (lower.starts_with("in this") && lower.substr(0, 80).find("photo") != std::string_view::npos)
      return true;
    return inside_.any_in(lower);
  }

  std::string_view title_;
  LayoutWords boilerplate_{"boilerplate"};
  Notices notices_;
  LayoutWords inside_{"notice inside"};
};

bool is_byline(std::string_view text) {
  return text.size() <= 100 && ascii::starts_with_ignoring_case(text, "by ") &&
         !ends_sentence(text);
}

void append(Article& read, std::string_view text) {
  if (!read.text.empty()) read.text += "\n\n";
  const auto begin = static_cast<std::uint32_t>(read.text.size());
  read.text += text;
  read.blocks.push_back(
      {BlockKind::kParagraph, {begin, static_cast<std::uint32_t>(read.text.size())}});
}

/// What follows the last sentence is the furniture below the article, but for a list's items.
void drop_tail(const std::vector<Chunk>& chunks, std::vector<std::size_t>& kept) {
  const auto is_text = [&](std::size_t i) {
    const bool sentence =
        ends_sentence(chunks[i].text) || chunks[i].text.find(". ") != std::string::npos;
    return (sentence || chunks[i].tag == GUMBO_TAG_LI || chunks[i].tag == GUMBO_TAG_BLOCKQUOTE) &&
           !chunks[i].is_heading();
  };
  const auto last = std::find_if(kept.rbegin(), kept.rend(), is_text);
  if (last != kept.rend()) kept.erase(last.base(), kept.end());
}

/// A heading over nothing, or over links that were left out, is a heading of the page.
std::vector<std::size_t> without_bare_headings(const std::vector<Chunk>& chunks,
                                               const std::vector<std::size_t>& kept) {
  std::vector<std::size_t> chosen;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    const bool bare =
        k + 1 == kept.size() || (kept[k + 1] != kept[k] + 1 && is_linked(chunks[kept[k] + 1]));
    if (!chunks[kept[k]].is_heading() || !bare) chosen.push_back(kept[k]);
  }
  return chosen;
}

}  // namespace

std::vector<std::size_t> choose_chunks(const std::vector<Chunk>& chunks, const Body& body,
                                       std::string_view title) {
  const Selector selector(title);
  std::vector<std::size_t> kept;
  bool begun = false;
  for (std::size_t i = 0; i < chunks.size(); ++i) {
    const Chunk& chunk = chunks[i];
    if (chunk.node < body.begin || chunk.node >= body.end || !selector.keeps(chunk)) continue;
    const bool sentence = ends_sentence(chunk.text);
    const bool paragraph = sentence && !chunk.is_heading();
    if (!begun && !paragraph && (is_byline(chunk.text) || is_date_line(chunk.text))) continue;
    // A kicker, the name of a section; a sentence in it is the lead.
    const bool lead = sentence && chunk.text.size() >= 2 * kShortParagraph;
    if (!begun && chunk.is_heading() && !lead) continue;
    begun |= paragraph;
    kept.push_back(i);
  }
  drop_tail(chunks, kept);
  return without_bare_headings(chunks, kept);
}

void write_body(const std::vector<Chunk>& chunks, const std::vector<std::size_t>& chosen,
                Article& read) {
  for (const std::size_t i : chosen) append(read, chunks[i].text);
}

}  // namespace dateline::article
