// A word -> what is known of it before any context: shape, endings, cluster, its only tag.
//
// The lexicon is a table learned from the corpora: words that always bear one tag, and clusters of
// words that stand in like company. Everything the models look at is computed here once a token.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/result.hpp"

namespace dateline::language {

inline constexpr int kTags = static_cast<int>(Tag::kXX) + 1;
inline constexpr int kDeps = static_cast<int>(Dep::kCsubjOuter) + 1;
inline constexpr std::uint8_t kNoTag = 255;

/// What is known of one word form; part of the model format.
struct LexiconEntry {
  std::uint32_t fingerprint = 0;  // 0 marks a free place
  std::uint16_t cluster = 0;      // 0: unknown
  std::uint8_t only_tag = kNoTag;
  std::uint8_t classes = 0;  // what a dictionary says it can be; bits of WordClass
};

enum WordClass : std::uint8_t {
  kCanBeNoun = 1,
  kCanBeVerb = 2,
  kCanBeAdjective = 4,
  kCanBeAdverb = 8,
  kIsName = 16,
  kByBase = 32  // the dictionary knows only what the word is inflected from
};

/// Everything about a token that does not depend on its neighbours.
struct WordFacts {
  std::uint64_t form = 0;    // hash of the form as written
  std::uint64_t lower = 0;   // hash in lower case, digits as 0
  std::uint32_t suffix = 0;  // last four bytes in lower case, the last one lowest
  std::uint32_t prefix = 0;  // first three bytes in lower case
  std::uint16_t cluster = 0;
  std::uint8_t shape = 0;  // bits of Shape
  std::uint8_t only_tag = kNoTag;
  std::uint8_t classes = 0;
};

enum Shape : std::uint8_t {
  kFirstUpper = 1,
  kOtherUpper = 2,
  kHasLower = 4,
  kHasDigit = 8,
  kHasHyphen = 16,
  kHasPoint = 32,
  kHasHigh = 64,
  kOneByte = 128
};

/// A view of the lexicon's bytes.
class Lexicon {
 public:
  static Result<Lexicon> open(std::string_view section);
  [[nodiscard]] WordFacts describe(std::string_view form) const;
  /// The cluster that describe() gives, alone.
  [[nodiscard]] std::uint16_t cluster(std::string_view form) const;
  [[nodiscard]] const LexiconEntry* find(std::uint64_t hash) const;

 private:
  [[nodiscard]] std::uint8_t classes_of_base(std::string_view form) const;
  std::span<const LexiconEntry> table_;
};

/// The hash by which the lexicon knows a word, as written or in lower case with digits as 0.
[[nodiscard]] std::uint64_t form_hash(std::string_view form);
[[nodiscard]] std::uint64_t lower_hash(std::string_view form);

/// Entries by hash -> the bytes of a section. Hashes must be distinct.
[[nodiscard]] std::string pack_lexicon(
    std::span<const std::pair<std::uint64_t, LexiconEntry>> words);

}  // namespace dateline::language
