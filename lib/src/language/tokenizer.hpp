// A stretch of text -> tokens, the way the English Web Treebank splits them.
//
//   "They don't meet at 6:30 p.m."  ->  They | do | n't | meet | at | 6:30 | p.m.
//
// One pass, left to right, no backtracking further than a bounded distance. Every character that is
// not white space lands in exactly one token. Thread safety: immutable once loaded.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/result.hpp"
#include "dateline/text.hpp"

namespace dateline::language {

/// What lib/data/en/tokenizer.tsv says of a word; bits.
enum class WordKind : std::uint16_t {
  kTitle = 1,
  kAbbreviation = 2,
  kBeforeNumber = 4,
  kPrefix = 8,
  kSuffix = 16,
  kUnit = 32,
  kClipped = 64,
  kSplit = 128,
  kExtension = 256,
  kStarter = 512
};

/// The tokenizer's word lists, read from the embedded table.
class WordLists {
 public:
  static Result<WordLists> load();

  [[nodiscard]] bool is(std::string_view word, WordKind kind) const;
  /// The same for a word in any case, as far as ASCII goes.
  [[nodiscard]] bool is_lower(std::string_view word, WordKind kind) const;
  /// Bytes of the first of two tokens written as one word ("cannot"), or 0.
  [[nodiscard]] std::size_t split_of(std::string_view word) const;

 private:
  Result<void> add(std::string_view line, std::size_t offset);

  struct Entry {
    std::uint64_t hash = 0;
    std::uint16_t kinds = 0;
    std::uint16_t split = 0;
  };
  [[nodiscard]] const Entry* find(std::uint64_t hash) const;
  std::vector<Entry> entries_;     // in the order of their hashes
  std::bitset<1024> maybe_split_;  // by first letter, last letter and length
};

/// Appends the tokens inside `range` to `tokens`.
void split_tokens(std::string_view text, Span range, const WordLists& lists,
                  std::vector<Span>& tokens);

}  // namespace dateline::language
