// What tense, signals and syntax say about order -> TLINK proposals, each with how sure and why.
//
// Proposals may contradict each other: link/settle.hpp lets the surest in first. Every proposer
// looks at windows of bounded size, so that their number is linear in the document.
#pragma once

#include <vector>

#include "link/context.hpp"
#include "link/signal_words.hpp"

namespace dateline::link {

class Scores;
struct Traced;

using Proposals = std::vector<Link>;

/// Candidate pairs of all kinds, by learned scores.
void propose_learned(const Traced& traced, const Scores& scores, Proposals& out);

/// Which of two events within a window begins first, by learned scores.
[[nodiscard]] std::vector<StartGuess> guess_starts(const Traced& traced, const Scores& scores);

/// Event and publication date, by tense.
void propose_publication(const Context& context, Proposals& out);

/// Event and expression of the same sentence, by what the expression hangs on and its preposition.
void propose_times(const Context& context, const SignalWords& words, Proposals& out);

/// Whether the expression of one event dates what is joined to it, too: "in June they met and
/// agreed"; but "they met in June and agreed" tells when they met. A day is that of both.
[[nodiscard]] bool spans_both(const Context& context, TimexId timex, EventId dated);

/// Event and event of the same sentence, by clause and signal; main events of neighbours.
void propose_pairs(const Context& context, const SignalWords& words, Proposals& out);

}  // namespace dateline::link
