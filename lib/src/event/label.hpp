// Labels: who did what to whom, short enough for a line of a chart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "event/mention.hpp"
#include "event/scene.hpp"

namespace dateline::event {

/// No label is longer, counted in Unicode code points.
inline constexpr std::size_t kMaxLabel = 110;

/// Two lines of a chart on a terminal of 80 columns.
inline constexpr std::size_t kBriefLabel = 76;

struct Label {
  std::string full;
  std::string brief;  // without what matters less, in kBriefLabel code points where that can be
};

/// The labels of each event, made of the text's own words in their order; pronouns give way to
/// names where it is sure whom they mean, and "the crisis" to what it was called before. Never
/// empty, never cut inside a word.
[[nodiscard]] std::vector<Label> make_labels(const Scene& scene, const Mentions& mentions,
                                             const std::vector<std::string>& sides);

/// The label in at most `width` code points: whole phrases go first, then words, with an ellipsis.
[[nodiscard]] std::string shorten_label(std::string_view label, std::size_t width);

}  // namespace dateline::event
