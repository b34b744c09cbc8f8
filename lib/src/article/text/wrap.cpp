// Tells hard-wrapped text from text with a paragraph a line.
//
// A line cut at a column ends in the middle of a sentence, and the next word would not have fitted
// on it; a paragraph ends like a sentence, a heading or an item of a list leaves room on its line.
#include "article/text/wrap.hpp"

#include <algorithm>

#include "article/text/layout_words.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

/// Nobody cuts lines further out than this; a wider line is a paragraph.
constexpr std::uint32_t kWidestColumn = 132;

std::uint32_t first_word_size(std::string_view line) {
  return static_cast<std::uint32_t>(std::min(line.find(' '), line.size()));
}

/// Bytes of `line` if the first word of `next` had been put on it, too.
std::uint32_t filled_size(std::string_view text, const Line& line, const Line& next) {
  return line.span.size() + 1 + first_word_size(slice(text, next.span));
}

std::string_view last_word(std::string_view line) {
  const std::size_t blank = line.rfind(' ');
  return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

}  // namespace

Wrap find_wrap(std::string_view text, std::span<const Line> lines) {
  Wrap wrap;
  for (const Line& line : lines) wrap.column = std::max(wrap.column, line.span.size());
  if (wrap.column > kWidestColumn) return wrap;
  static const LayoutWords unfinished("unfinished");
  std::size_t breaks = 0;
  std::size_t inside = 0;  // breaks not at the end of a sentence
  std::size_t cuts = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].after_blank) continue;
    const std::string_view line = slice(text, lines[i].span);
    const std::string_view next = slice(text, lines[i + 1].span);
    const bool goes_on =
        ascii::is_lower(next[0]) || line.ends_with(',') || unfinished.contains(last_word(line));
    if (i == 0 && !goes_on) continue;  // may be a title
    ++breaks;
    if (ends_sentence(line) && !goes_on) continue;
    ++inside;
    const bool full =
        wrap.column >= 40 && filled_size(text, lines[i], lines[i + 1]) > wrap.column * 4 / 5;
    if (goes_on || full) ++cuts;
  }
  wrap.hard = cuts * 2 > inside && cuts * 3 >= breaks;
  return wrap;
}

bool parts_paragraphs(std::string_view text, const Wrap& wrap, const Line& line, const Line& next) {
  if (next.after_blank || !wrap.hard) return true;
  if (next.indent >= line.indent + 2) return true;
  return ends_sentence(slice(text, line.span)) &&
         filled_size(text, line, next) <= wrap.column * 3 / 4;
}

}  // namespace dateline::article
