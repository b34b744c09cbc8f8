// Letters are narrow, wide or between, as in DejaVu Sans, which is the widest.
#include "output/drawing/text_width.hpp"

#include <algorithm>

#include "embed/ascii.hpp"
#include "embed/utf8.hpp"
#include "output/display_width.hpp"

namespace dateline::output {
namespace {

double width_of(char c) {
  constexpr std::string_view kNarrow = "ijl.,:;'|!I()[] ft";
  constexpr std::string_view kWide = "mwMW@%";
  if (kNarrow.find(c) != std::string_view::npos) return 0.36;
  if (kWide.find(c) != std::string_view::npos) return 0.98;
  if (c >= 'A' && c <= 'Z') return 0.7;
  return 0.62;
}

}  // namespace

double text_width(std::string_view text) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Unit unit = utf8::decode(text, at);
    const std::string_view letter = text.substr(at, unit.size);
    if (unit.code < 0x80)
      width += width_of(letter.front());
    else
      width += 0.7 * static_cast<double>(display_width(letter));
    at += unit.size;
  }
  return width;
}

std::vector<std::string> lines_of(std::string_view text, double width) {
  std::vector<std::string> lines;
  std::string line;
  double used = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const double wide = text_width(word);
    const double blank = line.empty() ? 0 : text_width(" ");
    if (!line.empty() && used + blank + wide > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    if (!line.empty()) line += ' ';
    line += word;
    used += (line.size() == word.size() ? 0 : blank) + wide;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace dateline::output
