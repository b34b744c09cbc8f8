// Recomputes the features of an event and reads the weight of each off the model.
#include "event/explain.hpp"

#include <algorithm>
#include <cmath>

#include "event/detect.hpp"
#include "event/features.hpp"

namespace dateline::event {

Explainer::Explainer(const Article& article, const Analysis& analysis,
                     const std::vector<Timex>& timexes, const Models& models)
    : analysis_(analysis),
      models_(models),
      facts_(gather_facts(article, analysis, timexes, models.tables.senses, models.words)) {}

std::vector<Weight> Explainer::weights(const Event& event, std::size_t count) const {
  if (!event.token.valid()) return {};
  FeatureList features;
  const Sentence& sentence = analysis_[analysis_.sentence_of(event.token)];
  const clause::VerbGroup group = group_of(analysis_, facts_, event.token.index);
  observe(analysis_, facts_, sentence, event.token.index, group, features);
  std::vector<Weight> weights;
  for (std::size_t i = 0; i < features.all().size(); ++i) {
    const std::int32_t score = models_.event.score(features.all().subspan(i, 1))[1];
    if (score == 0) continue;
    weights.push_back(
        {to_string(features.template_of(i)), static_cast<float>(score) * models_.event.scale()});
  }
  std::ranges::stable_sort(weights, [](const Weight& a, const Weight& b) {
    return std::abs(a.log_odds) > std::abs(b.log_odds);
  });
  if (weights.size() > count) weights.resize(count);
  return weights;
}

}  // namespace dateline::event
