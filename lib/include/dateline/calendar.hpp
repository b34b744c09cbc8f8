// Calendar values at their own granularity: what TIMEX3 `value` can say, as types.
//
// A month is a month and not its first day; a week is an ISO week; 44 BC has no year zero before
// it. Civil time only: no time zones are applied, no clock is read. Arithmetic happens at the
// granularity of the value. Thread safety: everything here is a value or a pure function.
//
//   auto value = calendar::parse_value("1999-W28-WE");        // TIMEX3 text -> Value
//   auto bounds = calendar::interval_of(*value);              // [Sat 00:00, Mon 00:00)
//   std::string text = calendar::to_string(*value);           // back again, unchanged
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::calendar {

/// Seconds since 1970-01-01T00:00:00, proleptic Gregorian, civil time without a zone.
using Instant = std::int64_t;

/// Instants [begin, end).
struct Interval {
  Instant begin = 0;
  Instant end = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// PLACEHOLDER until the calendar stage lands: the text of a TIMEX3 value.
struct Value {
  std::string text;
  friend bool operator==(const Value&, const Value&) = default;
};

/// The value as TIMEX3 writes it.
[[nodiscard]] std::string to_string(const Value& value);

/// Reads a TIMEX3 value; an error names what is wrong and the offset in `text`.
[[nodiscard]] Result<Value> parse_value(std::string_view text);

/// The stretch of time that a point or period covers; nothing for durations, sets, references such
/// as PAST_REF, and values whose year is unknown.
[[nodiscard]] std::optional<Interval> interval_of(const Value& value);

}  // namespace dateline::calendar
