// Collects what labels quote; fills a text with it, a code point at a time.
#include "output/kept/pieces.hpp"

#include <algorithm>

#include "embed/ascii.hpp"
#include "embed/utf8.hpp"

namespace dateline::output {
namespace {

void add_pieces(std::string_view text, const LabelPieces& pieces, std::vector<Span>& spans) {
  const LabelPiece* last = nullptr;
  for (const LabelPiece& piece : pieces) {
    if (piece.text.empty() && !piece.span.empty()) spans.push_back(piece.span);
    const bool gap = last != nullptr && last->span.end < piece.span.begin;
    const Span between{gap ? last->span.end : 0, gap ? piece.span.begin : 0};
    if (gap && std::ranges::all_of(text.substr(between.begin, between.size()), ascii::is_space))
      spans.push_back(between);
    last = &piece;
  }
}

}  // namespace

std::vector<Span> quoted_pieces(const Document& document) {
  std::vector<Span> spans;
  if (document.article.text_extracted) return spans;
  for (const Entry& entry : document.timeline.entries)
    add_pieces(document.article.text, entry.label_parts, spans);
  std::ranges::sort(spans);
  std::vector<Span> joined;
  for (const Span span : spans) {
    if (!joined.empty() && span.begin <= joined.back().end)
      joined.back().end = std::max(joined.back().end, span.end);
    else
      joined.push_back(span);
  }
  return joined;
}

bool PartText::put(std::uint32_t begin, std::string_view words) {
  for (std::size_t at = 0; at < words.size(); ++begin) {
    if (begin >= units_.size()) return false;
    const utf8::Unit unit = utf8::decode(words, at);
    units_[begin] = unit.valid ? unit.code : U'\uFFFD';
    at += unit.size;
  }
  return begin <= units_.size();
}

bool PartText::full() const {
  return std::ranges::find(units_, kNotKnown) == units_.end();
}

std::string PartText::text() const {
  std::string text;
  for (const char32_t unit : units_) utf8::append(text, unit == kNotKnown ? U'_' : unit);
  return text;
}

std::vector<std::uint32_t> PartText::bytes() const {
  std::vector<std::uint32_t> bytes{0};
  bytes.reserve(units_.size() + 1);
  for (const char32_t unit : units_)
    bytes.push_back(bytes.back() + (unit < 0x80      ? 1U
                                    : unit < 0x800   ? 2U
                                    : unit < 0x10000 ? 3U
                                                     : 4U));
  return bytes;
}

}  // namespace dateline::output
