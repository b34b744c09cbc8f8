// Chunks of a page -> those that are the article.
#pragma once

#include <string>
#include <vector>

#include "article/page/html_chunks.hpp"
#include "dateline/article.hpp"

namespace dateline::article {

/// Where the article stands: the nodes [begin, end) and the element that was chosen for them.
struct Body {
  std::int32_t element = 0;
  std::int32_t begin = 0;
  std::int32_t end = 0;
  std::string why;
};

/// The place that holds the article: what the page says it is (articleBody, entry-content, article,
/// main), else the smallest element with nearly all running text. Paragraphs between the heading of
/// the title and it belong to it. `title` is that heading, -1 when none is known.
[[nodiscard]] Body find_body(const HtmlTree& tree, const std::vector<Chunk>& chunks,
                             std::int32_t title);

/// The chunks of the article, in order, by their positions.
[[nodiscard]] std::vector<std::size_t> choose_chunks(const std::vector<Chunk>& chunks,
                                                     const Body& body, std::string_view title);

/// Sets text and blocks from chunks, a blank line between them.
void write_body(const std::vector<Chunk>& chunks, const std::vector<std::size_t>& chosen,
                Article& read);

/// Whether the chunk is sentences of somebody, in no link and no part of the page's furniture.
[[nodiscard]] bool is_running_text(const Chunk& chunk);

}  // namespace dateline::article
