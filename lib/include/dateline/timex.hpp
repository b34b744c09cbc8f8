// Time expressions as TIMEX3 has them: extent, type, value and what the value hangs on.
// Conventions: TimeML 1.2.1 and the TempEval-3 guidelines; see docs/timeml.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/calendar.hpp"
#include "dateline/text.hpp"

namespace dateline {

enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };

enum class Mod : std::uint8_t {
  kNone,
  kBefore,
  kAfter,
  kOnOrBefore,
  kOnOrAfter,
  kLessThan,
  kMoreThan,
  kEqualOrLess,
  kEqualOrMore,
  kStart,
  kMid,
  kEnd,
  kApprox
};

/// What an expression is computed from.
enum class AnchorKind : std::uint8_t {
  kNone,         // fully said
  kPublication,  // t0
  kTimex,        // another expression
  kEvent         // "two days after the crash": the order stage finds the event
};

/// Why a value is what it is: the rule of the grammar and the decision of the resolver. Both are
/// small numbers with names (timex::rule_name, timex::decision_name), so that they cost nothing.
struct TimexReason {
  std::uint16_t rule = 0;
  std::uint16_t decision = 0;
};

struct Timex {
  Span span;  // empty for a begin or end point that no words express
  TimexType type = TimexType::kDate;
  calendar::Value value;
  Mod mod = Mod::kNone;
  std::string quant;  // SET only: EVERY, EACH
  std::string freq;   // SET only: 2X, 3D
  std::string zone;   // the words for a time zone, unless it is GMT or UTC, which `value` says
  AnchorKind anchor_kind = AnchorKind::kNone;
  TimexId anchor;       // set when anchor_kind is kTimex
  TimexId begin_point;  // DURATION only
  TimexId end_point;    // DURATION only
  bool temporal_function = false;
  TimexReason because;
};

[[nodiscard]] std::string_view to_string(TimexType type);  // "DATE"
[[nodiscard]] std::string_view to_string(Mod mod);         // "MORE_THAN"; "" for none

}  // namespace dateline
