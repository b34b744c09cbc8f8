// A lemma -> what kinds of thing it names, after WordNet: is "talk" an act, a person, an artefact?
//
// The table is made of WordNet by dateline-train and is a part of the event model; WordNet itself
// is not needed at run time. Thread safety: immutable.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::words {

enum class WordKind : std::uint8_t { kNoun, kVerb, kAdjective };

/// What WordNet says of the two most frequent senses of a lemma; all zero when it has none.
struct Senses {
  std::uint16_t group =
      0;  // the hypernym that stands for the first sense: "war" and "raid" share one
  std::uint16_t group2 = 0;  // of the second sense
  std::uint8_t lexname = 0;  // the lexicographer file, from 1: noun.act is 5, verb.communication 33
  std::uint8_t lexname2 = 0;
  std::uint8_t eventive = 0;  // nouns: share of uses as act, event, process, state ..., 0 to 7
  /// What it derives from: the verb's lexicographer file, verb.body is 1; 16 more for the first
  /// sense.
  std::uint8_t derived = 0;
  friend auto operator<=>(const Senses&, const Senses&) = default;
};
static_assert(sizeof(Senses) == 8);

/// Layout: row count; kSenseBuckets + 1 offsets; entries, each fingerprint and row number; rows.
class SenseTable {
 public:
  SenseTable() = default;
  /// Fails with kDamaged when the section is malformed.
  static Result<SenseTable> open(std::string_view section);

  /// `lemma_hash` is learn::hash_text of the lemma in lower case.
  [[nodiscard]] Senses find(std::uint64_t lemma_hash, WordKind kind) const;

 private:
  const char* offsets_ = nullptr;
  const char* entries_ = nullptr;
  const char* rows_ = nullptr;
};

inline constexpr unsigned kSenseBucketBits = 14;
inline constexpr std::size_t kSenseBuckets = std::size_t{1} << kSenseBucketBits;

/// Where a lemma of a kind is kept: the bucket are the high bits, the fingerprint the low 16.
[[nodiscard]] std::uint64_t sense_key(std::uint64_t lemma_hash, WordKind kind);

}  // namespace dateline::words
