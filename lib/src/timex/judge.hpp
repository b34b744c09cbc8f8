// Whether words that are often no time at all are one here: "may", "second", "2015", "the day".
#pragma once

#include <string_view>

#include "timex/chart.hpp"
#include "timex/grammar.hpp"

namespace dateline::timex {

/// A match and what stands around it.
struct Sight {
  std::string_view text;  // the article's
  Span block;             // of the paragraph: nothing beyond is looked at
  Span match;
  const Meaning* meaning = nullptr;
};

/// The tests of the symbols whose names begin with "weak", found by name once for a grammar.
class Judge {
 public:
  explicit Judge(const Grammar& grammar);
  [[nodiscard]] bool accepts(Symbol symbol, const Sight& sight) const;

 private:
  using Test = bool (*)(const Sight&);
  std::vector<Test> tests_;  // by symbol
};

}  // namespace dateline::timex
