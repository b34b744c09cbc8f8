// Lower case of the alphabets in which news pages write the names of months; no locale is asked.
#include "article/text/letters.hpp"

#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

bool is_between(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

/// Small letters follow their capitals one by one in these stretches of Latin Extended-A, and odd
/// ones are the capitals in the second kind.
char32_t small_of_latin_extended(char32_t code) {
  if (code == 0x130) return U'i';
  if (code == 0x178) return 0xFF;
  const bool odd_capitals = is_between(code, 0x139, 0x148) || is_between(code, 0x179, 0x17E);
  const bool capital = odd_capitals ? code % 2 == 1 : code % 2 == 0;
  return capital && code != 0x138 ? code + 1 : code;
}

char32_t small_beyond_ascii(char32_t code) {
  if (is_between(code, 0xC0, 0xDE) && code != 0xD7) return code + 0x20;
  if (is_between(code, 0x100, 0x17F)) return small_of_latin_extended(code);
  if (is_between(code, 0x218, 0x21B)) return code | 1U;
  if (is_between(code, 0x391, 0x3A9) && code != 0x3A2) return code + 0x20;
  if (code == 0x386) return 0x3AC;
  if (is_between(code, 0x388, 0x38A)) return code + 0x25;
  if (code == 0x38C) return 0x3CC;
  if (is_between(code, 0x38E, 0x38F)) return code + 0x3F;
  if (is_between(code, 0x410, 0x42F)) return code + 0x20;
  if (is_between(code, 0x400, 0x40F)) return code + 0x50;
  return code;
}

/// Blanks, dashes, quotation marks, bullets, brackets: what lies between words.
bool is_mark(char32_t code) {
  return is_between(code, 0x80, 0xBF) || code == 0xD7 || code == 0xF7 ||
         is_between(code, 0x2000, 0x2BFF) || is_between(code, 0x3000, 0x3004) ||
         is_between(code, 0x3008, 0x3020) || is_between(code, 0xFF00, 0xFF20) ||
         is_between(code, 0xE000, 0xF8FF) || code >= 0x1F000 || code == 0xFEFF || code == 0xFFFD;
}

}  // namespace

char32_t small_letter(char32_t code) {
  if (code >= 0x80) return small_beyond_ascii(code);
  return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
}

bool is_letter(char32_t code) {
  return !is_mark(code);
}

std::string lower_case(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = utf8::decode(text, at);
    if (unit.size == 1) {
      lower += ascii::to_lower(text[at]);
    } else {
      utf8::append(lower, small_beyond_ascii(unit.code));
    }
    at += unit.size;
  }
  return lower;
}

std::size_t letters_at_front(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto unit = utf8::decode(text, at);
    const bool letter = unit.size == 1 ? ascii::is_alpha(text[at]) : is_letter(unit.code);
    if (!letter) break;
    at += unit.size;
  }
  return at;
}

}  // namespace dateline::article
