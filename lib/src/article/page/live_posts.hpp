// A live blog -> its posts, each with the time at which it was written.
#pragma once

#include <vector>

#include "article/date/stamp.hpp"
#include "article/page/html_body.hpp"
#include "article/page/html_chunks.hpp"
#include "article/page/page_data.hpp"
#include "dateline/article.hpp"

namespace dateline::article {

/// Sets the posts of an article whose blocks are the chosen chunks, one each, and whose date is
/// known. Posts are neighbours of which each has a time of its own; pages that do not call
/// themselves live have to be made of little else, in the order of time.
void find_posts(const HtmlTree& tree, const std::vector<Chunk>& chunks,
                const std::vector<std::size_t>& chosen, const PageData& data,
                const StampReader& reader, Article& read);

}  // namespace dateline::article
