// Pieces of a label -> the words of a line: the highest levels left out until it fits.
#include <algorithm>

#include "embed/ascii.hpp"
#include "embed/utf8.hpp"
#include "label/label.hpp"

namespace dateline {
namespace {

constexpr std::string_view kEllipsis = "…";

/// Marks that mean nothing at the end or beginning of what is shown beside "…".
constexpr std::string_view kLooseMarks[] = {",", ";", ":", "-",  "–",  "—",  ".", "(",
                                            "[", "“", "”", "\"", "``", "''", "‘"};

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, ascii::is_space);
}

std::size_t count_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Two pieces between which no word is left out.
bool touch(std::string_view text, const LabelPiece& a, const LabelPiece& b) {
  return a.span.end <= b.span.begin && is_blank(text.substr(a.span.end, b.span.begin - a.span.end));
}

/// Whether the mark at the end of some words closes what opens within them.
bool closes(std::string_view words, std::string_view mark) {
  words.remove_suffix(mark.size());
  const auto count = [&](std::string_view sign) {
    int found = 0;
    for (std::size_t at = words.find(sign); at != std::string_view::npos;
         at = words.find(sign, at + sign.size()))
      ++found;
    return found;
  };
  if (mark == "\"") return count("\"") % 2 == 1;
  if (mark == "”") return count("“") > count("”");
  return mark == "''" && count("``") > count("''");
}

void trim_end(std::string_view text, Span& span) {
  for (bool again = true; again && !span.empty();) {
    again = false;
    const std::string_view words = text.substr(span.begin, span.size());
    if (ascii::is_space(words.back())) --span.end, again = true;
    for (const std::string_view mark : kLooseMarks)
      if (!again && words.ends_with(mark) && !closes(words, mark))
        span.end -= static_cast<std::uint32_t>(mark.size()), again = true;
  }
}

/// A colon stays: "said … : prices fell".
void trim_begin(std::string_view text, Span& span) {
  for (bool again = true; again && !span.empty();) {
    again = false;
    const std::string_view words = text.substr(span.begin, span.size());
    if (ascii::is_space(words.front())) ++span.begin, again = true;
    for (const std::string_view mark : {",", ";", ".", ")", "]", "”", "''", "–", "—", "-"})
      if (!again && words.starts_with(mark))
        span.begin += static_cast<std::uint32_t>(mark.size()), again = true;
  }
}

/// Joins neighbours and trims what stands beside a gap.
LabelPieces tidied(std::string_view text, const LabelPieces& kept, bool cut) {
  LabelPieces shown;
  for (const LabelPiece& piece : kept) {
    const bool follows = !shown.empty() && touch(text, shown.back(), piece);
    const bool words = piece.text.empty() && !shown.empty() && shown.back().text.empty();
    if (follows && words) {
      shown.back().span.end = piece.span.end;
      continue;
    }
    if (!shown.empty() && !follows && shown.back().text.empty()) {
      trim_end(text, shown.back().span);
      if (shown.back().span.empty()) shown.pop_back();
    }
    shown.push_back(piece);
    if (!follows && piece.text.empty() && shown.size() > 1) {
      trim_begin(text, shown.back().span);
      if (shown.back().span.empty()) shown.pop_back();
    }
  }
  if (cut && !shown.empty() && shown.back().text.empty()) trim_end(text, shown.back().span);
  std::erase_if(shown,
                [](const LabelPiece& piece) { return piece.text.empty() && piece.span.empty(); });
  for (LabelPiece& piece : shown) piece.level = 0;
  return shown;
}

LabelPieces up_to(std::string_view text, const LabelPieces& pieces, int level) {
  LabelPieces kept;
  for (const LabelPiece& piece : pieces)
    if (piece.level <= level) kept.push_back(piece);
  const bool cut = !pieces.empty() && pieces.back().level > level;
  return tidied(text, kept, cut);
}

std::string written(std::string_view text, const LabelPieces& shown, bool cut) {
  std::string line;
  const auto blank = [&] {
    if (!line.empty() && line.back() != ' ') line += ' ';
  };
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const LabelPiece& piece = shown[i];
    if (i > 0) {
      const bool follows = touch(text, shown[i - 1], piece);
      if (!follows) blank(), line += kEllipsis;
      const bool apart = !follows || shown[i - 1].span.end < piece.span.begin || piece.span.empty();
      if (apart) blank();
    }
    if (!piece.text.empty()) {
      line.append("[").append(piece.text).append("]");
      continue;
    }
    for (const char c : text.substr(piece.span.begin, piece.span.size())) {
      if (!ascii::is_space(c))
        line += c;
      else
        blank();
    }
  }
  if (cut) blank(), line += kEllipsis;
  return line;
}

struct Fitted {
  LabelPieces shown;
  std::string line;
  int level = 0;  // what has a higher one is left out
};

Fitted fit(std::string_view text, const LabelPieces& pieces, std::size_t width) {
  std::vector<int> levels{0};
  for (const LabelPiece& piece : pieces) levels.push_back(piece.level);
  std::ranges::sort(levels, std::greater());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  Fitted fitted;
  for (const int level : levels) {
    const bool cut = !pieces.empty() && pieces.back().level > level;
    fitted.shown = up_to(text, pieces, level);
    fitted.line = written(text, fitted.shown, cut);
    fitted.level = level;
    if (count_points(fitted.line) <= width) break;
  }
  return fitted;
}

}  // namespace

LabelPieces shown_pieces(std::string_view text, const LabelPieces& pieces, std::size_t width) {
  return fit(text, pieces, width).shown;
}

std::string render_label(std::string_view text, const LabelPieces& pieces, std::size_t width) {
  return fit(text, pieces, width).line;
}

namespace label {

Label finish(std::string_view text, LabelPieces pieces) {
  Fitted fitted = fit(text, pieces, kMaxLabel);
  const auto shown = std::find_if(pieces.rbegin(), pieces.rend(), [&](const LabelPiece& piece) {
                       return piece.level <= fitted.level;
                     }).base();
  if (shown != pieces.end()) {
    LabelPiece end{{shown->span.begin, pieces.back().span.end}, {}, shown->level};
    for (auto piece = shown; piece != pieces.end(); ++piece)
      end.level = std::min(end.level, piece->level);
    pieces.erase(shown, pieces.end());
    pieces.push_back(end);
  }
  pieces.shrink_to_fit();
  return {std::move(pieces), std::move(fitted.line)};
}

}  // namespace label
}  // namespace dateline
