// An entry of a timeline -> how much a reader of the chart would miss it.
#pragma once

#include <vector>

#include "dateline/document.hpp"
#include "output/linked.hpp"

namespace dateline::output {

/// Has a tense or a modal.
[[nodiscard]] bool is_finite(const Event& event);

/// How much of a statement of its own an event makes, from 0 for what only describes something
/// ("those stationed there") to 4 for a main clause.
[[nodiscard]] int statement_weight(const Document& document, const Event& event);

/// What weighs less than this is not worth a line.
inline constexpr int kLeastSalience = 4;

/// The most telling of the entry's mentions in `documents`: main clauses, dates and what the first
/// paragraph tells weigh most, reports and states least.
[[nodiscard]] int salience(const std::vector<Linked>& documents, const Entry& entry);

/// "The move comes as ...": a clause that only ties another one to its time, and says nothing else.
[[nodiscard]] bool is_connector(const Document& document, const Event& event);

/// Whether "before" or "after" puts two events in their order.
[[nodiscard]] bool is_told_order(const Link& link);

/// The words by which the text dates an event without naming a date: "recently"; invalid for none.
[[nodiscard]] TimexId vague_time(const Linked& linked, EventId id);

/// Whether "before" or "after" puts the event in its order with another one.
[[nodiscard]] bool is_tied(const Linked& linked, EventId id);

/// Whether an event stands in the title of the text, which is the heading of the chart.
[[nodiscard]] bool in_title(const Document& document, const Event& event);

/// Whether an event stands in the first paragraph.
[[nodiscard]] bool in_lead(const Document& document, const Event& event);

}  // namespace dateline::output
