// Fields over a coarser value, and the days of holidays.
#include "timex/overlay.hpp"

#include <algorithm>

#include "calendar/feasts.hpp"

namespace dateline::timex {
namespace {

using namespace calendar;

std::uint8_t small(int value) {
  return static_cast<std::uint8_t>(value);
}

std::optional<Value> over_month(Month month, const Fields& fields) {
  if (fields.has(Field::kDay)) {
    const int day = fields.get(Field::kDay);
    if (day > days_in_month(month.year, month.month)) return std::nullopt;
    return on_day(Day{month.year, month.month, small(day)}, fields);
  }
  if (has_time(fields)) return on_day(Day{month.year, month.month, 0}, fields);
  return month;
}

std::optional<Value> over_week(const Week& week, const Fields& fields) {
  if (fields.has(Field::kWeekend)) return Weekend{week};
  if (!fields.has(Field::kWeekday)) return week;
  const auto weekday = static_cast<Weekday>(fields.get(Field::kWeekday));
  if (const auto day = weekday_in_week(week, weekday)) return on_day(*day, fields);
  return on_day(WeekdayDate{week, weekday}, fields);
}

std::optional<Value> over_year(Year year, const Fields& fields, const Grammar& grammar) {
  if (fields.has(Field::kMonth))
    return over_month({year, small(fields.get(Field::kMonth))}, fields);
  if (fields.has(Field::kHoliday)) {
    const auto row = static_cast<std::size_t>(fields.get(Field::kHoliday)) - 1;
    const auto day = holiday_in(grammar.holidays()[row], year, grammar.year_tables());
    if (!day) return std::nullopt;
    return on_day(*day, fields);
  }
  if (fields.has(Field::kQuarter)) return Quarter{year, small(fields.get(Field::kQuarter))};
  if (fields.has(Field::kHalf)) return Half{year, small(fields.get(Field::kHalf))};
  if (fields.has(Field::kSeason))
    return Season{year, static_cast<SeasonName>(fields.get(Field::kSeason))};
  if (fields.has(Field::kWeek))
    return over_week(Week{year, small(fields.get(Field::kWeek))}, fields);
  if (fields.has(Field::kWeekday)) return std::nullopt;
  return year;
}

}  // namespace

bool has_time(const Fields& fields) {
  return fields.has_any(Field::kPart, Field::kSecond);
}

Value on_day(const TimeDay& day, const Fields& fields) {
  using enum Field;
  if (fields.has(kHour)) {
    ClockTime time;
    time.day = day;
    time.hour = static_cast<std::int8_t>(fields.get(kHour));
    if (fields.has(kMinute)) time.minute = static_cast<std::int8_t>(fields.get(kMinute));
    if (fields.has(kSecond)) time.second = static_cast<std::int8_t>(fields.get(kSecond));
    if (time.hour == 24 && (time.minute > 0 || time.second > 0)) time.hour = 0;  // 7 past midnight
    time.utc = fields.has(kZone) && fields.get(kZone) == 0;
    return time;
  }
  if (fields.has(kPart)) return PartOfDay{day, static_cast<DayPart>(fields.get(kPart))};
  if (const auto* plain = std::get_if<Day>(&day)) return *plain;
  if (const auto* week = std::get_if<WeekdayDate>(&day)) return *week;
  return Day{};
}

std::optional<Value> overlay(const Value& base, const Fields& fields, const Grammar& grammar) {
  if (const auto* year = std::get_if<Year>(&base)) return over_year(*year, fields, grammar);
  if (const auto* month = std::get_if<Month>(&base)) {
    // "Thanksgiving in nine months": of the year in which they end.
    if (fields.has(Field::kHoliday)) return over_year(month->year, fields, grammar);
    return over_month(*month, fields);
  }
  if (const auto* week = std::get_if<Week>(&base)) return over_week(*week, fields);
  if (const auto* day = std::get_if<Day>(&base)) return on_day(*day, fields);
  return base;
}

std::optional<Value> said_year(const Fields& fields) {
  using enum Field;
  const bool bc = fields.has(kEra);
  const auto number = [&](Field field) { return fields.get(field); };
  if (fields.has(kYear)) return bc ? Year::bc(number(kYear)) : Year(number(kYear));
  if (fields.has(kDecade)) return Decade{number(kDecade), bc};
  if (fields.has(kCentury)) return Century{number(kCentury), bc};
  if (fields.has(kMillennium)) return Millennium{number(kMillennium), bc};
  return std::nullopt;
}

namespace {

std::optional<Day> day_in_table(const YearTable& table, Year year) {
  const int row = year.before_christ() ? -1 : year.digits() - table.first_year;
  if (row < 0 || row >= static_cast<int>(table.dates.size())) return std::nullopt;
  const int date = table.dates[static_cast<std::size_t>(row)];
  return make_day(year.number(), date / 100, date % 100);
}

}  // namespace

std::optional<Day> holiday_in(const Holiday& holiday, Year year,
                              std::span<const YearTable> tables) {
  if (!year.known()) {
    if (holiday.kind != Holiday::Kind::kFixed) return std::nullopt;
    return Day{year, small(holiday.month), small(holiday.day)};
  }
  const auto weekday = static_cast<Weekday>(holiday.weekday);
  std::optional<Day> day;
  int shift = holiday.shift;
  switch (holiday.kind) {
    case Holiday::Kind::kFixed:
      return make_day(year.number(), holiday.month, holiday.day);
    case Holiday::Kind::kNthWeekday:
      day = nth_weekday(Month{year, small(holiday.month)}, weekday, holiday.day);
      break;
    case Holiday::Kind::kEaster:
      day = easter_sunday(year);
      shift = holiday.day;
      break;
    case Holiday::Kind::kOrthodoxEaster:
      day = orthodox_easter(year);
      shift = holiday.day;
      break;
    case Holiday::Kind::kRoshHashanah:
      day = rosh_hashanah(year);
      shift = holiday.day;
      break;
    case Holiday::Kind::kTable:
      day = day_in_table(tables[static_cast<std::size_t>(holiday.month)], year);
      shift = holiday.day;
      break;
    case Holiday::Kind::kWeekdayBefore:
      if (const auto edge = make_day(year.number(), holiday.month, holiday.day)) {
        day = previous_weekday(*edge, weekday);
      }
      break;
  }
  if (!day) return std::nullopt;
  const auto number = day_number(*day);
  return number ? day_from_number(*number + shift) : std::nullopt;
}

}  // namespace dateline::timex
