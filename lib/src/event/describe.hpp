// The last step of the event stage: who says each event, whether it happened, who is
// meant by names and pronouns, and the signals and links around it.
#pragma once

#include <string>
#include <vector>

#include "dateline/link.hpp"
#include "entity/mention.hpp"
#include "entity/tables.hpp"
#include "event/scene.hpp"

namespace dateline::event {

struct Surroundings {
  std::vector<Signal> signals;  // in the order of the text
  std::vector<Link> links;      // SLINK and ALINK
  entity::Mentions mentions;
  std::vector<std::string> sides;  // for each of Article::quotes whom "we" means; or empty
};

/// Fills source, reality, signal and their reasons; the other attributes must be set.
[[nodiscard]] Surroundings describe_events(const Article& article, const Analysis& analysis,
                                           const std::vector<Timex>& timexes,
                                           const clause::Clauses& clauses,
                                           const entity::Tables& tables,
                                           std::vector<Event>& events);

}  // namespace dateline::event
