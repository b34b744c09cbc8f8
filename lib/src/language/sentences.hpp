// Tokens of a block -> where its sentences end.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "language/tokenizer.hpp"

namespace dateline::language {

/// Appends the sentences that the tokens [first, tokens.size()) of block `block` form.
void split_sentences(std::string_view text, std::span<const Span> tokens, std::int32_t first,
                     std::int32_t block, const WordLists& lists, std::vector<Sentence>& sentences);

}  // namespace dateline::language
