// Newton's method with a matrix of second derivatives that a Cholesky factor solves.
#include "dense_logistic.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::train {

namespace {

constexpr int kSteps = 30;
constexpr double kFirstHeld = 1e-6;  // how far the first weight is held back
constexpr double kStill = 1e-7;      // a step so small ends it

/// Solves matrix * x = right for a symmetric positive matrix, row by row; both are used up.
std::vector<double> solve(std::vector<double> matrix, std::vector<double> right) {
  const std::size_t n = right.size();
  const auto at = [&](std::size_t row, std::size_t column) -> double& {
    return matrix[row * n + column];
  };
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = at(i, j);
      for (std::size_t k = 0; k < j; ++k) sum -= at(i, k) * at(j, k);
      at(i, j) = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) right[i] -= at(i, k) * right[k];
    right[i] /= at(i, i);
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) right[i] -= at(k, i) * right[k];
    right[i] /= at(i, i);
  }
  return right;
}

}  // namespace

std::vector<float> fit_dense(std::span<const DenseExample* const> examples, double l2,
                             std::span<const float> from) {
  const std::size_t n = examples.empty() ? from.size() : examples.front()->values.size();
  const auto first = [&](std::size_t i) { return from.empty() ? 0.0 : from[i]; };
  std::vector<double> weights(n);
  for (std::size_t i = 0; i < n; ++i) weights[i] = first(i);
  for (int step = 0; step < kSteps; ++step) {
    std::vector<double> slope(n, 0.0);
    std::vector<double> bend(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
      const double held = i == 0 ? kFirstHeld : l2;
      slope[i] = held * (weights[i] - first(i));
      bend[i * n + i] = held;
    }
    for (const DenseExample* example : examples) {
      double sum = 0.0;
      for (std::size_t i = 0; i < n; ++i) sum += weights[i] * example->values[i];
      const double likely = 1.0 / (1.0 + std::exp(-sum));
      for (std::size_t i = 0; i < n; ++i) {
        const double value = example->values[i];
        if (value == 0.0) continue;
        slope[i] += value * (likely - (example->yes ? 1.0 : 0.0));
        for (std::size_t j = 0; j <= i; ++j)
          bend[i * n + j] += value * example->values[j] * likely * (1.0 - likely);
      }
    }
    const auto move = solve(std::move(bend), std::move(slope));
    double furthest = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      weights[i] -= move[i];
      furthest = std::max(furthest, std::abs(move[i]));
    }
    if (furthest < kStill) break;
  }
  return {weights.begin(), weights.end()};
}

double area_under_curve(std::vector<std::pair<float, bool>> scored) {
  std::ranges::sort(scored);
  double yes = 0.0;
  double ranks = 0.0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    if (!scored[i].second) continue;
    ranks += static_cast<double>(i) - yes;
    yes += 1.0;
  }
  const double no = static_cast<double>(scored.size()) - yes;
  return yes == 0.0 || no == 0.0 ? 0.0 : ranks / (yes * no);
}

void report_limits(std::span<const std::pair<float, bool>> scored, std::span<const float> limits) {
  for (const float limit : limits) {
    int right = 0;
    int taken = 0;
    for (const auto& [score, is] : scored) {
      taken += score >= limit ? 1 : 0;
      right += score >= limit && is ? 1 : 0;
    }
    fmt::print("  from {:.2f} on: {} taken, {} right\n", static_cast<double>(limit), taken, right);
  }
}

}  // namespace dateline::train
