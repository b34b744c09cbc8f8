// Tense -> where an event lies from the day of publication.
#include <algorithm>
#include <vector>

#include "link/propose.hpp"

namespace dateline::link {

namespace {

struct Guess {
  Relation relation;
  float confidence;
  LinkReason because;
};

/// Nothing where tense does not tell: infinitives, participles and nouns hang on other events.
std::optional<Guess> by_tense(const Event& event) {
  const bool perfective = event.aspect == Aspect::kPerfective;
  switch (event.tense) {
    case Tense::kPast:
      // "Was set to meet on Wednesday", told before Wednesday: the plan counts.
      if (event.reality == Reality::kPlanned)
        return Guess{Relation::kAfter, 0.6F, LinkReason::kTenseFuture};
      return Guess{Relation::kBefore, perfective ? 0.9F : 0.8F, LinkReason::kTensePast};
    case Tense::kPresent:
      if (perfective) return Guess{Relation::kBefore, 0.7F, LinkReason::kTensePast};
      // "If they hold the drill", "when she visits", of what is planned.
      if (event.reality == Reality::kConditional || event.reality == Reality::kPlanned)
        return Guess{Relation::kAfter, 0.6F, LinkReason::kTenseFuture};
      return Guess{Relation::kIncludes, event.aspect == Aspect::kProgressive ? 0.7F : 0.6F,
                   LinkReason::kTensePresent};
    case Tense::kFuture:
      return Guess{Relation::kAfter, 0.85F, LinkReason::kTenseFuture};
    default:
      if (event.modality.empty()) return std::nullopt;
      return Guess{Relation::kAfter, 0.5F, LinkReason::kTenseFuture};
  }
}

constexpr float kInTitle = 0.8F;  // titles tell in any tense

/// Events in a sentence that names the day of publication: "resigned today".
std::vector<bool> of_the_day(const Context& context) {
  std::vector<bool> found(context.events().size(), false);
  const auto& day = context.publication();
  if (!day) return found;
  for (const TimexPlace& place : context.timexes()) {
    if (!place.head.valid() || !place.interval) continue;
    const bool within = place.interval->begin >= day->begin && place.interval->end <= day->end;
    if (!within) continue;
    const auto& sentence = context.sentences()[static_cast<std::size_t>(place.sentence.index)];
    std::fill(found.begin() + sentence.first_event, found.begin() + sentence.last_event, true);
  }
  return found;
}

}  // namespace

void propose_publication(const Context& context, Proposals& out) {
  const auto today = of_the_day(context);
  for (std::size_t i = 0; i < context.events().size(); ++i) {
    const EventId id{static_cast<std::int32_t>(i)};
    auto guess = by_tense(context.event(id));
    if (!guess) continue;
    // Publication is an interval of a day: what that day holds is not before it.
    if (guess->relation == Relation::kBefore && today[i]) continue;
    if (context.in_title(id)) guess->confidence *= kInTitle;
    out.push_back({LinkKind::kTlink,
                   guess->relation,
                   Node::of(id),
                   Node::publication(),
                   {},
                   guess->confidence,
                   guess->because});
  }
}

}  // namespace dateline::link
