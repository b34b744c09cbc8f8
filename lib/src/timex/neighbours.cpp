// The words next to a match, read from the text: forwards by atoms, backwards by bytes.
#include "timex/neighbours.hpp"

#include <algorithm>

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

Neighbour word_before(const Sight& sight, int steps) {
  std::uint32_t end = sight.match.begin;
  Neighbour word;
  bool glued = true;
  for (int i = 0; i < steps; ++i) {
    const std::uint32_t edge = end;
    while (end > sight.block.begin && ascii::is_space(sight.text[end - 1])) --end;
    glued = glued && end == edge;
    if (end == sight.block.begin) return {};
    std::uint32_t begin = end - 1;
    const char last = sight.text[begin];
    // Words and numbers end at a limit: a mark of a megabyte is nobody's neighbour.
    const std::uint32_t limit = end - sight.block.begin > 64 ? end - 64 : sight.block.begin;
    if (ascii::is_digit(last)) {
      while (begin > limit && ascii::is_digit(sight.text[begin - 1])) --begin;
    } else if (is_letter(last)) {
      while (begin > limit && is_letter(sight.text[begin - 1])) --begin;
    }
    Atom atom;
    std::uint32_t at = begin;
    if (!next_atom(sight.text, end, at, atom)) return {};
    word = {sight.text.substr(begin, end - begin),
            atom.kind,
            atom.sign,
            glued,
            atom.capital,
            {begin, end}};
    end = begin;
  }
  return word;
}

}  // namespace dateline::timex
