// Features -> a score for each of a few labels, or their probabilities.
//
//   auto model = FewLabelModel<7>::open(*file.section("class"));
//   FewLabelModel<7>::Scores scores = model->score(features);
//   std::array<float, 7> odds = model->probabilities(features);
//
// A model is a view of its bytes: a table of buckets, each as large as a cache line and found by
// the high half of a feature, so that a feature costs one access to memory. A bucket holds 16-bit
// fingerprints, then a row of weights for each, then a row of zeros for features that are not
// there. Thread safety: immutable.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "dateline/result.hpp"
#include "learn/feature.hpp"

namespace dateline::learn {

/// What a row holds: the difference to the first label for each other one, which is all that a
/// choice or a softmax asks for; or a weight for each, where scores of several questions are summed
/// and the sums compared, as a beam does.
enum class Rows : std::uint8_t { kDifferences, kWeights };

/// How a bucket is divided.
struct BucketLayout {
  static constexpr std::size_t kBytes = 64;

  constexpr BucketLayout(std::size_t labels, Rows kind)
      : skipped(kind == Rows::kDifferences ? 1 : 0),
        weights(labels - skipped),
        rows((kBytes - weights) / (2 + weights)) {}
  /// Where the weights of a row are, in bytes.
  [[nodiscard]] constexpr std::size_t at(std::size_t row) const { return 2 * rows + weights * row; }

  std::size_t skipped;  // labels without a weight
  std::size_t weights;  // in a row
  std::size_t rows;     // beside that of zeros
};

[[nodiscard]] constexpr std::size_t bucket_of(Feature feature, std::uint32_t buckets) {
  return static_cast<std::size_t>(((feature >> 32U) * buckets) >> 32U);
}
[[nodiscard]] constexpr std::uint16_t fingerprint_of(Feature feature) {
  return static_cast<std::uint16_t>(feature);
}

/// The head of a section, as long as a bucket; the buckets follow it.
struct FewLabelHeader {
  std::uint32_t labels = 0;
  std::uint32_t weights = 0;  // in a row
  std::uint32_t buckets = 0;
  float scale = 1.0F;  // one unit of score is so much log-odds
  std::array<char, BucketLayout::kBytes - 16> unused{};
};

/// The head of a well-formed section for so many labels; kDamaged otherwise.
Result<FewLabelHeader> read_few_label_header(std::string_view section, std::size_t labels,
                                             const BucketLayout& layout);

template <std::size_t Labels, Rows Kind = Rows::kDifferences>
class FewLabelModel {
 public:
  static constexpr BucketLayout kLayout{Labels, Kind};
  static_assert(Labels >= 2 && kLayout.rows >= 4 && kLayout.rows <= 24);

  using Scores = std::array<std::int32_t, Labels>;

  FewLabelModel() = default;
  /// Fails with kDamaged when the section is malformed or has another number of labels.
  static Result<FewLabelModel> open(std::string_view section) {
    return read_few_label_header(section, Labels, kLayout).map([&](const FewLabelHeader& header) {
      FewLabelModel model;
      model.buckets_ = reinterpret_cast<const unsigned char*>(section.data()) + sizeof(header);
      model.count_ = header.buckets;
      model.scale_ = header.scale;
      return model;
    });
  }

  /// The sum of the weights of the features; of differences, that of the first label is 0.
  [[nodiscard]] Scores score(std::span<const Feature> features) const {
    // The table is larger than caches: ask for all places before the first is needed.
    for (const Feature feature : features) __builtin_prefetch(bucket(feature));
    Scores scores{};
    for (const Feature feature : features) {
      const unsigned char* const found = bucket(feature);
      const unsigned char* const row = found + kLayout.at(find(found, fingerprint_of(feature)));
      for (std::size_t i = 0; i < kLayout.weights; ++i)
        scores[i + kLayout.skipped] += static_cast<std::int8_t>(row[i]);
    }
    return scores;
  }

  /// The softmax of the scores.
  [[nodiscard]] std::array<float, Labels> probabilities(std::span<const Feature> features) const {
    const Scores scores = score(features);
    const std::int32_t best = *std::ranges::max_element(scores);
    std::array<float, Labels> odds{};
    float sum = 0.0F;
    for (std::size_t i = 0; i < Labels; ++i)
      sum += odds[i] = std::exp(static_cast<float>(scores[i] - best) * scale_);
    for (float& value : odds) value /= sum;
    return odds;
  }

  /// The label of the highest score; the first of equals.
  [[nodiscard]] int best(std::span<const Feature> features) const {
    const Scores scores = score(features);
    return static_cast<int>(std::ranges::max_element(scores) - scores.begin());
  }

  /// One unit of score is so much log-odds.
  [[nodiscard]] float scale() const { return scale_; }

 private:
  [[nodiscard]] const unsigned char* bucket(Feature feature) const {
    return buckets_ + BucketLayout::kBytes * bucket_of(feature, count_);
  }

  /// The row of a fingerprint; that of zeros when it is not there. Whether it is there is too even
  /// a chance for a branch, so fingerprints are compared four at a time, and the marks of all
  /// comparisons are put side by side in one word: the place of a comparison in four bits, and its
  /// own place in that one in two.
  [[nodiscard]] static std::size_t find(const unsigned char* bucket, std::uint16_t wanted) {
    constexpr std::uint64_t kOnes = 0x0001'0001'0001'0001U;
    constexpr std::uint64_t kTops = 0x8000'8000'8000'8000U;
    const std::uint64_t wide = wanted * kOnes;
    std::uint64_t marks = std::uint64_t{1} << 63U;  // of "not there"
    for (std::size_t i = 0; i < kComparisons; ++i) {
      std::uint64_t four = 0;
      std::memcpy(&four, bucket + 2 * first_row(i), 8);
      four ^= wide;  // its lowest word of zeros is found by the borrow of a subtraction
      marks |= ((four - kOnes) & ~four & kTops) >> (kComparisons - i);
    }
    const auto lowest = static_cast<unsigned>(std::countr_zero(marks));
    return (lowest >> 4U) + kFirstRows[lowest & 15U];
  }

  static constexpr std::size_t kComparisons = (kLayout.rows + 3) / 4;
  /// Of a comparison; the last overlaps the one before where rows are no multiple of four.
  [[nodiscard]] static constexpr std::size_t first_row(std::size_t comparison) {
    return std::min(4 * comparison, kLayout.rows - 4);
  }
  /// By the place of a mark in its 16 bits: the row of the first of the four. "Not there" is the
  /// fourth of the last.
  static constexpr std::array<std::uint8_t, 16> kFirstRows = [] {
    std::array<std::uint8_t, 16> rows{};
    for (std::size_t i = 0; i < kComparisons; ++i)
      rows[15 - kComparisons + i] = static_cast<std::uint8_t>(first_row(i));
    rows[15] = static_cast<std::uint8_t>(kLayout.rows - 3);
    return rows;
  }();

  const unsigned char* buckets_ = nullptr;
  std::uint32_t count_ = 0;
  float scale_ = 1.0F;
};

}  // namespace dateline::learn
