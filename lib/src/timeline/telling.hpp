// Tense and aspect -> how an event is told: as the story goes on, or as a look back.
#pragma once

#include "dateline/analysis.hpp"
#include "dateline/event.hpp"

namespace dateline::timeline {

/// "Had left", "has left", "has been leaving".
[[nodiscard]] bool looks_back(const Event& event);

/// "Left", "had left", "has left": what is told is over.
[[nodiscard]] bool is_over(const Event& event);

/// "Have been closed".
[[nodiscard]] bool is_perfect(const Event& event);

/// A main clause of the story: in the past tense, or a participle that stands where only such a
/// verb can ("He left and stepped outside", read as a participle).
[[nodiscard]] bool is_told(const Event& event, Dep dep);

}  // namespace dateline::timeline
