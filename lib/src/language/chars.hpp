// Bytes of a text -> characters and the classes that tokens are made of.
//
// ASCII goes by a table, the punctuation of UTF-8 by code point, all other characters beyond ASCII
// count as letters. A byte that is not UTF-8 counts as a letter of length one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::language {

enum class CharClass : std::uint8_t {
  kSpace,
  kLower,
  kUpper,
  kDigit,
  kLetter,      // beyond ASCII
  kApostrophe,  // ' and the curly ones
  kQuote,       // " and the curly ones
  kHyphen,      // - and U+2010, U+2011
  kDash,        // longer ones
  kPunct,       // what else of ASCII is neither letter nor digit
  kSymbol       // emoji, arrows, currency and other signs beyond ASCII
};

struct Char {
  CharClass kind = CharClass::kSpace;
  std::uint8_t length = 1;  // bytes
  char32_t code = 0;
};

namespace detail {
constexpr CharClass ascii_class(unsigned c) {
  if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)) return CharClass::kSpace;
  if (c < ' ' || c == 0x7F) return CharClass::kSymbol;
  if (c >= 'a' && c <= 'z') return CharClass::kLower;
  if (c >= 'A' && c <= 'Z') return CharClass::kUpper;
  if (c >= '0' && c <= '9') return CharClass::kDigit;
  if (c == '\'' || c == '`') return CharClass::kApostrophe;
  if (c == '"') return CharClass::kQuote;
  if (c == '-') return CharClass::kHyphen;
  return CharClass::kPunct;
}
constexpr auto kAsciiClasses = [] {
  std::array<CharClass, 128> classes{};
  for (unsigned c = 0; c < classes.size(); ++c) classes[c] = ascii_class(c);
  return classes;
}();
/// A character beyond ASCII at `at`.
Char high_char(std::string_view text, std::size_t at);
}  // namespace detail

/// The character at byte `at` of `text`.
inline Char char_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {detail::kAsciiClasses[byte], 1, byte};
  return detail::high_char(text, at);
}

constexpr bool is_word(CharClass c) {
  return c >= CharClass::kLower && c <= CharClass::kLetter;
}

}  // namespace dateline::language
