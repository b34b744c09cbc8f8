// Features -> a score for each of many labels, by a sum of small integer weights.
//
//   auto model = LinearModel::open(*file.section("tags"), kTagCount);
//   std::array<std::int32_t, kTagCount> scores{};
//   model->score(features, scores);
//
// A model is a view of its bytes (no copy, nothing to build): a table of buckets by the high bits
// of a feature, each a run of rows; a row is a 16-bit fingerprint and its non-zero weights. Thread
// safety: immutable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "dateline/result.hpp"
#include "learn/feature.hpp"

namespace dateline::learn {

inline constexpr int kMaxLabels = 255;

/// The head of a model section; offsets of buckets and then the rows follow it.
struct LinearModelHeader {
  std::uint32_t labels = 0;
  std::uint32_t bucket_bits = 0;
  std::uint32_t row_bytes = 0;
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
    while (row != end) {
      const std::uint8_t* const weights = row + 3;
      const std::uint8_t* const next = weights + std::ptrdiff_t{2} * row[2];
      if (fingerprint(row) == wanted) {
        for (const std::uint8_t* weight = weights; weight != next; weight += 2)
          scores[weight[0]] += static_cast<std::int8_t>(weight[1]);
        return;
      }
      row = next;
    }
  }

 private:
  static std::uint16_t fingerprint(const std::uint8_t* row) {
    std::uint16_t value = 0;
    std::memcpy(&value, row, 2);
    return value;
  }

  const std::uint32_t* begin_ = nullptr;
  const std::uint8_t* rows_ = nullptr;
  unsigned shift_ = 63;
  int labels_ = 0;
};

}  // namespace dateline::learn
