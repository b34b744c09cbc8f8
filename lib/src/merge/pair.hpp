// Two entries of different articles -> how likely they tell one event.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "merge/trace.hpp"

namespace dateline::joining {

enum class PairFeature : std::uint8_t {
#define DATELINE_PAIR(name, text) name,
#include "merge/pair_features.def"
#undef DATELINE_PAIR
};

inline constexpr auto kPairNames = std::to_array<std::string_view>({
#define DATELINE_PAIR(name, text) text,
#include "merge/pair_features.def"
#undef DATELINE_PAIR
});

using PairValues = std::array<float, kPairNames.size()>;

/// An entry and the article it stands in.
struct Told {
  const Trace& trace;
  const DocumentTrace& document;
};

[[nodiscard]] PairValues pair_values(const Words& words, const Told& a, const Told& b);

/// The share of rare topic words that two articles have in common, 0 to 1.
[[nodiscard]] float same_topic(const Words& words, const DocumentTrace& a, const DocumentTrace& b);

/// What the model says, held back by time: of things with the same words in the same story one in
/// (1 + days / 3) is the same event when the articles lie so many days apart and no date tells.
[[nodiscard]] float likely_one(const Words& words, std::span<const float> weights, const Told& a,
                               const Told& b);

/// Its date is one that the text gives, or that follows from one.
[[nodiscard]] bool knows_day(const Trace& trace);

}  // namespace dateline::joining
