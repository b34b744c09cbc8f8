// A table of names and numbers -> the weights of a small linear model whose features have names.
//
// Such a model is read by people: a line of `lib/data/en/salience.tsv` says what a feature is
// worth, and --explain which ones weighed most. `dateline-train timeline` writes these tables.
#pragma once

#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::words {

/// Reads `file`, an embedded table with one line for each of `names`: name, tab, weight. Fails on
/// a name that is unknown, missing or told twice, and on what is no number.
[[nodiscard]] Result<std::vector<float>> read_weights(std::string_view file,
                                                      std::span<const std::string_view> names);

/// The words of an embedded table, one a line, sorted.
[[nodiscard]] Result<std::vector<std::string>> read_words(std::string_view file);

/// The lines of an embedded table of two columns, sorted. Fails on a line with one, and where two
/// begin alike.
[[nodiscard]] Result<std::vector<std::pair<std::string_view, std::string_view>>> read_pairs(
    std::string_view file);

/// The logistic of a weighted sum.
[[nodiscard]] inline float probability(std::span<const float> weights,
                                       std::span<const float> values) {
  float sum = 0.0F;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * values[i];
  return 1.0F / (1.0F + std::exp(-sum));
}

}  // namespace dateline::words
