// Values -> the stretch of time that they cover, or can cover where a part is unknown; and back.
#include <algorithm>
#include <array>

#include "calendar/steps.hpp"

namespace dateline::calendar {
namespace {

constexpr Instant kHourSeconds = 3600;

/// Which of the times that a value with unknown parts can mean.
enum class Choice : std::uint8_t { kFirst, kLast };

std::uint8_t chosen(std::uint8_t number, int last, Choice choice) {
  if (number != 0) return number;
  return static_cast<std::uint8_t>(choice == Choice::kFirst ? 1 : last);
}

// Only years whose last digits are unknown (199X, 19XX) lie in one stretch; XX63 does not.
std::optional<Year> chosen(Year year, Choice choice) {
  int span = 1;
  switch (year.unknown_digits()) {
    case 0b0000:
      return year;
    case 0b0001:
      span = 10;
      break;
    case 0b0011:
      span = 100;
      break;
    case 0b0111:
      span = 1000;
      break;
    default:
      return std::nullopt;
  }
  const bool low = (choice == Choice::kFirst) != year.before_christ();
  const int digits = std::max(1, year.digits() + (low ? 0 : span - 1));  // there is no year 0
  return Year::from_digits(digits, 0, year.before_christ());
}

template <class Part>  // Half, Trimester, Quarter
std::optional<Value> chosen_part(const Part& part, int parts, Choice choice) {
  const auto year = chosen(part.year, choice);
  if (!year) return std::nullopt;
  return Part{*year, chosen(part.number, parts, choice)};
}

std::optional<Day> chosen(const Day& day, Choice choice) {
  const auto year = chosen(day.year, choice);
  if (!year) return std::nullopt;
  const std::uint8_t month = chosen(day.month, 12, choice);
  const int length = days_in_month(*year, month);
  const int number = std::min<int>(length, chosen(day.day, length, choice));
  return Day{*year, month, static_cast<std::uint8_t>(number)};
}

std::optional<Week> chosen(const Week& week, Choice choice) {
  const auto year = chosen(week.year, choice);
  if (!year) return std::nullopt;
  return Week{*year, chosen(week.week, weeks_in_year(*year), choice)};
}

std::optional<Day> chosen(const WeekdayDate& day, Choice choice) {
  const auto week = chosen(day.week, choice);
  if (!week) return std::nullopt;
  const auto weekday = chosen(static_cast<std::uint8_t>(day.weekday), 7, choice);
  return weekday_in_week(*week, static_cast<Weekday>(weekday));
}

std::optional<Day> chosen(const TimeDay& day, Choice choice) {
  if (const auto* date = std::get_if<Day>(&day)) return chosen(*date, choice);
  if (const auto* date = std::get_if<WeekdayDate>(&day)) return chosen(*date, choice);
  return std::nullopt;
}

std::optional<ClockTime> chosen(const ClockTime& time, Choice choice) {
  const auto day = chosen(time.day, choice);
  if (!day) return std::nullopt;
  const bool last = choice == Choice::kLast;
  ClockTime result = time;
  result.day = *day;
  if (result.hour == ClockTime::kUnknown) result.hour = last ? 23 : 0;
  if (result.minute == ClockTime::kUnknown) result.minute = last ? 59 : 0;
  if (result.second == ClockTime::kUnknown) result.second = last ? 59 : 0;
  return result;
}

std::optional<Interval> whole(const std::optional<Value>& value) {
  const auto step = value ? step_of(*value) : std::nullopt;
  return step ? std::optional(interval_of_step(*step)) : std::nullopt;
}

/// The stretch of one choice for each unknown part.
struct Chooser {
  Choice choice;
  using Stretch = std::optional<Interval>;

  Stretch operator()(Year v) const { return whole(chosen(v, choice)); }
  Stretch operator()(const Half& v) const { return whole(chosen_part(v, 2, choice)); }
  Stretch operator()(const Trimester& v) const { return whole(chosen_part(v, 3, choice)); }
  Stretch operator()(const Quarter& v) const { return whole(chosen_part(v, 4, choice)); }
  Stretch operator()(const Season& v) const {
    const auto year = chosen(v.year, choice);
    return year ? whole(Season{*year, v.name}) : std::nullopt;
  }
  Stretch operator()(const Month& v) const {
    const auto year = chosen(v.year, choice);
    return year ? whole(Month{*year, chosen(v.month, 12, choice)}) : std::nullopt;
  }
  Stretch operator()(const Week& v) const { return whole(chosen(v, choice)); }
  Stretch operator()(const Weekend& v) const {
    const auto week = chosen(v.week, choice);
    return week ? whole(Weekend{*week}) : std::nullopt;
  }
  Stretch operator()(const Day& v) const { return whole(chosen(v, choice)); }
  Stretch operator()(const WeekdayDate& v) const { return whole(chosen(v, choice)); }
  Stretch operator()(const ClockTime& v) const { return whole(chosen(v, choice)); }
  Stretch operator()(const PartOfDay& v) const {
    const auto day = whole(chosen(v.day, choice));
    if (!day) return std::nullopt;
    const Hours hours = day_part_hours(v.part);
    return Interval{day->begin + hours.from * kHourSeconds, day->begin + hours.to * kHourSeconds};
  }
  Stretch operator()(const auto& v) const { return whole(Value(v)); }
};

}  // namespace

Hours day_part_hours(DayPart part) {
  static constexpr std::array<Hours, 6> kHours{
      {{4, 12}, {11, 14}, {12, 18}, {17, 24}, {18, 30}, {6, 18}}};
  return kHours[static_cast<std::size_t>(part)];
}

std::optional<Placement> placement_of(const Value& value) {
  if (const auto step = step_of(value)) {  // nothing is unknown
    const Interval known = interval_of_step(*step);
    return Placement{known.begin, known.begin, known.end, known.end};
  }
  const auto first = std::visit(Chooser{Choice::kFirst}, value);
  const auto last = std::visit(Chooser{Choice::kLast}, value);
  if (!first || !last) return std::nullopt;
  return Placement{first->begin, last->begin, first->end, last->end};
}

std::optional<Interval> interval_of(const Value& value) {
  const auto placement = placement_of(value);
  if (!placement) return std::nullopt;
  return Interval{placement->earliest_begin, placement->latest_end};
}

std::optional<Value> value_of(Interval interval) {
  static constexpr std::array<Unit, 15> kCoarsestFirst{
      Unit::kMillennium, Unit::kCentury, Unit::kDecade, Unit::kYear,   Unit::kHalf,
      Unit::kTrimester,  Unit::kQuarter, Unit::kSeason, Unit::kMonth,  Unit::kWeek,
      Unit::kWeekend,    Unit::kDay,     Unit::kHour,   Unit::kMinute, Unit::kSecond};
  for (const Unit unit : kCoarsestFirst) {
    const auto value = value_at(interval.begin, unit);
    if (value && interval_of(*value) == interval) return value;
  }
  return std::nullopt;
}

std::optional<Value> covering_value(Interval interval) {
  static constexpr std::array<Unit, 7> kFinestFirst{Unit::kMinute,    Unit::kDay,    Unit::kMonth,
                                                    Unit::kYear,      Unit::kDecade, Unit::kCentury,
                                                    Unit::kMillennium};
  for (const Unit unit : kFinestFirst) {
    const auto value = value_at(interval.begin, unit);
    if (!value) return std::nullopt;
    const auto extent = interval_of(*value);
    if (extent && extent->contains(interval)) return value;
  }
  return std::nullopt;
}

Instant start_of_day(Instant instant) {
  return instant - floor_mod(instant, kDay);
}

}  // namespace dateline::calendar
