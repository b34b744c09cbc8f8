// Proposals -> the consistent set that enters the graph, its reduced part, and what was refused.
#pragma once

#include "link/context.hpp"
#include "link/propose.hpp"

namespace dateline::link {

/// Events and expressions that share one graph: all of a document of news length, else runs of
/// whole sentences. Links over the border of two segments are left to the calendar.
struct Segment {
  std::int32_t first_event = 0;
  std::int32_t last_event = 0;
  std::int32_t first_timex = 0;
  std::int32_t last_timex = 0;
};

[[nodiscard]] std::vector<Segment> segments_of(const Context& context);

/// Surest first; of equals the one that stands first in the text. Deterministic. Starts are left
/// out.
[[nodiscard]] Order settle(const Context& context, Proposals proposals);

}  // namespace dateline::link
