// One-line analyses for tables of verb groups: each word as form/TAG/relation/lemma@head.
//
//   const auto sample = phrase("They/PRP/nsubj did/VBD/aux/do n't/RB/advmod/not teach*/VB");
//
// The starred word is the one asked about, the root, and the head of all that name no other by
// its position (from 1). A lemma left out is the form in lower case.
#pragma once

#include <string_view>

#include "support/snippet.hpp"

namespace dateline::test {

struct Phrase {
  Snippet sample;
  TokenId head;  // the starred word
};

/// Throws std::invalid_argument for what snippet() cannot read and when no word has a star.
[[nodiscard]] Phrase phrase(std::string_view words);

}  // namespace dateline::test
