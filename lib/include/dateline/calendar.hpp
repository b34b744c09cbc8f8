// Calendar values at their own granularity: what TIMEX3 `value` can say, as types.
//
// A month is a month and not its first day; a week is an ISO week; 44 BC has no year zero before
// it. Civil time only: no time zones are applied, no clock is read. Arithmetic happens at the
// granularity of the value. Thread safety: everything here is a value or a pure function.
//
//   auto value = calendar::parse_value("1999-W28-WE");        // TIMEX3 text -> Value
//   auto bounds = calendar::interval_of(*value);              // [Sat 00:00, Mon 00:00)
//   std::string text = calendar::to_string(*value);           // back again, unchanged
//
//   fields.hpp      units, weekdays, seasons, parts of the day, years with unknown digits
//   duration.hpp    durations as the words say them
//   value.hpp       one type a granularity, Value as their variant, text form
//   arithmetic.hpp  shifting, containing units, weekdays, Easter, intervals, comparing
#pragma once

#include "dateline/calendar/arithmetic.hpp"
#include "dateline/calendar/duration.hpp"
#include "dateline/calendar/fields.hpp"
#include "dateline/calendar/value.hpp"
