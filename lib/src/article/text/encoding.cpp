// Tells encodings apart and converts them to UTF-8.
#include "article/text/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "article/text/code_pages.hpp"
#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::article {
namespace {

/// Windows-1252 from 0x80 to 0x9F, by the WHATWG encoding standard; the rest is Latin-1.
constexpr std::array<char16_t, 32> kWindows = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// One byte beyond ASCII may be a slip; from two on they are a habit.
constexpr std::size_t kFewest = 2;
/// What is looked at to tell UTF-16 that has no byte order mark, and the fewest characters that do.
constexpr std::size_t kProbe = 8192;
constexpr std::size_t kFewestUnits = 4;

constexpr std::string_view kLittleEndianMark = "\xFF\xFE";
constexpr std::string_view kBigEndianMark = "\xFE\xFF";

std::string from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    utf8::append(text, byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : byte);
  }
  return text;
}

Decoded from_utf16(std::string_view bytes, Utf16 order) {
  const bool big_endian = order == Utf16::kBigEndian;
  if (bytes.starts_with(big_endian ? kBigEndianMark : kLittleEndianMark)) bytes.remove_prefix(2);
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  std::string text;
  text.reserve(bytes.size());
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        at += 2;
      }
    }
    utf8::append(text, code);
  }
  if (at < bytes.size()) utf8::append(text, 0xFFFD);  // half a unit
  return {std::move(text), big_endian ? "UTF-16BE" : "UTF-16LE"};
}

/// Whether most bytes from `high` on, taken by twos, are zero, and none of those between them.
bool has_high_bytes_at(std::size_t high, std::string_view probe) {
  const std::size_t units = probe.size() / 2;
  std::size_t zeros = 0;
  for (std::size_t at = 0; at < 2 * units; ++at) {
    if (probe[at] != '\0') continue;
    if (at % 2 != high) return false;
    ++zeros;
  }
  return units >= kFewestUnits && 4 * zeros >= 3 * units;
}

/// Whether a byte beyond ASCII makes sense between its neighbours as Windows-1252: a letter within
/// a word, a quotation mark or dash, the sign of a currency before a figure.
bool makes_sense(char before, unsigned char byte, char after) {
  if (byte >= 0xC0) {
    return byte < 0xFE && byte != 0xD7 && byte != 0xF7 &&
           (ascii::is_alpha(before) || ascii::is_alpha(after));
  }
  switch (byte) {
    case 0x80:  // euro
    case 0xA3:  // pound
      return ascii::is_digit(after) || ascii::is_digit(before) || after == ' ';
    case 0x85:  // ellipsis
    case 0x91:  // quotation marks
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:  // bullet
    case 0x96:  // dashes
    case 0x97:
    case 0xA0:  // no-break space
    case 0xA7:  // section
    case 0xA9:  // copyright
    case 0xAB:  // angled quotation marks
    case 0xAD:  // soft hyphen
    case 0xAE:  // registered
    case 0xB0:  // degree
    case 0xB7:  // middle dot
    case 0xBB:
    case 0xBC:  // fractions
    case 0xBD:
    case 0xBE:
      return true;
    default:
      return false;
  }
}

bool looks_like_windows(std::string_view bytes) {
  std::size_t high = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (!ascii::is_high(bytes[at])) continue;
    if (utf8::decode(bytes, at).valid) return false;
    const char before = at > 0 ? bytes[at - 1] : ' ';
    const char after = at + 1 < bytes.size() ? bytes[at + 1] : ' ';
    if (!makes_sense(before, static_cast<unsigned char>(bytes[at]), after)) return false;
    ++high;
  }
  return high >= kFewest;
}

/// Whether there is text beyond ASCII and all of it is UTF-8: no other encoding does that by
/// chance.
bool is_surely_utf8(std::string_view bytes) {
  bool beyond_ascii = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto unit = utf8::decode(bytes, at);
    if (!unit.valid) return false;
    beyond_ascii |= unit.size > 1;
    at += unit.size;
  }
  return beyond_ascii;
}

