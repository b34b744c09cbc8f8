// Article -> the expressions in it with their symbolic meaning, before any date is known.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/article.hpp"
#include "timex/grammar.hpp"

namespace dateline::timex {

struct Found {
  Span span;
  Span match;                // all that the rule read, context included
  std::int32_t meaning = 0;  // position in Findings::meanings
  Symbol symbol = 0;
  RuleId rule = 0;
  std::int32_t range = -1;  // the part of the same list before it, as a position in Findings::found
  Span zone;                // the words for its time zone, if it is not Greenwich's
};

/// Expressions in the order of the text, disjoint. Inner meanings are positions in `meanings`, too.
struct Findings {
  std::vector<Found> found;
  std::vector<Meaning> meanings;
};

/// `everywhere` parses without waiting for a trigger, for the test that nothing is lost by waiting.
[[nodiscard]] Findings find(const Article& article, const Grammar& grammar,
                            bool everywhere = false);

}  // namespace dateline::timex
