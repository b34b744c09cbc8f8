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

/// The words before a match, one after the other from the nearest on.
class WordsBefore {
 public:
  explicit WordsBefore(const Sight& sight)
      : text_(sight.text), block_(sight.block.begin), end_(sight.match.begin) {}
  Neighbour next();

 private:
  std::string_view text_;
  std::uint32_t block_;  // where it begins
  std::uint32_t end_;    // of the next word and the blanks behind it
  bool glued_ = true;
};

[[nodiscard]] Neighbour word_after(const Sight& sight, int steps = 1);
[[nodiscard]] Neighbour word_before(const Sight& sight, int steps = 1);

}  // namespace dateline::timex
