// Features -> a score for each label, by a sum of small integer weights.
//
//   auto model = LinearModel::open(*file.section("tags"), kTagCount);
//   std::array<std::int32_t, kTagCount> scores{};
//   model->score(features, scores);
//   Prediction best = model->predict(features);      // label, and how sure: 0 to 1
//
// A model is a view of its bytes (no copy, nothing to build): a table of buckets by the high bits
// of a feature, each a run of rows; a row is a 16-bit fingerprint and its non-zero weights. Thread
// safety: immutable.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "learn/feature.hpp"

namespace dateline::learn {

inline constexpr int kMaxLabels = 255;

/// The head of a model section; offsets of buckets and then the rows follow it.
struct LinearModelHeader {
  std::uint32_t labels = 0;
  std::uint8_t bucket_bits = 0;
  std::uint8_t dense = 0;  // 1: rows hold a weight for each label
  std::uint16_t unused = 0;
  float scale = 1.0F;  // one unit of score is so much log-odds
  std::uint32_t row_bytes = 0;
};

struct Prediction {
  int label = 0;
  float probability = 1.0F;  // softmax of the scores; as good as the model's scale
  std::int32_t margin = 0;   // score above that of the runner-up
};

class LinearModel {
 public:
  LinearModel() = default;
  /// Fails with kDamaged when the section is malformed or has another number of labels.
  static Result<LinearModel> open(std::string_view section, int labels);

  [[nodiscard]] int labels() const { return labels_; }

  /// Adds the weights of the features to `scores`, which has labels() places.
  void score(std::span<const Feature> features, std::span<std::int32_t> scores) const {
    // Tables are larger than caches: ask for all places before the first is needed.
    for (const Feature feature : features) __builtin_prefetch(begin_ + (feature >> shift_));
    for (const Feature feature : features) __builtin_prefetch(rows_ + begin_[feature >> shift_]);
    for (const Feature feature : features) add(feature, scores);
  }
  void add(Feature feature, std::span<std::int32_t> scores) const {
    const std::size_t bucket = feature >> shift_;
    const std::uint8_t* row = rows_ + begin_[bucket];
    const std::uint8_t* const end = rows_ + begin_[bucket + 1];
    const auto wanted = static_cast<std::uint16_t>(feature);
    if (dense_) return add_dense(row, end, wanted, scores);
    while (row != end) {
      const std::uint8_t count = row[2];
      if (fingerprint(row) == wanted) {
        row += 3;
        for (const std::uint8_t* last = row + 2 * count; row != last; row += 2) {
          scores[row[0]] += static_cast<std::int8_t>(row[1]);
        }
        return;
      }
      row += 3 + 2 * count;
    }
  }

  /// The best label; the first of equals.
  [[nodiscard]] Prediction predict(std::span<const Feature> features) const;
  /// The label of predict() alone.
  [[nodiscard]] int best(std::span<const Feature> features) const;
  /// The softmax of one label.
  [[nodiscard]] float probability(std::span<const Feature> features, int label) const;
  /// Softmax of scores at the model's scale; `out` has as many places as `scores`.
  void probabilities(std::span<const std::int32_t> scores, std::span<float> out) const;
  [[nodiscard]] float scale() const { return scale_; }

 private:
  /// Scores as an array of which the first labels() are set.
  using Scores = std::array<std::int32_t, kMaxLabels>;
  std::span<std::int32_t> score_into(std::span<const Feature> features, Scores& place) const;
  static std::uint16_t fingerprint(const std::uint8_t* row) {
    std::uint16_t value = 0;
    std::memcpy(&value, row, 2);
    return value;
  }
  void add_dense(const std::uint8_t* row, const std::uint8_t* end, std::uint16_t wanted,
                 std::span<std::int32_t> scores) const {
    const auto size = static_cast<std::size_t>(labels_);
    for (; row != end; row += size + 2) {
      if (fingerprint(row) != wanted) continue;
      for (std::size_t i = 0; i < size; ++i) scores[i] += static_cast<std::int8_t>(row[2 + i]);
      return;
    }
  }

  const std::uint32_t* begin_ = nullptr;
  const std::uint8_t* rows_ = nullptr;
  unsigned shift_ = 63;
  bool dense_ = false;
  int labels_ = 0;
  float scale_ = 1.0F;
};

}  // namespace dateline::learn
