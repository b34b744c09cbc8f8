// Chunks of a page -> those that are the article.
#pragma once

#include <vector>

#include "article/html_chunks.hpp"
#include "dateline/article.hpp"

namespace dateline::article {

/// The element that holds the article: what the page says it is (articleBody, article, main), else
/// the smallest one with nearly all running text.
[[nodiscard]] std::int32_t find_body(const HtmlTree& tree, const std::vector<Chunk>& chunks);

/// Sets text and blocks from the chunks inside `body`, a blank line between them. A line with the
/// date of publication is looked for around the heading when the page's metadata gave none.
void read_body(const HtmlTree& tree, const std::vector<Chunk>& chunks, std::int32_t body,
               Article& read);

}  // namespace dateline::article
