// The pattern of a rule -> every way through it: options taken and left, choices made.
#pragma once

#include "timex/builder.hpp"

namespace dateline::timex {

struct Pattern {
  std::vector<PatternWay> ways;
  std::vector<std::string> labels;  // name of each capture
  std::vector<Symbol> not_before;
  std::vector<Symbol> not_after;
};

/// `'the'` a word or sign as it stands, `name` a class or what rules make, `label:name` the same
/// under another name, `[...]` may be missing, `(a | b)` a choice, `~` no blank between,
/// `!name` first or last: must not stand there.
Result<Pattern> read_pattern(std::string_view text, GrammarBuilder& builder);

}  // namespace dateline::timex
