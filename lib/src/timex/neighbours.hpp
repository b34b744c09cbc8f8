// The words next to a match, read from the text.
#pragma once

#include <span>
#include <string_view>

#include "timex/atoms.hpp"
#include "timex/judge.hpp"

namespace dateline::timex {

/// An atom beside a match; empty text at the end of the block.
struct Neighbour {
  std::string_view text;
  AtomKind kind = AtomKind::kSign;
  char sign = 0;
  bool glued = false;  // nothing between it and the match
  bool capital = false;
  Span span;
};

/// Whether it is one of these words, in any case.
[[nodiscard]] bool one_of(const Neighbour& word, std::span<const std::string_view> list);

[[nodiscard]] Neighbour word_after(const Sight& sight, int steps = 1);
[[nodiscard]] Neighbour word_before(const Sight& sight, int steps = 1);

}  // namespace dateline::timex
