// What every reader does last: blocks, quotes and faults of the text it has read.
#pragma once

#include "article/text/blocks.hpp"
#include "dateline/article.hpp"
#include "dateline/result.hpp"

namespace dateline::article {

/// Fails with kTooLarge when the text is longer than offsets can tell.
[[nodiscard]] Result<Article> finish(Article article, Heading heading);

/// The same for a text whose blocks are known already.
[[nodiscard]] Result<Article> finish_blocks(Article article);

/// The error that every reader gives for input beyond its limit.
[[nodiscard]] Error too_large(std::size_t size, std::size_t limit);

}  // namespace dateline::article
