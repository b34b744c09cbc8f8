// UTF-8 sequences -> characters and their classes.
#include "language/chars.hpp"

#include "embed/utf8.hpp"

namespace dateline::language::detail {
namespace {

CharClass high_class(char32_t c) {
  if (c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
      c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000) {
    return CharClass::kSpace;
  }
  if (c < 0xA0) return CharClass::kLetter;  // C1 controls: mostly wrongly decoded text
  if (c == 0xAA || c == 0xB5 || c == 0xBA) return CharClass::kLetter;
  if (c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F)) return CharClass::kQuote;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return CharClass::kSymbol;
  if (c >= 0x2018 && c <= 0x201B) return CharClass::kApostrophe;
  if (c == 0x2010 || c == 0x2011) return CharClass::kHyphen;
  if (c >= 0x2012 && c <= 0x2015) return CharClass::kDash;
  if (c == 0x2212) return CharClass::kDash;
  if (c >= 0x2020 && c <= 0x205E) return CharClass::kSymbol;
  if (c >= 0x20A0 && c <= 0x20CF) return CharClass::kSymbol;
  if (c >= 0x2100 && c <= 0x2BFF) return CharClass::kSymbol;
  if (c >= 0x3001 && c <= 0x3020) return CharClass::kSymbol;
  if (c >= 0x1F000 && c <= 0x1FAFF) return CharClass::kSymbol;
  return CharClass::kLetter;
}

}  // namespace

Char high_char(std::string_view text, std::size_t at) {
  const utf8::Unit unit = utf8::decode(text, at);
  if (!unit.valid) return {CharClass::kLetter, 1, 0xFFFD};
  return {high_class(unit.code), unit.size, unit.code};
}

}  // namespace dateline::language::detail
