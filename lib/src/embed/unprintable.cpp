// Writes out by number what must not stand as it is.
#include "embed/unprintable.hpp"

#include "dateline/text.hpp"

namespace dateline {
namespace utf8 {

void append_escape(std::string& out, const Unit& unit) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const bool byte = !unit.valid || unit.code < 0x80;
  out += byte ? "\\x" : unit.code > 0xFFFF ? "\\U" : "\\u";
  const unsigned digits = byte ? 2 : unit.code > 0xFFFF ? 8 : 4;
  for (unsigned left = digits; left > 0; --left) {
    out += kDigits[(unit.code >> (4 * (left - 1))) & 0xFU];
  }
}

}  // namespace utf8

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  utf8::for_each_stretch(
      text, [&](std::string_view plain) { out += plain; },
      [&](const utf8::Unit& odd) { utf8::append_escape(out, odd); });
  return out;
}

}  // namespace dateline
