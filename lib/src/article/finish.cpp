// Fills blocks, quotes, faults and, where a block holds it, the title of an article.
#include "article/finish.hpp"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <utility>

#include "article/date/written_date.hpp"
#include "article/text/faults.hpp"
#include "article/text/lines.hpp"
#include "article/text/quotes.hpp"
#include "article/text/tongue.hpp"

namespace dateline::article {
namespace {

/// Offsets have to fit into 31 bits.
constexpr std::size_t kOffsets = std::numeric_limits<std::int32_t>::max();

/// What the text itself says about its publication: a date line, else a dateline with a year at the
/// front of the first paragraph.
std::optional<calendar::Value> find_published(const Article& article) {
  bool first = true;
  std::optional<calendar::Value> published;
  for (const Block& block : article.blocks) {
    const std::string_view shown = slice(article.text, block.span);
    if (block.kind == BlockKind::kDateLine) return read_written_date(shown);
    if (block.kind != BlockKind::kParagraph || !first || !ends_sentence(shown)) continue;
    published = read_dateline(shown);
    first = false;
  }
  return published;
}

}  // namespace

Error too_large(std::size_t size, std::size_t limit) {
  return {ErrorCode::kTooLarge, fmt::format("{} bytes are more than the limit of {}", size, limit),
          0};
}

Result<Article> finish(Article article, Heading heading) {
  if (article.text.size() <= kOffsets) article.blocks = find_blocks(article.text, heading);
  return finish_blocks(std::move(article));
}

Result<Article> finish_blocks(Article article) {
  if (article.text.size() > kOffsets)
    return tl::unexpected(too_large(article.text.size(), kOffsets));
  article.quotes = find_quotes(article.text, article.blocks);
  note_faults(article);
  note_language(article);
  if (!article.published) {
    article.published = find_published(article);
    if (article.published) article.published_from = PublishedFrom::kDateLine;
  }
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::kTitle) continue;
    article.title = slice(article.text, block.span);
    article.title_in_text = true;
  }
  return article;
}

}  // namespace dateline::article
