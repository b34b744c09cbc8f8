// Two mentions -> how likely they tell one event.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "link/context.hpp"
#include "timeline/placing.hpp"
#include "timeline/sketch.hpp"

namespace dateline::timeline {

enum class RepeatFeature : std::uint8_t {
#define DATELINE_REPEAT(name, text) name,
#include "timeline/repeat_features.def"
#undef DATELINE_REPEAT
};

inline constexpr auto kRepeatNames = std::to_array<std::string_view>({
#define DATELINE_REPEAT(name, text) text,
#include "timeline/repeat_features.def"
#undef DATELINE_REPEAT
});

using RepeatValues = std::array<float, kRepeatNames.size()>;

struct Repeat {
  EventId first;  // earlier in the text
  EventId second;
  float likely = 0.0F;
};

/// Pairs that share a word, nearest and first mentions only where a word is frequent, and those
/// that stand side by side, so that their number grows with the text and not with its square.
[[nodiscard]] std::vector<Repeat> repeat_candidates(const Sketches& sketches);

/// Everything that is looked at, between 0 and 1 each.
[[nodiscard]] RepeatValues repeat_values(const link::Context& context, const Sketches& sketches,
                                         std::span<const Placing> placings, EventId first,
                                         EventId second);

/// The candidates, each with how likely it is.
[[nodiscard]] std::vector<Repeat> find_repeats(const link::Context& context,
                                               const Sketches& sketches,
                                               std::span<const Placing> placings,
                                               std::span<const float> weights);

}  // namespace dateline::timeline
