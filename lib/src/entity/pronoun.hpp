// Pronouns and whom they stand for.
#pragma once

#include <utility>
#include <vector>

#include "entity/name_finder.hpp"

namespace dateline::entity {

/// Pronouns that could be resolved, in the order of the text.
[[nodiscard]] std::vector<std::pair<TokenId, Referent>> resolve_pronouns(const Article& article,
                                                                         const Analysis& analysis,
                                                                         const words::Lexicon& lexicon,
                                                                         const FoundNames& found);

}  // namespace dateline::entity
