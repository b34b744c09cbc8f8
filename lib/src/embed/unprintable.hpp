// Characters -> what may reach a terminal, a spreadsheet or a log as it is, and what stands for the
// rest. Everything that writes words of a document asks here.
#pragma once

#include <string>
#include <string_view>

#include "embed/utf8.hpp"

namespace dateline::utf8 {

/// White space of any kind, line and paragraph separators with it.
[[nodiscard]] constexpr bool is_blank(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 ||
         code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

/// What steers a terminal or cannot be seen: control characters (C0, DEL, C1), line and paragraph
/// separators, marks, embeddings, overrides and isolates of bidirectional text, characters without
/// width (soft hyphens, joiners, byte order marks, fillers, tags), and what is no character.
[[nodiscard]] constexpr bool is_unprintable(char32_t code) {
  if (code < 0xA0) return code < 0x20 || code >= 0x7F;
  if (code < 0x2000)
    return code == 0xAD || code == 0x034F || code == 0x061C || code == 0x115F || code == 0x1160 ||
           code == 0x17B4 || code == 0x17B5 || (code >= 0x180B && code <= 0x180E);
  if (code < 0xFE00)
    return (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0x3164 ||
           (code >= 0xD800 && code < 0xE000) || (code >= 0xFDD0 && code <= 0xFDEF);
  if (code < 0x10000)
    return code == 0xFEFF || code == 0xFFA0 || (code >= 0xFFF0 && code <= 0xFFFB) || code >= 0xFFFE;
  return (code >= 0x1BCA0 && code <= 0x1BCA3) || (code >= 0x1D173 && code <= 0x1D17A) ||
         (code >= 0xE0000 && code < 0xE1000 && (code < 0xE0100 || code > 0xE01EF)) ||
         (code & 0xFFFEU) == 0xFFFE || code > 0x10FFFF;
}

/// Calls `plain` with the stretches that may stand as they are, and `odd` with each unit between
/// them: a faulty byte or what is_unprintable().
template <class Plain, class Odd>
void for_each_stretch(std::string_view text, const Plain& plain, const Odd& odd) {
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {  // most of a text, kept quick
      ++at;
      continue;
    }
    const Unit unit = decode(text, at);
    if (!unit.valid || is_unprintable(unit.code)) {
      if (at > begin) plain(text.substr(begin, at - begin));
      odd(unit);
      begin = at + unit.size;
    }
    at += unit.size;
  }
  if (at > begin) plain(text.substr(begin));
}

/// Appends "\x1B" for a byte that is ASCII or no character at all, "\u202E" or "\U000E0041" else.
void append_escape(std::string& out, const Unit& unit);

}  // namespace dateline::utf8
