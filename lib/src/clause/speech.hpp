// Verbs of saying and the clauses that they report, also where the tree does not join the two.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/analysis.hpp"
#include "words/lexicon.hpp"

namespace dateline::clause {

/// Whether the word is a verb that can report what somebody says.
[[nodiscard]] bool is_saying(const Analysis& analysis, const words::Lexicon& lexicon, TokenId word);

/// A verb of saying and the main word of what is said.
struct Saying {
  TokenId verb;
  TokenId clause;
};

/// One at most for each verb, in the order of the verbs. Found beside plain complements: speech
/// behind a colon, "Prices fell, he said", "told reporters that ...", "said Friday it had ...".
/// `quote_at` holds for each token the position of the direct speech around it, or -1.
[[nodiscard]] std::vector<Saying> find_sayings(const Analysis& analysis,
                                               const words::Lexicon& lexicon,
                                               const std::vector<std::int32_t>& quote_at);

}  // namespace dateline::clause
