// Examples of several options each with few features -> the weights of a softmax over them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace dateline::train {

struct Choice {
  std::vector<std::vector<float>> options;  // values, as many for each
  std::vector<bool> right;                  // for each option; one of them at least
};

/// The weights that make the right options likeliest, less `l2` halves of their squares: gradient
/// ascent by AdaGrad over all examples at once, the same on every machine but for rounding.
[[nodiscard]] std::vector<float> fit_choices(std::span<const Choice* const> choices, double l2);

}  // namespace dateline::train
