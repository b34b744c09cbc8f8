// Clauses seen through the analysis: who is the subject, what governs a word and in which form.
//
// All answers are found in bounded time, whatever the tree, and fall back on tags and order where
// the tree has no answer.
#pragma once

#include <string>
#include <string_view>

#include "clause/tree.hpp"
#include "dateline/analysis.hpp"
#include "words/lexicon.hpp"

namespace dateline::clause {

[[nodiscard]] words::WordPos word_pos(Tag tag);

/// The lemma, with the particle of a phrasal verb: "rule out".
[[nodiscard]] std::string lemma_with_particle(const Analysis& analysis, TokenId word);

/// The preposition before a noun or gerund, in lower case as written; "" when there is none.
[[nodiscard]] std::string_view preposition_of(const Analysis& analysis, TokenId word);

/// Whether the verb is an infinitive with "to".
[[nodiscard]] bool has_to(const Analysis& analysis, TokenId verb);

/// The subject that stands with the verb; invalid when there is none.
[[nodiscard]] TokenId own_subject(const Analysis& analysis, TokenId verb);

/// The subject a reader supplies: its own, that of the verb it is coordinated with, the controller
/// of an infinitive or participle, the noun that a relative clause or participle describes.
[[nodiscard]] TokenId understood_subject(const Analysis& analysis, TokenId verb);

/// "expressed regret and affirmed support", where the parser takes "affirmed" for an attribute of
/// "support": a participle right behind the conjunction.
[[nodiscard]] bool is_conjunct_in_disguise(const Analysis& analysis, TokenId verb);

/// The verb that an infinitive belongs to which the parser hung on that verb's object: "urged firms
/// to stop"; invalid when the noun is no such object.
[[nodiscard]] TokenId controlling_verb(const Analysis& analysis, TokenId word, TokenId noun);

/// "did not close until Tuesday": a negated verb of something that came about at last.
[[nodiscard]] bool comes_at_last(const Analysis& analysis, TokenId verb);

/// What governs a word, and in which form the word hangs on it.
struct Governance {
  TokenId governor;  // invalid when nothing does
  words::Complement complement = words::Complement::kThat;
  std::string_view preposition;
};
[[nodiscard]] Governance governance_of(const Analysis& analysis, TokenId word);

/// What the governor does to it; kNone when nothing governs it.
[[nodiscard]] words::Effect effect_on(const Analysis& analysis, const words::Lexicon& lexicon,
                                      const Governance& governance);

}  // namespace dateline::clause
