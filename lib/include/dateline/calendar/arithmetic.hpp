// Computing with calendar values at their own granularity.
//
//   add(Month 1998-12, 1)                     1999-01
//   add(Day 1998-01-31, 1, Unit::kMonth)      1998-02-28: a day past the month's end is its last
//   containing(Day 1998-08-07, Unit::kWeek)   1998-W32
//   next_weekday(Day 1998-08-07, kFriday)     1998-08-14: strictly after
//
// Functions give nothing where a part that they need is unknown, or beyond the years BC9999 to
// 9999. Thread safety: pure functions. None allocates.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>

#include "dateline/calendar/value.hpp"

namespace dateline::calendar {

/// Seconds since 1970-01-01T00:00:00, proleptic Gregorian, civil time without a zone.
using Instant = std::int64_t;
inline constexpr Instant kDay = Instant{24} * 60 * 60;
/// Midnight of the day that an instant falls on.
[[nodiscard]] Instant start_of_day(Instant instant);

/// Instants [begin, end).
struct Interval {
  Instant begin = 0;
  Instant end = 0;
  [[nodiscard]] constexpr bool contains(Interval other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

// --- days and weekdays

/// The day, if the calendar has it.
[[nodiscard]] std::optional<Day> make_day(int year, int month, int day);
/// 28 to 31; 29 for February of an unknown year, 31 for an unknown month.
[[nodiscard]] int days_in_month(Year year, int month);
/// 52 or 53; 53 for an unknown year.
[[nodiscard]] int weeks_in_year(Year iso_year);
/// Days since 1970-01-01 of a known day, and back.
[[nodiscard]] std::optional<std::int64_t> day_number(const Day& day);
[[nodiscard]] std::optional<Day> day_from_number(std::int64_t number);

[[nodiscard]] Weekday weekday_of(const Day& day);  // kUnknown for a day that is not known
/// The nearest such weekday strictly after / strictly before `day`.
[[nodiscard]] std::optional<Day> next_weekday(const Day& day, Weekday weekday);
[[nodiscard]] std::optional<Day> previous_weekday(const Day& day, Weekday weekday);
[[nodiscard]] std::optional<Day> weekday_in_week(const Week& week, Weekday weekday);
/// The nth (1 to 5) such weekday of a month, or from its end (-1 is the last); nothing for a fifth
/// that the month does not have.
[[nodiscard]] std::optional<Day> nth_weekday(const Month& month, Weekday weekday, int nth);
/// Easter Sunday of the western churches, Gregorian computus; after Christ only.
[[nodiscard]] std::optional<Day> easter_sunday(Year year);

// --- granularity

/// The unit that holds `value`, as of its beginning: the week of a day, the season of a month. The
/// value itself when it has this granularity; nothing when it is coarser.
[[nodiscard]] std::optional<Value> containing(const Value& value, Unit unit);
/// The day of a clock time or of a part of a day; any other value as it is.
[[nodiscard]] Value without_clock(const Value& value);
/// The unit that holds an instant. kDayPart never.
[[nodiscard]] std::optional<Value> value_at(Instant instant, Unit unit);
/// The nth (from 1, or from -1 backwards) `unit` of a coarser value: the 2nd week of May is the
/// second ISO week that has most of its days there, the last day of 1998 is 1998-12-31.
[[nodiscard]] std::optional<Value> nth_of(const Value& value, int nth, Unit unit);

// --- shifting

/// `count` steps of the value's own granularity; 1 BC is followed by 1 AD.
[[nodiscard]] std::optional<Value> add(const Value& value, std::int64_t count);
/// `count` units, keeping the value's granularity: a day plus a month is a day. Where a month is
/// too short, its last day. A unit finer than the value gives nothing (a month plus two days).
[[nodiscard]] std::optional<Value> add(const Value& value, std::int64_t count, Unit unit);
/// All parts of a duration forwards (`direction` 1) or backwards (-1); whole known counts only.
[[nodiscard]] std::optional<Value> add(const Value& value, const Duration& duration, int direction);

// --- extent in time

/// The stretch of time that a point or period covers, or must lie in where a part is unknown
/// (1998-QX: all of 1998); nothing for durations, references, and values whose year is unknown.
/// A clock time is as long as its granularity: T15:00 a minute, T15 an hour.
[[nodiscard]] std::optional<Interval> interval_of(const Value& value);
/// Nothing for no value.
[[nodiscard]] std::optional<Interval> interval_of(
    const std::same_as<std::optional<Value>> auto& value) {
  return value ? interval_of(*value) : std::nullopt;
}

/// When a value with unknown parts can begin and end: 1998-QX begins from 1998-01-01 to 1998-10-01.
/// For a value that is fully known earliest and latest are the same.
struct Placement {
  Instant earliest_begin = 0;
  Instant latest_begin = 0;
  Instant earliest_end = 0;
  Instant latest_end = 0;
  friend constexpr bool operator==(const Placement&, const Placement&) = default;
};
[[nodiscard]] std::optional<Placement> placement_of(const Value& value);

/// The value that covers exactly this stretch, the coarsest there is: a whole year, month, day ...;
/// nothing when no one value does.
[[nodiscard]] std::optional<Value> value_of(Interval interval);
/// The finest of clock minute, day, month, year, decade, century and millennium that contains all
/// of the stretch; nothing for one over a millennium's end.
[[nodiscard]] std::optional<Value> covering_value(Interval interval);

/// Hours of a part of the day, 0 to 30: the night runs on to 6 of the next day. Convention:
/// morning 4-12, midday 11-14, afternoon 12-18, evening 17-24, night 18-30, daytime 6-18.
struct Hours {
  int from = 0;
  int to = 0;
};
[[nodiscard]] Hours day_part_hours(DayPart part);

// --- comparing

enum class Order : std::uint8_t {
  kEarlier,  // all of the first lies before all of the second
  kLater,
  kSame,    // both cover the same time
  kUnknown  // they overlap, or cannot be told
};
[[nodiscard]] Order compare(const Value& first, const Value& second);

/// How long something can be, in seconds.
struct Length {
  std::int64_t shortest = 0;
  std::int64_t longest = 0;
  friend constexpr bool operator==(const Length&, const Length&) = default;
};
/// Of a duration: a month has 28 to 31 days, an unknown count is 2 to 99. PXX gives nothing.
[[nodiscard]] std::optional<Length> length_of(const Duration& duration);

}  // namespace dateline::calendar
