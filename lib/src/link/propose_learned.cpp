// Candidate pairs and learned scores -> proposals, as sure as the scores are.
#include "link/features.hpp"
#include "link/propose.hpp"
#include "link/scores.hpp"

namespace dateline::link {

namespace {

constexpr float kWorthProposing = 0.15F;

void add(Node from, Node to, Scored scored, LinkReason because, Proposals& out) {
  if (scored.probability < kWorthProposing) return;
  out.push_back({LinkKind::kTlink, scored.relation, from, to, {}, scored.probability, because});
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

}  // namespace dateline::link
