// A parsed sentence -> the same with the heads put right where the tags of neighbours settle them.
#pragma once

#include <cstdint>
#include <span>

#include "language/parser.hpp"

namespace dateline::language {

/// "two days after the bank closed its doors": after, before, since, until and till with a noun and
/// a finite verb right behind it begin a clause of which the noun is the subject. The parser, which
/// decides on the preposition before it sees the verb, often leaves the noun with the preposition.
/// `heads`: -1 for the root; they stay one tree.
void mend_heads(std::span<const TaggedWord> words, std::span<std::int32_t> heads);

}  // namespace dateline::language
