// Article and its words -> TIMEX3: found by the grammar, resolved against publication date and text.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/document.hpp"
#include "dateline/result.hpp"
#include "dateline/timex.hpp"

namespace dateline::timex {

/// Words and rules, compiled from lib/data.
class Grammar {
 public:
  static Result<Grammar> load();
};

/// Expressions in the order of the text, not crossing each other.
[[nodiscard]] std::vector<Timex> find_timexes(const Article& article, const Analysis& analysis,
                                              const Grammar& grammar, const Options& options);

}  // namespace dateline::timex
