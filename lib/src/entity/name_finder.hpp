// Proper names in the order of the text, gathered into entities.
#pragma once

#include <vector>

#include "entity/mention.hpp"

namespace dateline::entity {

struct FoundNames {
  std::vector<Entity> entities;
  std::vector<NameMention> names;
};

[[nodiscard]] FoundNames find_names(const Analysis& analysis, const words::Lexicon& lexicon);

}  // namespace dateline::entity
