// Article and its words -> TIMEX3: found by the grammar, resolved against publication date and
// text.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/document.hpp"
#include "dateline/timex.hpp"
#include "timex/grammar.hpp"

namespace dateline::timex {

/// Expressions in the order of the text, not crossing each other.
[[nodiscard]] std::vector<Timex> find_timexes(const Article& article, const Analysis& analysis,
                                              const Grammar& grammar, const Options& options);

/// For --explain: the rule of the grammar and the decision of the resolver behind a value.
[[nodiscard]] std::string_view rule_name(const Grammar& grammar, TimexReason reason);
[[nodiscard]] std::string_view decision_name(TimexReason reason);

}  // namespace dateline::timex
