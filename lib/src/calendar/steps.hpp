// Calendar values as steps: the units of one granularity, counted through time.
//
// Each unit cuts time into stretches without gaps (weekends aside, which are counted with their
// weeks), so a fully known value is a unit and a position, shifting is adding to the position, and
// the stretch runs from one position's beginning to the next one's.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/calendar.hpp"

namespace dateline::calendar {

inline constexpr std::int64_t kDaySeconds = 86400;

struct Step {
  Unit unit = Unit::kDay;
  std::int64_t position = 0;
};

/// a / b and a mod b, rounded towards the past.
constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}
constexpr std::int64_t floor_mod(std::int64_t a, std::int64_t b) {
  return a - floor_div(a, b) * b;
}

/// Months in a unit from month to millennium, 0 for a finer one.
[[nodiscard]] int months_in(Unit unit);
/// Seconds in a unit from second to week (a weekend steps as a week does), 0 for a coarser one.
[[nodiscard]] std::int64_t seconds_in(Unit unit);

/// Of a value without unknown parts; nothing for parts of the day.
[[nodiscard]] std::optional<Step> step_of(const Value& value);
/// Nothing beyond BC9999 and 9999.
[[nodiscard]] std::optional<Value> value_of_step(Step step);
/// Where a step begins; steps at most one beyond the range of years.
[[nodiscard]] Instant begin_of(Step step);
[[nodiscard]] Interval interval_of_step(Step step);
/// The step of a unit that holds an instant.
[[nodiscard]] Step step_at(Instant instant, Unit unit);

/// Days since 1970-01-01 of a day of an astronomical year; months beyond 1 to 12 count on.
[[nodiscard]] std::int64_t days_from_month(std::int64_t months);
/// The Monday of an ISO week as days since 1970-01-01.
[[nodiscard]] std::int64_t monday_of(int iso_year, int week);

/// The day of a time or the day itself; nothing when it is not a day that is fully known.
[[nodiscard]] std::optional<Day> known_day(const TimeDay& day);

}  // namespace dateline::calendar
