// Text -> atoms, the symbols that the grammar reads: runs of letters, runs of digits, single signs.
//
// Finer than words on purpose: "9pm", "1990s", "mid-90s", "Nov.9" and "3-year-old" come apart
// everywhere in the same way, whatever a tokenizer thinks of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/text.hpp"

namespace dateline::timex {

enum class AtomKind : std::uint8_t { kWord, kDigits, kSign };

struct Atom {
  Span span;
  AtomKind kind = AtomKind::kSign;
  bool glued = false;      // nothing between it and the atom before
  bool capital = false;    // begins with a capital letter
  bool shouted = false;    // two letters or more, all of them capitals
  char sign = 0;           // for signs: ASCII form (any dash is '-', any apostrophe is '\'')
  std::uint32_t hash = 0;  // for words: of the lower-cased letters
  static constexpr std::int32_t kNotAsked = -2;
  std::int32_t word = kNotAsked;  // its place among the words of a grammar, once that was asked
};

/// Reads the atom at or after `offset` in text[0, end); false when there is none. Offsets move on
/// by at least one byte, whatever the bytes.
bool next_atom(std::string_view text, std::uint32_t end, std::uint32_t& offset, Atom& atom);

/// The hash that next_atom gives a word.
[[nodiscard]] std::uint32_t hash_word(std::string_view word);

/// Whether `word`, lower-cased by ASCII rules, is `lower`.
[[nodiscard]] bool equals_folded(std::string_view word, std::string_view lower);

/// Whether it is one of `list`, which is in lower case.
[[nodiscard]] bool is_one_of(std::string_view word, std::span<const std::string_view> list);

}  // namespace dateline::timex
