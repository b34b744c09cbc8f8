// Characters and words of plain ASCII, without any locale: what lies beyond is never a letter,
// digit or blank here and is left to src/embed/utf8.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::ascii {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_alpha(char c) {
  return is_upper(c) || is_lower(c);
}
[[nodiscard]] constexpr bool is_alnum(char c) {
  return is_alpha(c) || is_digit(c);
}
[[nodiscard]] constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
/// A byte of a character beyond ASCII.
[[nodiscard]] constexpr bool is_high(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

[[nodiscard]] constexpr char to_upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = to_lower(c);
  return lower;
}

[[nodiscard]] constexpr bool equals_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (to_lower(a[i]) != to_lower(b[i])) return false;
  }
  return true;
}

[[nodiscard]] constexpr bool starts_with_ignoring_case(std::string_view text,
                                                       std::string_view prefix) {
  return text.size() >= prefix.size() &&
         equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

/// Where the first byte from `at` on stands that passes a test, or the size of the text. Many bytes
/// are tested at once where the test has no branches.
template <class Test>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t at, Test test) {
  constexpr std::size_t kAtOnce = 32;
  for (; at + kAtOnce <= text.size(); at += kAtOnce) {
    unsigned char found = 0;
    for (std::size_t i = 0; i < kAtOnce; ++i)
      found |= static_cast<unsigned char>(test(text[at + i]));
    if (found != 0) break;
  }
  while (at < text.size() && !test(text[at])) ++at;
  return at;
}

/// The text without white space at its ends.
[[nodiscard]] constexpr std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace dateline::ascii
