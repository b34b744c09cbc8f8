// Relations and words of the tree -> whether two clauses are told to be of one day.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "dateline/analysis.hpp"

namespace dateline::timeline {

/// Relations over which a date is shared: what happened to whom, and what else they did.
[[nodiscard]] inline bool shares(Dep dep) {
  switch (dep) {
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObj:
    case Dep::kConj:
    case Dep::kAdvcl:
    case Dep::kAdvclRelcl:
    case Dep::kXcomp:
    case Dep::kAcl:
    case Dep::kAclRelcl:
      return true;
    default:
      return false;
  }
}

[[nodiscard]] inline bool is_clause(Dep dep) {
  return dep == Dep::kAdvcl || dep == Dep::kAdvclRelcl || dep == Dep::kAcl || dep == Dep::kAclRelcl;
}

/// Words that lead a clause of the same day: "fled before he was caught".
[[nodiscard]] inline bool leads_same_day(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kWords = {"before", "after", "when",
                                                             "as",     "while", "once"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace dateline::timeline
