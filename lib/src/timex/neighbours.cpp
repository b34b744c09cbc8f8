// The words next to a match, read from the text: forwards by atoms, backwards by bytes.
#include "timex/neighbours.hpp"

#include <algorithm>
#include <utility>

#include "embed/ascii.hpp"

namespace dateline::timex {
namespace {

bool is_letter(char c) {
  return ascii::is_alpha(c) || ascii::is_high(c);
}

}  // namespace

bool one_of(const Neighbour& word, std::span<const std::string_view> list) {
  return std::ranges::any_of(
      list, [&](std::string_view w) { return ascii::equals_ignoring_case(word.text, w); });
}

Neighbour word_after(const Sight& sight, int steps) {
  std::uint32_t at = sight.match.end;
  Atom atom;
  bool glued = true;
  for (int i = 0; i < steps; ++i) {
    if (!next_atom(sight.text, sight.block.end, at, atom)) return {};
    glued = glued && atom.glued;
  }
  return {sight.text.substr(atom.span.begin, atom.span.size()),
          atom.kind,
          atom.sign,
          glued,
          atom.capital,
          atom.span};
}

Neighbour WordsBefore::next() {
  const std::uint32_t edge = end_;
  while (end_ > block_ && ascii::is_space(text_[end_ - 1])) --end_;
  glued_ = glued_ && end_ == edge;
  if (end_ == block_) return {};
  std::uint32_t begin = end_ - 1;
  const char last = text_[begin];
  // Words and numbers end at a limit: a mark of a megabyte is nobody's neighbour.
  const std::uint32_t limit = end_ - block_ > 64 ? end_ - 64 : block_;
  if (ascii::is_digit(last)) {
    while (begin > limit && ascii::is_digit(text_[begin - 1])) --begin;
  } else if (is_letter(last)) {
    while (begin > limit && is_letter(text_[begin - 1])) --begin;
  }
  Atom atom;
  std::uint32_t at = begin;
  if (!next_atom(text_, end_, at, atom)) return {};
  const Span span{begin, std::exchange(end_, begin)};
  return {text_.substr(span.begin, span.size()), atom.kind, atom.sign, glued_, atom.capital, span};
}

Neighbour word_before(const Sight& sight, int steps) {
  WordsBefore words(sight);
  for (; steps > 1; --steps) {
    if (words.next().text.empty()) return {};
  }
  return words.next();
}

}  // namespace dateline::timex
