// Text -> its blocks: title, date line, paragraphs, source line.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/article.hpp"

namespace dateline::article {

/// Whether the text may begin with its title: that of a plain text file does, that of a JSON line
/// or of TimeML has its title elsewhere.
enum class Heading : bool { kNone, kPossible };

/// Disjoint, in reading order; all text that is not white space lies in one. Linear in the text.
[[nodiscard]] std::vector<Block> find_blocks(std::string_view text, Heading heading);

}  // namespace dateline::article
