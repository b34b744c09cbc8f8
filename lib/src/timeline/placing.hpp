// Links, expressions and habits of news text -> when each event began and ended, and its step.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dateline/timeline.hpp"
#include "link/context.hpp"
#include "link/link.hpp"
#include "timeline/chronology.hpp"
#include "timeline/habits.hpp"

namespace dateline::timeline {

struct Placing {
  Bounds from;
  Bounds to;
  std::int32_t step = 1;
  Habit habit = Habit::kNone;
  bool open_end = false;
  std::int32_t link = -1;  // the surest accepted link of this event; -1 for none
  TimexId anchored_by;     // the expression that dates it
};

/// One placing an event.
[[nodiscard]] std::vector<Placing> place_events(const link::Context& context,
                                                const link::Order& order);

}  // namespace dateline::timeline
