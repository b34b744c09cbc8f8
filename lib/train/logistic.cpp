// Examples -> a multinomial logistic model whose probabilities can be believed.
#include <algorithm>
#include <cmath>

#include "learner.hpp"
#include "runs.hpp"

namespace dateline::train {

namespace {

/// The temperature at which `examples` are most likely: a search over a grid of ratios.
float fit_temperature(const Learner& learner, std::span<const Example> examples) {
  std::vector<float> all(examples.size() * static_cast<std::size_t>(learner.labels()));
  const auto width = static_cast<std::size_t>(learner.labels());
  for (std::size_t i = 0; i < examples.size(); ++i) {
    learner.score(examples[i].features, std::span(all).subspan(i * width, width));
  }
  float best = 1.0F;
  double best_loss = 1e300;
  float temperature = 0.25F;
  while (temperature < 16.0F) {
    double loss = 0.0;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      const auto scores = std::span(all).subspan(i * width, width);
      const float top = *std::ranges::max_element(scores);
      double sum = 0.0;
      for (const float score : scores) sum += std::exp((score - top) / temperature);
      loss +=
          std::log(sum) - (scores[static_cast<std::size_t>(examples[i].label)] - top) / temperature;
    }
    if (loss < best_loss) {
      best_loss = loss;
      best = temperature;
    }
    temperature *= 1.05F;
  }
  return best;
}

Learner run_logistic(std::span<const Example> examples, int labels, const LogisticOptions& options,
                     std::uint64_t seed) {
  Learner learner(labels);
  Random random(seed);
  auto order = numbers(examples.size());
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t i : order) {
      const Example& example = examples[i];
      learner.logistic_step(example.features, example.label, options.rate, options.l2,
                            example.weight);
    }
  }
  return learner;
}

}  // namespace

std::string train_logistic(std::span<const Example> examples, int labels,
                           const LogisticOptions& options) {
  const auto run = [&](std::uint64_t seed) {
    return run_logistic(examples, labels, options, seed);
  };
  Learner learner = sum_of_runs(labels, options.runs, options.seed, run);
  learner.scale(1.0F / static_cast<float>(options.runs));
  const float temperature =
      options.calibration.empty() ? 1.0F : fit_temperature(learner, options.calibration);
  return learner.pack_few(learn::Rows::kDifferences, options.buckets, temperature);
}

}  // namespace dateline::train
