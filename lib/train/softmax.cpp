// Full gradients, each weight with a step of its own.
#include "softmax.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::train {

namespace {

constexpr int kSteps = 400;
constexpr double kRate = 0.3;

/// exp(score) of each option over the largest.
std::vector<double> shares(const Choice& choice, std::span<const double> weights) {
  std::vector<double> scores;
  for (const auto& values : choice.options) {
    double score = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) score += weights[i] * values[i];
    scores.push_back(score);
  }
  const double most = *std::ranges::max_element(scores);
  for (double& score : scores) score = std::exp(score - most);
  return scores;
}

void add_slope(const Choice& choice, std::span<const double> weights, std::span<double> slope) {
  const auto all = shares(choice, weights);
  double sum = 0.0;
  double right = 0.0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    sum += all[i];
    right += choice.right[i] ? all[i] : 0.0;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double pull = (choice.right[i] ? all[i] / right : 0.0) - all[i] / sum;
    for (std::size_t j = 0; j < slope.size(); ++j) slope[j] += pull * choice.options[i][j];
  }
}

}  // namespace

std::vector<float> fit_choices(std::span<const Choice* const> choices, double l2) {
  if (choices.empty()) return {};
  const std::size_t size = choices.front()->options.front().size();
  std::vector<double> weights(size, 0.0);
  std::vector<double> squares(size, 1e-8);
  for (int step = 0; step < kSteps; ++step) {
    std::vector<double> slope(size, 0.0);
    for (const Choice* choice : choices) add_slope(*choice, weights, slope);
    for (std::size_t j = 0; j < size; ++j) {
      slope[j] -= l2 * weights[j];
      squares[j] += slope[j] * slope[j];
      weights[j] += kRate * slope[j] / std::sqrt(squares[j]);
    }
  }
  return {weights.begin(), weights.end()};
}

}  // namespace dateline::train
