// The events of a document -> units: each the mentions of one thing that happened.
//
// A report and what it reports, "made" and "a visit", "began to leave", a headline and its lead are
// one thing to a reader, and get one entry.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "dateline/timeline.hpp"
#include "link/context.hpp"
#include "link/link.hpp"
#include "timeline/repeat.hpp"

namespace dateline::timeline {

/// One event and the one above it in its sentence, where both tell one thing.
struct Bond {
  EventId upper;
  EventId lower;
  Tie tie = Tie::kItself;
  bool lower_tells = false;  // what is said, and not that it is said
};

struct Unit {
  EventId teller;                 // whose words, reality and source stand for all
  std::vector<Mention> mentions;  // in the order of the text, each with what ties it
};

/// The bond of an event with the one above it; kItself for none. docs/order.md has how often each
/// kind is right.
[[nodiscard]] Bond bond_of(const link::Context& context, std::span<const std::string> light,
                           EventId lower);

/// Every event in exactly one unit; units in the order of their first mentions.
[[nodiscard]] std::vector<Unit> find_units(const link::Context& context, const Sketches& sketches,
                                           std::span<const Placing> placings,
                                           const link::Order& order,
                                           std::span<const std::string> light,
                                           std::span<const Repeat> repeats);

}  // namespace dateline::timeline
