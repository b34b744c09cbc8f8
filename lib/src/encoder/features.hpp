// A word -> the hashes by which the convolutions look it up: itself, its ends, its shape.
//
//   "Mr."  ->  FNV-1a (64 bits) of  mr.  mr.  r.  mr.  mr.  Xx.
//
// All is done on bytes, in room of its own; lib/train/encoder/features.py does alike.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::encoder {

/// Texts of a word: itself with digits as 0, its first three bytes, its last two, three and four,
/// its shape; all but the shape in lower case, as far as ASCII goes.
inline constexpr std::size_t kFeatures = 6;

/// Of a word longer than this, only the first and the last half of so many bytes count.
inline constexpr std::size_t kMostBytes = 64;

using FeatureHashes = std::array<std::uint64_t, kFeatures>;

[[nodiscard]] FeatureHashes features_of(std::string_view word);

}  // namespace dateline::encoder
