// Candidate pairs and learned scores -> proposals, as sure as the scores are.
#include <algorithm>

#include "link/dated_event.hpp"
#include "link/features.hpp"
#include "link/propose.hpp"
#include "link/scores.hpp"

namespace dateline::link {

namespace {

constexpr float kWorthProposing = 0.3F;
constexpr std::int32_t kStartWindow = 32;  // events between which starts are compared
constexpr int kMaxClimb = 4;               // events between a saying and what is said

void add(Node from, Node to, Scored scored, LinkReason because, Proposals& out) {
  if (scored.probability < kWorthProposing) return;
  out.push_back({LinkKind::kTlink, scored.relation, from, to, {}, scored.probability, because});
}

/// "Told on Friday that he had left": the day is that of the saying, not of what is said.
bool of_the_saying(const Context& context, EventId event, TimexId timex) {
  const EventId saying = context.place(timex).above.event;
  if (!saying.valid() || saying == event) return false;
  if (context.event(saying).event_class != EventClass::kReporting) return false;
  const Event& said = context.event(event);
  if (said.tense != Tense::kPast && said.tense != Tense::kPastPart) return false;
  EventId up = event;
  for (int step = 0; up.valid() && step < kMaxClimb; ++step) {
    const auto& above = context.place(up).above;
    if (above.event == saying) return context.input().analysis[above.child].dep == Dep::kCcomp;
    up = above.event;
  }
  return false;
}

/// "Left on Friday, a year after he had come": Friday is not the day on which he came; nor did he
/// leave on Friday who "left a year after he had come on Friday".
bool away_by_a_length(const Context& context, EventId event, TimexId timex) {
  const EventId owner = context.place(timex).above.event;
  if (owner == event) return false;
  return context.length_before(event).valid() ||
         (owner.valid() && context.length_before(owner).valid());
}

/// "Travelled in January and recalled": not of January.
bool of_the_first_conjunct(const Context& context, EventId event, TimexId timex) {
  const EventId owner = context.place(timex).above.event;
  const auto& above = context.place(event).above;
  if (!owner.valid() || above.event != owner || !(owner < event)) return false;
  return context.input().analysis[above.child].dep == Dep::kConj &&
         context.input().timexes[static_cast<std::size_t>(timex.index)].span.end <=
             context.event(event).span.begin &&
         !spans_both(context, timex, owner);
}

}  // namespace

void propose_learned(const Traced& traced, const Scores& scores, Proposals& out) {
  const Context& context = traced.context;
  const Candidates candidates = candidates_of(context);
  Features features;
  for (std::size_t i = 0; i < context.events().size(); ++i) {
    const EventId event{static_cast<std::int32_t>(i)};
    publication_features(traced, event, features);
    add(Node::of(event), Node::publication(), scores.publication(features),
        LinkReason::kLearnedPublication, out);
  }
  for (const auto& [event, timex] : candidates.times) {
    if (of_the_saying(context, event, timex) || away_by_a_length(context, event, timex)) continue;
    if (describes_a_thing(context, timex) || context.is_yardstick(timex) ||
        of_the_first_conjunct(context, event, timex))
      continue;
    time_features(traced, event, timex, features);
    add(Node::of(event), Node::of(timex), scores.time(features), LinkReason::kLearnedTime, out);
  }
  for (const auto& [first, second] : candidates.sentence) {
    pair_features(traced, first, second, features);
    add(Node::of(first), Node::of(second), scores.sentence(features), LinkReason::kLearnedSentence,
        out);
  }
  for (const auto& [first, second] : candidates.neighbour) {
    pair_features(traced, first, second, features);
    add(Node::of(first), Node::of(second), scores.neighbour(features),
        LinkReason::kLearnedNeighbour, out);
  }
}

std::vector<StartGuess> guess_starts(const Traced& traced, const Scores& scores) {
  const auto count = static_cast<std::int32_t>(traced.events.size());
  std::vector<StartGuess> guesses;
  guesses.reserve(traced.events.size() * static_cast<std::size_t>(kStartWindow));
  Features features;
  for (std::int32_t a = 0; a < count; ++a) {
    const std::int32_t last = std::min(count, a + 1 + kStartWindow);
    for (std::int32_t b = a + 1; b < last; ++b) {
      pair_features(traced, {a}, {b}, features);
      const StartOdds odds = scores.start(features);
      guesses.push_back({{a},
                         {b},
                         odds[static_cast<std::size_t>(Start::kBefore)],
                         odds[static_cast<std::size_t>(Start::kAfter)],
                         odds[static_cast<std::size_t>(Start::kTogether)]});
    }
  }
  return guesses;
}

}  // namespace dateline::link
