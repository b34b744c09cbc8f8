// Links, expressions and habits of news text -> when each event began and ended, and its step.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
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
  bool sure = false;       // of a habit: its date may be told
  Assumed assumed;         // what habit has it, whatever came of it
  bool reckoned = false;   // by a length from the date of another event, or back from now
};

/// One placing an event. `looking_back` are adverbs, sorted, of what lies before the story.
[[nodiscard]] std::vector<Placing> place_events(const link::Context& context,
                                                const link::Order& order,
                                                std::span<const std::string> looking_back);

}  // namespace dateline::timeline
