// The last step of the event stage: who says each event, whether it happened, its label, and the
// signals and links around it.
#pragma once

#include <vector>

#include "dateline/link.hpp"
#include "event/scene.hpp"

namespace dateline::event {

struct Surroundings {
  std::vector<Signal> signals;  // in the order of the text
  std::vector<Link> links;      // SLINK and ALINK
};

/// Fills source, reality, label, signal and their reasons; the other attributes must be set.
[[nodiscard]] Surroundings describe_events(const Article& article, const Analysis& analysis,
                                           const std::vector<Timex>& timexes,
                                           const Lexicon& lexicon, std::vector<Event>& events);

}  // namespace dateline::event
