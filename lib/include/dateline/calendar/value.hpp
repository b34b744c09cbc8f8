// What a TIMEX3 `value` can say, one type a granularity, and its text form.
//
// Parts that the text leaves open are said to be unknown and written X: a default Year, month 0,
// day 0, week 0, number 0. Nothing is filled in: "2 December" is Day{Year{}, 12, 2}, XXXX-12-02.
//
// Thread safety: plain values and pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "dateline/calendar/duration.hpp"
#include "dateline/calendar/fields.hpp"
#include "dateline/result.hpp"

namespace dateline::calendar {

/// 199: the 1990s; BC004: 49 to 40 BC.
struct Decade {
  std::int16_t number = 0;  // year / 10, 0 to 999
  bool before_christ = false;
  friend constexpr bool operator==(const Decade&, const Decade&) = default;
};

/// 19: the 20th century, 1900 to 1999.
struct Century {
  std::int16_t number = 0;  // year / 100, 0 to 99
  bool before_christ = false;
  friend constexpr bool operator==(const Century&, const Century&) = default;
};

/// 2: the third millennium, 2000 to 2999.
struct Millennium {
  std::int16_t number = 0;  // year / 1000, 0 to 9
  bool before_christ = false;
  friend constexpr bool operator==(const Millennium&, const Millennium&) = default;
};

/// 1998-H1, XXXX-HX.
struct Half {
  Year year;
  std::uint8_t number = 0;  // 1, 2; 0 unknown
  friend constexpr bool operator==(const Half&, const Half&) = default;
};

/// 1998-T1: four months.
struct Trimester {
  Year year;
  std::uint8_t number = 0;  // 1 to 3 (4 can be read, but is no time); 0 unknown
  friend constexpr bool operator==(const Trimester&, const Trimester&) = default;
};

/// 1998-Q4, 1989-QX.
struct Quarter {
  Year year;
  std::uint8_t number = 0;  // 1 to 4; 0 unknown
  friend constexpr bool operator==(const Quarter&, const Quarter&) = default;
};

/// 1964-SU; winter belongs to the year of its December.
struct Season {
  Year year;
  SeasonName name = SeasonName::kSpring;
  friend constexpr bool operator==(const Season&, const Season&) = default;
};

/// 1998-08, 1998-XX.
struct Month {
  Year year;
  std::uint8_t month = 0;  // 1 to 12; 0 unknown
  friend constexpr bool operator==(const Month&, const Month&) = default;
};

/// 1999-W28, 1999-WXX: an ISO week; the year is the ISO year.
struct Week {
  Year year;
  std::uint8_t week = 0;  // 1 to 53; 0 unknown
  friend constexpr bool operator==(const Week&, const Week&) = default;
};

/// 1999-W28-WE: Saturday and Sunday of an ISO week.
struct Weekend {
  Week week;
  friend constexpr bool operator==(const Weekend&, const Weekend&) = default;
};

/// 1998-08-07, 1998-07-XX, XXXX-12-02.
struct Day {
  Year year;
  std::uint8_t month = 0;  // 1 to 12; 0 unknown
  std::uint8_t day = 0;    // 1 to 31; 0 unknown
  /// All of it is known; arithmetic asks for that.
  [[nodiscard]] constexpr bool known() const { return year.known() && month != 0 && day != 0; }
  friend constexpr bool operator==(const Day&, const Day&) = default;
};

/// XXXX-WXX-5: a Friday; 1999-W28-5 names the same time as a Day, but is another text.
struct WeekdayDate {
  Week week;
  Weekday weekday = Weekday::kUnknown;
  friend constexpr bool operator==(const WeekdayDate&, const WeekdayDate&) = default;
};

/// The day that a time belongs to: not said (T11), a date, or a day of a week.
using TimeDay = std::variant<std::monostate, Day, WeekdayDate>;

/// 1998-08-07TMO, XXXX-WXX-5TNI, TEV.
struct PartOfDay {
  TimeDay day;
  DayPart part = DayPart::kMorning;
  friend constexpr bool operator==(const PartOfDay&, const PartOfDay&) = default;
};

/// 2001-01-12T15:00, T11, T24:00, T08:29:05Z, 2001-01-12TXX:30.
struct ClockTime {
  static constexpr std::int8_t kNotSaid = -1;
  static constexpr std::int8_t kUnknown = -2;  // XX

  TimeDay day;
  std::int8_t hour = kUnknown;    // 0 to 24 (24:00 ends the day); never kNotSaid
  std::int8_t minute = kNotSaid;  // 0 to 59
  std::int8_t second = kNotSaid;  // 0 to 59
  bool utc = false;               // Z
  friend constexpr bool operator==(const ClockTime&, const ClockTime&) = default;
};

/// PAST_REF, PRESENT_REF, FUTURE_REF.
enum class Reference : std::uint8_t { kPast, kPresent, kFuture };

/// Any TIMEX3 value; sets are durations (P1W) or points with unknown parts (XXXX-WXX-1). A default
/// value is the year XXXX.
using Value =
    std::variant<Year, Decade, Century, Millennium, Half, Trimester, Quarter, Season, Month, Week,
                 Weekend, Day, WeekdayDate, PartOfDay, ClockTime, Reference, Duration>;

/// The value as TIMEX3 writes it.
[[nodiscard]] std::string to_string(const Value& value);

/// Reads a TIMEX3 value, and gives back what to_string writes. Accepts what the TempEval-3 schema
/// accepts and two forms of TIMEX2 that it does not (see allowed_by_schema). An error names what is
/// wrong and the offset in `text`; days that do not exist (30 February) are errors.
[[nodiscard]] Result<Value> parse_value(std::string_view text);

/// Whether the TempEval-3 schema knows the form. It has no durations of weekends or seasons (P2WE,
/// P3SU) and before Christ nothing but years, months and days.
[[nodiscard]] bool allowed_by_schema(const Value& value);

/// How fine a value is; nothing for references and durations. Hours only (T11) is kHour.
[[nodiscard]] std::optional<Unit> granularity_of(const Value& value);

/// No part of it is X, and it has a year; references and durations never are.
[[nodiscard]] bool fully_known(const Value& value);

}  // namespace dateline::calendar
