// Points in their partial order, and instants to go by where that is silent -> numbered steps.
#pragma once

#include <span>
#include <vector>

#include "timeline/chronology.hpp"

namespace dateline::timeline {

/// Where an event stands by the calendar.
struct StepKey {
  calendar::Instant at = 0;      // what events without a link between them are sorted by
  calendar::Instant latest = 0;  // what lies at or beyond it comes in a later step
  bool dated = false;            // both follow from dates
  float place = 0.0F;            // orders what stands at one instant
};

/// Places that differ by no more do not part events.
inline constexpr float kSamePlace = 0.1F;

/// A step for each of `starts`, from 1: one that a constraint puts after another has the higher
/// step; what neither a constraint nor the keys part shares one.
[[nodiscard]] std::vector<std::int32_t> steps_of(const Chronology& chronology,
                                                 std::span<const link::Point> starts,
                                                 std::span<const StepKey> keys);

}  // namespace dateline::timeline
