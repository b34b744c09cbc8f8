// Events as TimeML has them (EVENT and MAKEINSTANCE in one: every event has one instance), and what
// a reader asks beyond TimeML: did it happen, and who says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/label.hpp"
#include "dateline/text.hpp"

namespace dateline {

enum class EventClass : std::uint8_t {
  kOccurrence,
  kReporting,
  kPerception,
  kAspectual,
  kIAction,
  kIState,
  kState
};
enum class Tense : std::uint8_t {
  kNone,
  kPast,
  kPresent,
  kFuture,
  kInfinitive,
  kPresPart,
  kPastPart
};
enum class Aspect : std::uint8_t { kNone, kProgressive, kPerfective, kPerfectiveProgressive };
enum class Polarity : std::uint8_t { kPos, kNeg };
enum class EventPos : std::uint8_t { kVerb, kNoun, kAdjective, kPreposition, kOther };
/// Whether it happened, as far as the text vouches for it; docs/events.md has the rules.
enum class Reality : std::uint8_t {
  kHappened,
  kOngoing,
  kPlanned,
  kPossible,
  kConditional,
  kDenied
};

/// Who vouches for an event other than the article itself: the name as a reader would say it
/// ("Mr Schetinin" for "He"), and where the text has it.
struct Source {
  std::string name;
  Span span;
};

/// Why an event's attributes are what they are; names by event::rule_name.
struct EventReason {
  std::uint8_t tense_rule = 0;
  std::uint8_t reality_rule = 0;
  std::uint8_t source_rule = 0;
};

struct Event {
  TokenId token;  // the head, one token
  Span span;
  EventClass event_class = EventClass::kOccurrence;
  Tense tense = Tense::kNone;
  Aspect aspect = Aspect::kNone;
  Polarity polarity = Polarity::kPos;
  EventPos pos = EventPos::kVerb;
  Reality reality = Reality::kHappened;
  std::string modality;     // the modal as it stands, lower case: "would", "have to"; or empty
  std::string cardinality;  // "2", "EVERY"; or empty
  SignalId signal;          // the SIGNAL that a cardinality rests on ("twice")
  std::optional<Source> source;
  std::string label;        // who did what to whom, for a line of a chart: label_parts in words
  LabelPieces label_parts;  // the same as pieces of the article; in a Document its entry has them
  float confidence = 1.0F;  // that this is an event at all; TimeML and charts have it from 0.45 on
  EventReason because;
};

/// A word that makes a relation explicit: "after", "since", "if"; TimeML SIGNAL.
struct Signal {
  Span span;
};

[[nodiscard]] std::string_view to_string(EventClass value);  // as TimeML writes them
[[nodiscard]] std::string_view to_string(Tense value);
[[nodiscard]] std::string_view to_string(Aspect value);
[[nodiscard]] std::string_view to_string(Polarity value);
[[nodiscard]] std::string_view to_string(EventPos value);
[[nodiscard]] std::string_view to_string(Reality value);  // "happened", as JSON writes it

}  // namespace dateline
