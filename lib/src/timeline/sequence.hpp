// Guesses about starts -> a place for each event, by which they go in line.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "dateline/calendar.hpp"
#include "link/link.hpp"

namespace dateline::timeline {

/// Places whose differences agree best with all guesses together, as guesses taken one by one may
/// go round in a circle. The scale is that of probabilities: what surely comes right after another
/// event lies 1 behind it.
[[nodiscard]] std::vector<float> places_of(std::span<const link::StartGuess> guesses,
                                           std::size_t events);

/// The same of guesses as they are weighed, and of more evidence: there are too many guesses for a
/// second list of them.
[[nodiscard]] std::vector<float> places_of(
    std::span<const link::StartGuess> guesses,
    const std::function<link::StartGuess(const link::StartGuess&)>& weighed,
    std::span<const link::StartGuess> more, std::size_t events);

/// The same place for all events of one instant that probably begin together. `instants`, one an
/// event, are where they stand by the calendar.
void join_moments(std::span<const link::StartGuess> guesses,
                  std::span<const calendar::Instant> instants, std::vector<float>& places);

}  // namespace dateline::timeline
