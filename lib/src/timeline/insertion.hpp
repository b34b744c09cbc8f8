// Events that no date holds -> instants among the dated ones, by all evidence about starts
// together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "link/link.hpp"
#include "timeline/steps.hpp"

namespace dateline::timeline {

/// What holds an event at the instant of its key.
enum class Hold : std::uint8_t {
  kDate,    // words
  kHabit,   // the story is thought to go on within a day: given up when the evidence has it
            // elsewhere
  kNothing  // it stands wherever the evidence has it
};

/// Gives every event that nothing holds an instant, before `news` at the latest, and all events
/// their place. A key whose habit is given up is dated no more. `holds`, one a key: events that are
/// to keep their instant, though undated, have kDate.
void insert(const link::Order& order, std::span<const Hold> holds, calendar::Instant news,
            std::vector<StepKey>& keys);

}  // namespace dateline::timeline
