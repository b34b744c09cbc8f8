// Reads UTF-8 one code point at a time; any bytes at all are survived. A byte that belongs to no
// well-formed sequence (overlong, surrogate, beyond U+10FFFF, cut off) counts as one faulty unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::utf8 {

/// One step through a text: a code point, or one faulty byte (`valid` false, `size` 1).
struct Unit {
  char32_t code = 0;
  std::uint8_t size = 1;
  bool valid = true;
};

/// The unit that begins at byte `at`, which must lie inside the text.
[[nodiscard]] inline Unit decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1, true};
  const unsigned size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() - at < size) return {first, 1, false};
  char32_t code = first & (0xFFU >> (size + 1));
  for (unsigned i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {first, 1, false};
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if (overlong || surrogate || code > 0x10FFFF) return {first, 1, false};
  return {code, static_cast<std::uint8_t>(size), true};
}

/// Appends the bytes of a code point; what is none becomes U+FFFD.
inline void append(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

/// Whether XML 1.0 allows the character (section 2.2, production Char).
[[nodiscard]] constexpr bool allowed_in_xml(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code < 0xFFFE || code > 0xFFFF;
}

}  // namespace dateline::utf8
