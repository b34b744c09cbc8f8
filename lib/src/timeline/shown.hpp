// Units with their salience -> those that a chart shows unless it is asked for all.
#pragma once

#include <span>
#include <vector>

#include "link/context.hpp"
#include "timeline/repeat.hpp"
#include "timeline/sketch.hpp"
#include "timeline/unit.hpp"

namespace dateline::timeline {

/// How many lines a reader wants of a text: 8 of a short one, 22 of 500 words, never more than a
/// screen.
[[nodiscard]] std::size_t lines_wanted(const Analysis& analysis);

/// The part of its salience that a unit keeps for how well its line can be read alone: less than
/// all for a noun, for the words of the title, which stand above the chart, and for a clause whose
/// subject is a pronoun of nobody known.
[[nodiscard]] float readable_part(const link::Context& context, const Sketches& sketches,
                                  const Unit& unit);

/// The most telling units: what is shown makes less telling what may be the same, and what its
/// clause names.
[[nodiscard]] std::vector<bool> choose_shown(const link::Context& context,
                                             std::span<const Unit> units,
                                             std::span<const float> saliences,
                                             std::span<const Repeat> repeats);

}  // namespace dateline::timeline
