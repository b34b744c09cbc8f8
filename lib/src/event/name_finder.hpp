// Proper names in the order of the text, gathered into entities.
#pragma once

#include <vector>

#include "event/mention.hpp"

namespace dateline::event {

struct FoundNames {
  std::vector<Entity> entities;
  std::vector<NameMention> names;
};

[[nodiscard]] FoundNames find_names(const Analysis& analysis, const Lexicon& lexicon);

}  // namespace dateline::event
