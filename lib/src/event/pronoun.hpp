// Pronouns and whom they stand for.
#pragma once

#include <utility>
#include <vector>

#include "event/name_finder.hpp"

namespace dateline::event {

/// Pronouns that could be resolved, in the order of the text.
[[nodiscard]] std::vector<std::pair<TokenId, Referent>> resolve_pronouns(const Article& article,
                                                                         const Analysis& analysis,
                                                                         const Lexicon& lexicon,
                                                                         const FoundNames& found);

}  // namespace dateline::event
