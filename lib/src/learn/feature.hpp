// What was observed -> a feature, the 64-bit hash by which models know it.
//
//   enum Template : std::uint32_t { kWord, kSuffixAndPreviousTag };
//   features.push_back(hash_feature(kWord, hash_text("said")));
//
// The hashes are part of the model format: a change here asks for new models.
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>

namespace dateline::learn {

using Feature = std::uint64_t;

/// One step of the hash: `hash` with `value` stirred in.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

/// A text as a value for hash_feature: FNV-1a, the same on every machine. Of a text that is no word
/// of any language only the beginning counts: a hash never costs more than a word does.
[[nodiscard]] constexpr std::uint64_t hash_text(std::string_view text) {
  constexpr std::size_t kLongestWord = 256;  // bytes
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text.substr(0, kLongestWord))
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

/// The feature that template `number` makes of `values`: enumerators, small integers or hash_text.
template <std::convertible_to<std::uint64_t>... Values>
[[nodiscard]] constexpr Feature hash_feature(std::uint32_t number, Values... values) {
  std::uint64_t hash = (number + 1U) * 0xD6E8FEB86659FD93U;
  ((hash = mix(hash, static_cast<std::uint64_t>(values))), ...);
  return mix(hash, 0x2545F4914F6CDD1DU);
}

}  // namespace dateline::learn
