// Calendar values -> steps of their granularity, steps -> values, instants -> steps.
#include "calendar/steps.hpp"

#include <array>

namespace dateline::calendar {
namespace {

template <class... Case>
struct Cases : Case... {
  using Case::operator()...;
};
template <class... Case>
Cases(Case...) -> Cases<Case...>;

// Decades, centuries and millennia are the years that share their leading digits: 0 holds the years
// 1 to 9, -1 the years 9 to 1 BC, and so on.
std::int64_t years_per(Unit unit) {
  return unit == Unit::kDecade ? 10 : unit == Unit::kCentury ? 100 : 1000;
}
std::int64_t position_of_year(std::int64_t number, std::int64_t years) {
  return number > 0 ? number / years : -1 - (1 - number) / years;
}
std::int64_t first_year(std::int64_t position, std::int64_t years) {
  if (position > 0) return position * years;
  return position == 0 ? 1 : 2 + position * years;  // -1: the years -8 to 0, that is 9 to 1 BC
}

std::optional<Step> of_digits(Unit unit, int number, bool before_christ) {
  return Step{unit, before_christ ? -1 - number : number};
}

std::optional<Step> of_year_part(Unit unit, Year year, int number, int parts) {
  if (!year.known() || number < 1 || number > parts) return std::nullopt;
  return Step{unit, std::int64_t{year.number()} * parts + number - 1};
}

std::optional<Step> of_week(Unit unit, const Week& week) {
  if (!week.year.known() || week.week == 0) return std::nullopt;
  return Step{unit, floor_div(monday_of(week.year.number(), week.week) + 3, 7)};
}

std::optional<Step> of_day(const std::optional<Day>& day) {
  const auto number = day ? day_number(*day) : std::nullopt;
  return number ? std::optional(Step{Unit::kDay, *number}) : std::nullopt;
}

std::optional<Step> of_clock(const ClockTime& time) {
  const auto day = known_day(time.day);
  if (!day || time.hour < 0 || time.minute == ClockTime::kUnknown ||
      time.second == ClockTime::kUnknown) {
    return std::nullopt;
  }
  const Unit unit = *granularity_of(Value(time));
  std::int64_t seconds = *day_number(*day) * kDaySeconds + std::int64_t{time.hour} * 3600;
  if (time.minute > 0) seconds += std::int64_t{time.minute} * 60;
  if (time.second > 0) seconds += time.second;
  return Step{unit, floor_div(seconds, seconds_in(unit))};
}

template <class Part>
std::optional<Value> year_part(std::int64_t position, int parts) {
  const auto year = Year::from_number(floor_div(position, parts));
  if (!year) return std::nullopt;
  return Part{*year, static_cast<std::uint8_t>(floor_mod(position, parts) + 1)};
}

template <class Digits>
std::optional<Value> year_digits(std::int64_t position, std::int64_t years) {
  if (position >= 10000 / years || position < -10000 / years) return std::nullopt;
  const bool bc = position < 0;
  return Digits{static_cast<std::int16_t>(bc ? -1 - position : position), bc};
}

std::optional<Week> week_from_position(std::int64_t position) {
  const std::int64_t monday = position * 7 - 3;
  const auto thursday = day_from_number(monday + 3);  // its year is the ISO year
  if (!thursday) return std::nullopt;
  const auto week = (monday - monday_of(thursday->year.number(), 1)) / 7 + 1;
  return Week{thursday->year, static_cast<std::uint8_t>(week)};
}

std::optional<Value> clock_time(Step step) {
  const std::int64_t seconds = step.position * seconds_in(step.unit);
  const auto day = day_from_number(floor_div(seconds, kDaySeconds));
  if (!day) return std::nullopt;
  const auto rest = static_cast<int>(floor_mod(seconds, kDaySeconds));
  ClockTime time{.day = *day, .hour = static_cast<std::int8_t>(rest / 3600)};
  if (step.unit != Unit::kHour) time.minute = static_cast<std::int8_t>(rest / 60 % 60);
  if (step.unit == Unit::kSecond) time.second = static_cast<std::int8_t>(rest % 60);
  return time;
}

}  // namespace

int months_in(Unit unit) {
  static constexpr std::array<int, 16> kMonths{0, 0, 0, 0, 0,  0,   0,    1,
                                               3, 3, 4, 6, 12, 120, 1200, 12000};
  return kMonths[static_cast<std::size_t>(unit)];
}

std::int64_t seconds_in(Unit unit) {
  static constexpr std::array<std::int64_t, 7> kSeconds{
      1, 60, 3600, 0, kDaySeconds, 7 * kDaySeconds, 7 * kDaySeconds};
  const auto index = static_cast<std::size_t>(unit);
  return index < kSeconds.size() ? kSeconds[index] : 0;
}

std::optional<Day> known_day(const TimeDay& day) {
  if (const auto* date = std::get_if<Day>(&day); date != nullptr && date->known()) return *date;
  if (const auto* date = std::get_if<WeekdayDate>(&day)) {
    return weekday_in_week(date->week, date->weekday);
  }
  return std::nullopt;
}

std::optional<Step> step_of(const Value& value) {
  using Result = std::optional<Step>;
  return std::visit(
      Cases{
          [](Year v) -> Result {
            return v.known() ? Result(Step{Unit::kYear, v.number()}) : std::nullopt;
          },
          [](Decade v) { return of_digits(Unit::kDecade, v.number, v.before_christ); },
          [](Century v) { return of_digits(Unit::kCentury, v.number, v.before_christ); },
          [](Millennium v) { return of_digits(Unit::kMillennium, v.number, v.before_christ); },
          [](Half v) { return of_year_part(Unit::kHalf, v.year, v.number, 2); },
          [](Trimester v) { return of_year_part(Unit::kTrimester, v.year, v.number, 3); },
          [](Quarter v) { return of_year_part(Unit::kQuarter, v.year, v.number, 4); },
          [](Season v) {
            return of_year_part(Unit::kSeason, v.year, static_cast<int>(v.name) + 1, 4);
          },
          [](Month v) { return of_year_part(Unit::kMonth, v.year, v.month, 12); },
          [](Week v) { return of_week(Unit::kWeek, v); },
          [](Weekend v) { return of_week(Unit::kWeekend, v.week); },
          [](Day v) { return of_day(v); },
          [](WeekdayDate v) { return of_day(weekday_in_week(v.week, v.weekday)); },
          [](const ClockTime& v) { return of_clock(v); },
          [](const auto&) -> Result { return std::nullopt; },
      },
      value);
}

std::optional<Value> value_of_step(Step step) {
  const std::int64_t at = step.position;
  switch (step.unit) {
    case Unit::kSecond:
    case Unit::kMinute:
    case Unit::kHour:
      return clock_time(step);
    case Unit::kDayPart:
      return std::nullopt;
    case Unit::kDay:
      return day_from_number(at);
    case Unit::kWeekend:
      if (const auto week = week_from_position(at)) return Weekend{*week};
      return std::nullopt;
    case Unit::kWeek:
      return week_from_position(at);
    case Unit::kMonth:
      return year_part<Month>(at, 12);
    case Unit::kQuarter:
      return year_part<Quarter>(at, 4);
    case Unit::kSeason:
      if (const auto year = Year::from_number(floor_div(at, 4))) {
        return Season{*year, static_cast<SeasonName>(floor_mod(at, 4))};
      }
      return std::nullopt;
    case Unit::kTrimester:
      return year_part<Trimester>(at, 3);
    case Unit::kHalf:
      return year_part<Half>(at, 2);
    case Unit::kYear:
      return Year::from_number(at);
    case Unit::kDecade:
      return year_digits<Decade>(at, 10);
    case Unit::kCentury:
      return year_digits<Century>(at, 100);
    case Unit::kMillennium:
      return year_digits<Millennium>(at, 1000);
  }
  return std::nullopt;
}

Instant begin_of(Step step) {
  const std::int64_t at = step.position;
  switch (step.unit) {
    case Unit::kSecond:
    case Unit::kMinute:
    case Unit::kHour:
      return at * seconds_in(step.unit);
    case Unit::kDayPart:
    case Unit::kDay:
      return at * kDaySeconds;
    case Unit::kWeek:
      return (at * 7 - 3) * kDaySeconds;
    case Unit::kWeekend:
      return (at * 7 + 2) * kDaySeconds;
    case Unit::kSeason:
      return days_from_month(at * 3 + 2) * kDaySeconds;
    case Unit::kMonth:
    case Unit::kQuarter:
    case Unit::kTrimester:
    case Unit::kHalf:
    case Unit::kYear:
      return days_from_month(at * months_in(step.unit)) * kDaySeconds;
    case Unit::kDecade:
    case Unit::kCentury:
    case Unit::kMillennium:
      return days_from_month(12 * first_year(at, years_per(step.unit))) * kDaySeconds;
  }
  return 0;
}

Interval interval_of_step(Step step) {
  const Instant begin = begin_of(step);
  if (step.unit == Unit::kWeekend) return {begin, begin + 2 * kDaySeconds};
  return {begin, begin_of({step.unit, step.position + 1})};
}

Step step_at(Instant instant, Unit unit) {
  if (const auto seconds = seconds_in(unit); seconds > 0 && unit < Unit::kDayPart)
    return {unit, floor_div(instant, seconds)};
  const std::int64_t days = floor_div(instant, kDaySeconds);
  if (unit <= Unit::kDay) return {unit, days};
  if (unit <= Unit::kWeek) return {unit, floor_div(days + 3, 7)};
  const auto day = day_from_number(days).value_or(Day{});
  const std::int64_t months = std::int64_t{day.year.number()} * 12 + day.month - 1;
  if (unit == Unit::kSeason) return {unit, floor_div(months - 2, 3)};
  if (unit <= Unit::kYear) return {unit, floor_div(months, months_in(unit))};
  return {unit, position_of_year(day.year.number(), years_per(unit))};
}

}  // namespace dateline::calendar
