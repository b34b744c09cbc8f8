// An entry -> what its line in a chart says beside its label.
#pragma once

#include <string>
#include <string_view>

#include "output/chart/linked.hpp"

namespace dateline::output {

/// Whether an event is the condition of another, whose label tells it.
[[nodiscard]] bool is_condition(const Linked& linked, EventId id);

/// "hours before": how far the text puts an event before another one, or after it. Says before
/// what, too, where that has no line of its own: "hours before the announcement". Empty if the text
/// does not say.
[[nodiscard]] std::string distance_phrase(const Linked& linked, EventId id);

/// "recently": the words for a time before that no calendar has, as they stand inside a sentence.
[[nodiscard]] std::string vague_phrase(const Linked& linked, EventId id);

/// The name of the source of an entry that this event tells, shortened as its article has it.
[[nodiscard]] std::string source_phrase(const Document& document, EventId id,
                                        std::string_view name);

}  // namespace dateline::output
