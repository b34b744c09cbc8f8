// Fills blocks, quotes, faults and, where a block holds it, the title of an article.
#include "article/finish.hpp"

#include <fmt/format.h>

#include <limits>
#include <utility>

#include "article/faults.hpp"
#include "article/lines.hpp"
#include "article/quotes.hpp"

namespace dateline::article {
namespace {

/// Offsets have to fit into 31 bits.
constexpr std::size_t kOffsets = std::numeric_limits<std::int32_t>::max();

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
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::kTitle) continue;
    article.title = slice(article.text, block.span);
    article.title_in_text = true;
  }
  return article;
}

}  // namespace dateline::article