/// A page in UTF-8 into which some bytes of another encoding have slipped.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t sound = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto unit = utf8::decode(bytes, at);
    if (!unit.valid) ++broken;
    if (unit.size > 1) ++sound;
    at += unit.size;
  }
  return broken > 0 && sound >= 2 && sound >= 3 * broken;
}

/// UTF-8 with what is not UTF-8 read as Windows-1252.
std::string from_mixture(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto unit = utf8::decode(bytes, at);
    text +=
        unit.valid ? std::string(bytes.substr(at, unit.size)) : from_windows(bytes.substr(at, 1));
    at += unit.size;
  }
  return text;
}

/// The byte that a character stands for in Windows-1252 or Latin-1; 0 for none beyond ASCII.
unsigned char byte_of(char32_t code) {
  if (code >= 0x80 && code < 0x100) return static_cast<unsigned char>(code);
  const auto found = std::find(kWindows.begin(), kWindows.end(), code);
  return found == kWindows.end() ? static_cast<unsigned char>(0)
                                 : static_cast<unsigned char>(0x80 + (found - kWindows.begin()));
}

/// The character whose bytes in UTF-8 were read as Windows-1252 and written as UTF-8 once more, and
/// how many bytes of the text it takes; 0 where none stands there.
std::size_t twice_encoded(std::string_view text, std::size_t at, std::string& character) {
  character.clear();
  std::size_t end = at;
  std::size_t needed = 1;
  while (character.size() < needed && end < text.size()) {
    const auto unit = utf8::decode(text, end);
    const unsigned char byte = unit.size > 1 ? byte_of(unit.code) : 0;
    if (byte == 0) return 0;
    if (character.empty()) needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
    if (needed == 0) return 0;
    character += static_cast<char>(byte);
    end += unit.size;
  }
  if (character.size() < needed) return 0;
  const auto whole = utf8::decode(character, 0);
  return whole.valid && whole.size == character.size() ? end - at : 0;
}

bool names_western(std::string_view name) {
  for (const std::string_view known :
       {"windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1",
        "iso-8859-15", "latin1", "latin-1", "l1", "us-ascii", "ascii"}) {
    if (ascii::equals_ignoring_case(name, known)) return true;
  }
  return false;
}

}  // namespace

Utf16 utf16_order(std::string_view bytes) {
  if (bytes.starts_with(kLittleEndianMark)) return Utf16::kLittleEndian;
  if (bytes.starts_with(kBigEndianMark)) return Utf16::kBigEndian;
  const std::string_view probe = bytes.substr(0, kProbe);
  if (has_high_bytes_at(1, probe)) return Utf16::kLittleEndian;
  if (has_high_bytes_at(0, probe)) return Utf16::kBigEndian;
  return Utf16::kNo;
}

Decoded decode(std::string bytes, std::string_view declared) {
  const std::string_view view = bytes;
  if (const Utf16 order = utf16_order(view); order != Utf16::kNo) return from_utf16(view, order);
  if (!declared.empty() && is_mostly_utf8(view)) return {from_mixture(view), "UTF-8"};
  if (!declared.empty() && !names_western(declared) && !is_surely_utf8(view)) {
    if (auto page = from_code_page(view, declared)) return {std::move(page->text), page->name};
  }
  const bool western = names_western(declared) && !is_surely_utf8(view);
  if (western || looks_like_windows(view)) return {from_windows(view), "windows-1252"};
  return {std::move(bytes), "UTF-8"};
}

std::string mend_twice_encoded(std::string text) {
  constexpr std::size_t kEnough = 2;
  if (text.find('\xC3') == std::string::npos) return text;
  std::string mended;
  std::string character;
  std::size_t count = 0;
  std::size_t others = 0;  // characters beyond ASCII that are none of the kind
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size =
        ascii::is_high(text[at]) ? twice_encoded(text, at, character) : std::size_t{0};
    if (size > 0) {
      ++count;
      mended += character;
      at += size;
      continue;
    }
    const auto unit = utf8::decode(text, at);
    if (unit.size > 1) ++others;
    mended += std::string_view(text).substr(at, unit.size);
    at += unit.size;
  }
  return count >= kEnough && count >= 3 * others ? mended : text;
}

}  // namespace dateline::article
