// The times about an event -> whether the day of the story, or of another event, may be its own.
#pragma once

#include <span>
#include <string>

#include "link/context.hpp"
#include "timeline/chronology.hpp"

namespace dateline::timeline {

/// A time of its own, even one that names no day: "recently".
[[nodiscard]] bool has_time(const link::Context& context, EventId id);

/// What happened, told in the past and not denied.
[[nodiscard]] bool is_plain_act(const Event& event);

/// A main clause without a time of its own, and none of the adverbs ("earlier"; sorted).
[[nodiscard]] bool tells_plainly(const link::Context& context, EventId id,
                                 std::span<const std::string> looking_back);

/// Whether the sentence before, in the same paragraph, names a time outside of `day`.
[[nodiscard]] bool other_time_before(const link::Context& context, EventId id, const Limits& day);

/// "Two years after": a length of days or more stands right before the word.
[[nodiscard]] bool days_away(const link::Context& context, TokenId marker);

}  // namespace dateline::timeline
