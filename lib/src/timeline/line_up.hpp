// Events with their bounds -> numbered steps: the calendar first, then links, then guesses.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "link/context.hpp"
#include "link/link.hpp"
#include "timeline/chronology.hpp"
#include "timeline/placing.hpp"

namespace dateline::timeline {

struct Standing {
  std::int32_t step = 1;
  bool off_its_day = false;  // not on the day that habit gave it
};

/// One standing an event. `starts` are the limits of its start that its bounds come from.
[[nodiscard]] std::vector<Standing> line_up(const link::Context& context, const link::Order& order,
                                            std::span<const Placing> placings,
                                            std::span<const Limits> starts);

}  // namespace dateline::timeline
