// Splits a text into lines; white space is that of Unicode, since saved pages are full of no-break
// spaces.
#include "article/text/lines.hpp"

#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

/// Multi-byte characters that nobody sees at the ends of a line: NEL, no-break space, the spaces of
/// general punctuation, line and paragraph separator, zero-width ones, ideographic space, byte
/// order mark.
bool is_wide_blank(std::string_view bytes) {
  if (bytes.size() == 2) return bytes == "\xC2\x85" || bytes == "\xC2\xA0";
  if (bytes == "\xE3\x80\x80" || bytes == "\xEF\xBB\xBF" || bytes == "\xE2\x81\x9F") return true;
  if (!bytes.starts_with("\xE2\x80")) return false;
  const auto last = static_cast<unsigned char>(bytes[2]);
  return (last >= 0x80 && last <= 0x8B) || last == 0xA8 || last == 0xA9 || last == 0xAF;
}

std::uint32_t blank_at_front(std::string_view text) {
  if (ascii::is_space(text[0])) return 1;
  if (!ascii::is_high(text[0])) return 0;
  if (text.size() >= 2 && is_wide_blank(text.substr(0, 2))) return 2;
  return text.size() >= 3 && is_wide_blank(text.substr(0, 3)) ? 3 : 0;
}

std::uint32_t blank_at_back(std::string_view text) {
  const std::size_t size = text.size();
  if (ascii::is_space(text[size - 1])) return 1;
  if (!ascii::is_high(text[size - 1])) return 0;
  if (size >= 2 && is_wide_blank(text.substr(size - 2))) return 2;
  return size >= 3 && is_wide_blank(text.substr(size - 3)) ? 3 : 0;
}

constexpr auto kEndsLine = [](char c) { return c == '\n' || c == '\r'; };

/// Takes one closing quote or bracket off the end of `line`, if there is one.
bool drop_closing_mark(std::string_view& line) {
  for (const std::string_view mark :
       {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"}) {
    if (!line.ends_with(mark)) continue;
    line.remove_suffix(mark.size());
    return true;
  }
  return false;
}

}  // namespace

Span trim(std::string_view text, Span span) {
  while (!span.empty()) {
    const std::uint32_t blank = blank_at_front(slice(text, span));
    if (blank == 0) break;
    span.begin += blank;
  }
  while (!span.empty()) {
    const std::uint32_t blank = blank_at_back(slice(text, span));
    if (blank == 0) break;
    span.end -= blank;
  }
  return span;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = ascii::find_byte(text, begin, kEndsLine);
    const Span span =
        trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (span.empty()) {
      after_blank = true;
    } else {
      lines.push_back({span, span.begin - static_cast<std::uint32_t>(begin), after_blank});
      after_blank = false;
    }
    begin = end + 1;
    if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') ++begin;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  while (drop_closing_mark(line)) {
  }
  if (line.empty()) return false;
  const char last = line.back();
  return last == '.' || last == '?' || last == '!' || last == ':' || line.ends_with("\xE2\x80\xA6");
}

}  // namespace dateline::article
