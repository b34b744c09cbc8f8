// An entry -> the words of its line in a chart, where they are others than its label.
#pragma once

#include <string>
#include <string_view>

#include "output/linked.hpp"

namespace dateline::output {

/// The label of what did not happen as if it had, since the chart says already that it is not so:
/// "she did not lie" -> "she did lie", "nobody came" -> "somebody came". Of several negations the
/// nearest before `word` goes.
[[nodiscard]] std::string without_negation(std::string_view label, std::string_view word);

/// "if the offer is bettered": the condition of an event, in the words of the text; empty if it has
/// none.
[[nodiscard]] std::string condition_of(const Linked& linked, EventId id);

/// Whether an event is the condition of another, which `condition_of` tells.
[[nodiscard]] bool is_condition(const Linked& linked, EventId id);

/// "hours before": how far the text puts an event before another one, or after it. Says before
/// what, too, where that has no line of its own: "hours before the announcement". Empty if the text
/// does not say.
[[nodiscard]] std::string distance_phrase(const Linked& linked, EventId id);

}  // namespace dateline::output
