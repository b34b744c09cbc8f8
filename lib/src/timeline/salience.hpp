// A unit of events -> how much a reader of the timeline would miss it, and why.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "link/context.hpp"
#include "timeline/placing.hpp"
#include "timeline/sketch.hpp"
#include "timeline/unit.hpp"

namespace dateline::timeline {

enum class SalienceFeature : std::uint8_t {
#define DATELINE_SALIENCE(name, text) name,
#include "timeline/salience_features.def"
#undef DATELINE_SALIENCE
};

inline constexpr auto kSalienceNames = std::to_array<std::string_view>({
#define DATELINE_SALIENCE(name, text) text,
#include "timeline/salience_features.def"
#undef DATELINE_SALIENCE
});

using SalienceValues = std::array<float, kSalienceNames.size()>;

/// Everything that is looked at, between 0 and 1 each.
[[nodiscard]] SalienceValues salience_values(const link::Context& context, const Sketches& sketches,
                                             std::span<const Placing> placings, const Unit& unit);

/// Between 0 and 1: how likely an editor keeps it; with the features that weighed most.
struct Salience {
  float value = 0.0F;
  SalienceReason because{};
};
[[nodiscard]] Salience salience_of(const SalienceValues& values, std::span<const float> weights);

/// What a feature of a SalienceReason is called.
[[nodiscard]] std::string_view salience_name(std::int8_t reason);

}  // namespace dateline::timeline
