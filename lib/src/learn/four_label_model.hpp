// Features -> a score for each of exactly four labels, as the actions of the parser are.
//
//   auto model = FourLabelModel::open(*file.section("transitions"));
//   FourLabelModel::Scores scores = model->score(features);
//
// A model is a view of its bytes: a table of buckets, each as large as a cache line and found by
// the high half of a feature, so that a feature costs one access to memory. A bucket holds ten
// 16-bit fingerprints, then ten rows of four weights, then a row of zeros for features that are not
// there. Thread safety: immutable.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "dateline/result.hpp"
#include "learn/feature.hpp"

namespace dateline::learn {

class FourLabelModel {
 public:
  static constexpr std::size_t kLabels = 4;
  static constexpr std::size_t kRows = 10;  // in a bucket
  static constexpr std::size_t kBucketBytes = 64;
  static_assert((kRows * 2) + ((kRows + 1) * kLabels) == kBucketBytes);

  using Scores = std::array<std::int32_t, kLabels>;

  /// The head of a section, as long as a bucket; the buckets follow it.
  struct Header {
    std::uint32_t labels = kLabels;
    std::uint32_t buckets = 0;
    std::array<char, kBucketBytes - 8> unused{};
  };

  FourLabelModel() = default;
  /// Fails with kDamaged when the section is malformed.
  static Result<FourLabelModel> open(std::string_view section);

  [[nodiscard]] static std::size_t bucket_of(Feature feature, std::uint32_t buckets) {
    return static_cast<std::size_t>(((feature >> 32U) * buckets) >> 32U);
  }
  [[nodiscard]] static std::uint16_t fingerprint_of(Feature feature) {
    return static_cast<std::uint16_t>(feature);
  }

  /// The sum of the weights of the features.
  [[nodiscard]] Scores score(std::span<const Feature> features) const {
    // The table is larger than caches: ask for all places before the first is needed.
    for (const Feature feature : features) __builtin_prefetch(bucket(feature));
    Scores scores{};
    for (const Feature feature : features) {
      const unsigned char* const found = bucket(feature);
      const unsigned char* const row =
          found + 2 * kRows + kLabels * find(found, fingerprint_of(feature));
      for (std::size_t i = 0; i < kLabels; ++i) scores[i] += static_cast<std::int8_t>(row[i]);
    }
    return scores;
  }

 private:
  [[nodiscard]] const unsigned char* bucket(Feature feature) const {
    return buckets_ + kBucketBytes * bucket_of(feature, count_);
  }

  /// The row of a fingerprint; kRows, the row of zeros, when it is not there. Whether it is there
  /// is too even a chance for a branch, so fingerprints are compared four at a time, and the marks
  /// of all three comparisons are put side by side in one word.
  [[nodiscard]] static std::size_t find(const unsigned char* bucket, std::uint16_t wanted) {
    constexpr std::uint64_t kOnes = 0x0001'0001'0001'0001U;
    constexpr std::uint64_t kTops = 0x8000'8000'8000'8000U;
    constexpr std::uint64_t kNotThere = 0x8000'0000'0000'0000U;
    const std::uint64_t wide = wanted * kOnes;
    const auto matches = [&](std::size_t offset) {  // the lowest bit set marks the first match
      std::uint64_t four = 0;
      std::memcpy(&four, bucket + offset, 8);
      four ^= wide;
      return (four - kOnes) & ~four & kTops;
    };
    // The third comparison overlaps the second by two rows: they begin with rows 0, 4 and 6.
    const std::uint64_t marks = matches(0) >> 3U | matches(8) >> 2U | matches(12) >> 1U | kNotThere;
    const auto first = static_cast<unsigned>(std::countr_zero(marks));
    constexpr unsigned kFirstRows = 0x7640U;  // a digit each; the last makes kRows of kNotThere
    return (first >> 4U) + ((kFirstRows >> (4U * (first & 3U))) & 0xFU);
  }

  const unsigned char* buckets_ = nullptr;
  std::uint32_t count_ = 0;
};

}  // namespace dateline::learn
