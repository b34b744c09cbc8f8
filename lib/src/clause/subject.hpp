// Whom a predicate is said of.
#pragma once

#include "clause/clause.hpp"

namespace dateline::clause {

/// The subject that stands with the predicate, or the one that grammar shares with it: that of the
/// clause before, the noun that it describes, the object or subject of its governor. An invalid
/// head where there is none.
[[nodiscard]] Argument subject_of(const Analysis& analysis, TokenId predicate);

/// "who", "which", "that" as an argument of a relative clause; invalid for none.
[[nodiscard]] TokenId relative_pronoun(const Analysis& analysis, TokenId predicate);

}  // namespace dateline::clause
