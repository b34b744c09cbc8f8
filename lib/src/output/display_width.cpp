// Columns by the East Asian Width property (Unicode Standard Annex 11) in ranges coarse enough to
// read, which differ from it only in unassigned code points.
#include "output/display_width.hpp"

#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "embed/unprintable.hpp"

namespace dateline::output {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array kWide = {
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x23E9, 0x23EC},
    Range{0x2614, 0x2615},   Range{0x2648, 0x2653},   Range{0x26AA, 0x26AB},
    Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x2705, 0x2705},
    Range{0x270A, 0x270B},   Range{0x274C, 0x274C},   Range{0x2753, 0x2755},
    Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},   Range{0xA960, 0xA97C},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},
    Range{0x17000, 0x18CFF}, Range{0x1B000, 0x1B2FF}, Range{0x1F300, 0x1F64F},
    Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF}, Range{0x1FA70, 0x1FAFF},
    Range{0x20000, 0x3FFFD}};

constexpr std::array kZero = {
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061A},
    Range{0x064B, 0x065F}, Range{0x0900, 0x0902}, Range{0x093C, 0x093C}, Range{0x0E34, 0x0E3A},
    Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200D},
    Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}, Range{0xE0100, 0xE01EF}};

template <std::size_t count>
bool holds(const std::array<Range, count>& ranges, char32_t code) {
  const auto range = std::ranges::lower_bound(ranges, code, {}, &Range::last);
  return range != ranges.end() && range->first <= code;
}

std::size_t columns_of(char32_t code) {
  if (code < 0x300) return 1;
  if (holds(kZero, code)) return 0;
  return holds(kWide, code) ? 2 : 1;
}

std::string_view ascii_for(char32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2032:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2033:
    case 0xAB:
    case 0xBB:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return "-";
    case 0x2014:
    case 0x2015:
      return "--";
    case 0x2022:
    case 0xB7:
      return "*";
    case 0x2026:
      return "...";
    default:
      return {};
  }
}

/// The longest part of `text` that begins it and has at most `width` columns.
std::string_view head_of(std::string_view text, std::size_t width) {
  std::size_t columns = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const utf8::Unit unit = utf8::decode(text, at);
    columns += columns_of(unit.code);
    if (columns > width) break;
    at += unit.size;
  }
  return text.substr(0, at);
}

/// One line's worth, to the last blank that fits; all of a word that is longer than the line.
std::string_view line_of(std::string_view text, std::size_t width) {
  const std::string_view head = head_of(text, width);
  if (head.size() == text.size() || text[head.size()] == ' ') return head;
  const std::size_t blank = head.rfind(' ');
  return blank == std::string_view::npos || blank == 0 ? head : head.substr(0, blank);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Unit unit = utf8::decode(text, at);
    columns += columns_of(unit.code);
    at += unit.size;
  }
  return columns;
}

namespace {

/// White space runs -> one blank; what `odd` makes of the units that are not printable.
template <class Odd>
std::string in_one_line(std::string_view text, const Odd& odd) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Unit unit = utf8::decode(text, at);
    const std::string_view bytes = text.substr(at, unit.size);
    at += unit.size;
    if (unit.valid && utf8::is_blank(unit.code)) {
      blank = !out.empty();
      continue;
    }
    const std::size_t before = out.size();
    if (blank) out += ' ';
    const std::size_t begin = out.size();
    if (!unit.valid)
      out += "\xEF\xBF\xBD";
    else if (utf8::is_unprintable(unit.code))
      odd(out, unit);
    else
      out += bytes;
    if (out.size() == begin)
      out.resize(before);
    else
      blank = false;
  }
  return out;
}

}  // namespace

std::string printable(std::string_view text) {
  return in_one_line(text, [](std::string& out, const utf8::Unit& unit) {
    if (unit.code != kSoftHyphen) utf8::append_escape(out, unit);
  });
}

std::string cleaned(std::string_view text) {
  return in_one_line(text, [](std::string&, const utf8::Unit&) {});
}

std::string plain_punctuation(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Unit unit = utf8::decode(text, at);
    const std::string_view plain = ascii_for(unit.code);
    out += plain.empty() ? text.substr(at, unit.size) : plain;
    at += unit.size;
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most,
                                 std::string_view ellipsis) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < most) {
    const bool last = lines.size() + 1 == most;
    std::string_view line = line_of(text, width);
    if (line.empty()) line = head_of(text, width + 1);  // a wide character in a column of one
    if (last && line.size() < text.size()) {
      line = line_of(text, width - std::min(width, display_width(ellipsis)));
      lines.push_back(std::string(line) + std::string(ellipsis));
      return lines;
    }
    lines.emplace_back(line);
    text.remove_prefix(line.size());
    if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  }
  return lines;
}

}  // namespace dateline::output
