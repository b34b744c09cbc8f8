// Tense -> where an event lies from the day of publication.
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
      return Guess{Relation::kBefore, perfective ? 0.9F : 0.8F, LinkReason::kTensePast};
    case Tense::kPresent:
      if (perfective) return Guess{Relation::kBefore, 0.7F, LinkReason::kTensePast};
      return Guess{Relation::kIncludes, event.aspect == Aspect::kProgressive ? 0.7F : 0.6F,
                   LinkReason::kTensePresent};
    case Tense::kFuture:
      return Guess{Relation::kAfter, 0.85F, LinkReason::kTenseFuture};
    default:
      if (event.modality.empty()) return std::nullopt;
      return Guess{Relation::kAfter, 0.5F, LinkReason::kTenseFuture};
  }
}

}  // namespace

void propose_publication(const Context& context, Proposals& out) {
  for (std::size_t i = 0; i < context.events().size(); ++i) {
    const EventId id{static_cast<std::int32_t>(i)};
    const auto guess = by_tense(context.event(id));
    if (!guess) continue;
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
