// Text and its blocks -> direct speech.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/article.hpp"

namespace dateline::article {

/// Disjoint, in reading order, each inside one block; what is quoted within a quote is part of it.
/// A mark that is never answered reaches to the end of its paragraph at most. Linear in the text.
[[nodiscard]] std::vector<Quote> find_quotes(std::string_view text, std::span<const Block> blocks);

}  // namespace dateline::article
