// Examples with few features, all of them told -> the weights of a logistic model.
#pragma once

#include <span>
#include <utility>
#include <vector>

namespace dateline::train {

/// A row of features, the first of them always 1, and whether it is so.
struct DenseExample {
  std::vector<float> values;
  bool yes = false;
};

/// The weights that make the examples likeliest, less `l2` halves of the squares of how far they
/// are from `from` (zeros if empty; the first one is not held back): Newton's method, exact, the
/// same on every machine but for rounding.
[[nodiscard]] std::vector<float> fit_dense(std::span<const DenseExample* const> examples, double l2,
                                           std::span<const float> from = {});

/// How likely a yes gets a higher score than a no.
[[nodiscard]] double area_under_curve(std::vector<std::pair<float, bool>> scored);

/// Prints for each limit how many have at least that score, and how many of them are true.
void report_limits(std::span<const std::pair<float, bool>> scored, std::span<const float> limits);

}  // namespace dateline::train
