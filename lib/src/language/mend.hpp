// Tags and heads of a sentence -> the same, put right where what stands around them settles it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "language/parser.hpp"

namespace dateline::language {

/// Straight quotation marks: white space tells which open and which close. A single one closes only
/// what a single one has opened, since it may be an apostrophe. `words` are those at `tokens`; the
/// tag becomes their only one.
void settle_quotes(std::string_view text, std::span<const Span> tokens, std::span<WordFacts> words);

/// "Berg, head of the port, admitted to guests that ...": what follows a comma and governs a clause
/// with "that" is a past tense and no participle, since the passive of such a verb has the clause
/// as its subject; but for verbs that tell somebody ("officials, warned that ..."), and "given
/// that". "left the stove on and stepped outside": a participle right behind "and", when the verb
/// before it is a past tense without an auxiliary, is one, too (8 of 9 in 4,000 sentences of news).
void mend_tags(std::span<const WordFacts> words, std::span<Tag> tags);

/// "two days after the bank closed its doors": after, before, since, until and till with a noun and
/// a finite verb right behind it begin a clause of which the noun is the subject. The parser, which
/// decides on the preposition before it sees the verb, often leaves the noun with the preposition.
/// "said that those stationed there will remain": below "that" stands a finite verb, so that a bare
/// participle hangs on the subject (never otherwise in the treebanks; in ten of 4,000 parsed
/// sentences of news). "said last week that it closed": the clause hangs on the verb, not on the
/// week (astray in 5 of 43 such clauses in news, and never so in the treebanks). "..., the ministry
/// said." at the end is the main clause (38 times of 38 in the web treebank; in news 172 times of
/// 207 as parsed). `heads`: -1 for the root; they stay one tree. Sentences of more than kBeamLimit
/// words are left as they are.
void mend_heads(std::span<const TaggedWord> words, std::span<std::int32_t> heads);

}  // namespace dateline::language
