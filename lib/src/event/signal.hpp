// Words that make a relation explicit: TimeML SIGNAL.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/event.hpp"
#include "event/scene.hpp"

namespace dateline::event {

/// Prepositions and conjunctions before expressions, clauses and event nouns, "if", and the words
/// that a cardinality rests on; in the order of the text.
[[nodiscard]] std::vector<Signal> find_signals(const Scene& scene);

/// The signal that holds the token; invalid when there is none.
[[nodiscard]] SignalId signal_at(const std::vector<Signal>& signals, Span token);

}  // namespace dateline::event
