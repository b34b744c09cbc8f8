// Whether words that are often no time at all are one here: "may", "second", "2015", "the day".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// The number of the test that each symbol of a grammar has to pass, by its name; 0 for none.
[[nodiscard]] std::vector<std::uint8_t> judges_of(std::span<const std::string> symbol_names);

/// Whether a match of a symbol is a time here.
[[nodiscard]] bool accepts(const Grammar& grammar, Symbol symbol, const Sight& sight);

}  // namespace dateline::timex
