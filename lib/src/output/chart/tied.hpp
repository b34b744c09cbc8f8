// An event -> what a line of a chart wants to know of it beyond its entry.
#pragma once

#include "dateline/document.hpp"
#include "output/chart/linked.hpp"

namespace dateline::output {

/// "The move comes as ...": a clause that only ties another one to its time, and says nothing else.
[[nodiscard]] bool is_connector(const Document& document, const Event& event);

/// Whether "before" or "after" puts two events in their order.
[[nodiscard]] bool is_told_order(const Link& link);

/// Whether "before" or "after" puts the event in its order with another one.
[[nodiscard]] bool is_tied(const Linked& linked, EventId id);

/// The words by which the text dates an event without naming a date: "recently"; invalid for none.
[[nodiscard]] TimexId vague_time(const Linked& linked, EventId id);

}  // namespace dateline::output
