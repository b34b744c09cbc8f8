// Asks the gold order about every candidate pair.
#include "link_examples.hpp"

#include <algorithm>

#include "link/features.hpp"

namespace dateline::train {

namespace {

using link::Candidates;
using link::Context;
using link::Features;
using link::Traced;

constexpr float kDenseWeight = 0.5F;  // a dense corpus gives many examples of one text
constexpr float kNarrativeWeight = 0.15F;

/// Links of one document, as examples for all models but that of starts.
void add_links(const OrderDocument& document, float weight, LinkExamples& out) {
  const link::Input input = document.input();
  const Context context(input);
  const Traced traced(context);
  const Candidates candidates = link::candidates_of(context);
  Features features;
  for (std::size_t i = 0; i < document.events.size(); ++i) {
    const EventId event{static_cast<std::int32_t>(i)};
    link::publication_features(traced, event, features);
    out.publication.push_back(
        {features, document.gold.label(Node::of(event), Node::publication(), link::kPairRelations),
         weight});
  }
  for (const auto& [event, timex] : candidates.times) {
    link::time_features(traced, event, timex, features);
    out.time.push_back({features,
                        document.gold.label(Node::of(event), Node::of(timex), link::kTimeRelations),
                        weight});
  }
  for (const auto& [pairs, examples] : {std::pair(&candidates.sentence, &out.sentence),
                                        std::pair(&candidates.neighbour, &out.neighbour)}) {
    for (const auto& [first, second] : *pairs) {
      link::pair_features(traced, first, second, features);
      examples->push_back(
          {features, document.gold.label(Node::of(first), Node::of(second), link::kPairRelations),
           weight});
    }
  }
}

/// Starts of the pairs that the corpus is about, or of all.
void add_starts(const OrderDocument& document, float weight, LinkExamples& out) {
  const link::Input input = document.input();
  const Context context(input);
  const Traced traced(context);
  Features features;
  const auto add = [&](EventId first, EventId second) {
    const auto start = document.gold.start(first, second);
    if (!start) return;
    link::pair_features(traced, first, second, features);
    out.start.push_back({features, static_cast<int>(*start), weight});
  };
  for (const auto& [first, second] : document.pairs) add(first, second);
  if (!document.pairs.empty()) return;
  const auto count = static_cast<std::int32_t>(document.events.size());
  for (std::int32_t first = 0; first < count; ++first) {
    for (std::int32_t second = first + 1; second < count; ++second) add({first}, {second});
  }
}

}  // namespace

LinkExamples examples_of(const OrderCorpora& corpora) {
  LinkExamples out;
  for (const auto& document : corpora.timeml) add_links(document, 1.0F, out);
  for (const auto& document : corpora.matres) add_starts(document, 1.0F, out);
  for (const auto& document : corpora.dense) add_starts(document, kDenseWeight, out);
  for (const auto& document : corpora.narrative) add_starts(document, kNarrativeWeight, out);
  for (const auto& document : corpora.timeset) add_starts(document, 1.0F, out);
  return out;
}

}  // namespace dateline::train
