// Days, weekdays and ISO weeks -> day numbers and back; the only user of the date library.
#include <date/date.h>

#include "calendar/steps.hpp"

namespace dateline::calendar {
namespace {

constexpr std::int64_t kMondayOffset = 3;  // 1970-01-01 was a Thursday

std::int64_t serial(date::year_month_day day) {
  return date::sys_days(day).time_since_epoch().count();
}

date::year_month_day civil(const Day& day) {
  return date::year(day.year.number()) / date::month(day.month) / date::day(day.day);
}

int weekday_index(std::int64_t number) {  // Monday is 0
  return static_cast<int>(floor_mod(number + kMondayOffset, 7));
}

std::optional<Day> shifted(const Day& day, std::int64_t days) {
  const auto number = day_number(day);
  return number ? day_from_number(*number + days) : std::nullopt;
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < 1 || year > Year::kMax || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in_month(Year(year), month)) return std::nullopt;
  return Day{Year(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

int days_in_month(Year year, int month) {
  if (month < 1 || month > 12) return 31;
  const date::year leap(year.known() ? year.number() : 2000);
  const auto last = leap / date::month(static_cast<unsigned>(month)) / date::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int weeks_in_year(Year iso_year) {
  if (!iso_year.known()) return 53;
  const int year = iso_year.number();
  return static_cast<int>((monday_of(year + 1, 1) - monday_of(year, 1)) / 7);
}

std::optional<std::int64_t> day_number(const Day& day) {
  if (!day.known()) return std::nullopt;
  return serial(civil(day));
}

std::optional<Day> day_from_number(std::int64_t number) {
  constexpr std::int64_t kBeyond = 5'000'000;  // days; some 13,000 years
  if (number > kBeyond || number < -kBeyond) return std::nullopt;
  const date::year_month_day day(date::sys_days(date::days(static_cast<int>(number))));
  const auto year = Year::from_number(static_cast<int>(day.year()));
  if (!year) return std::nullopt;
  return Day{*year, static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
             static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

std::int64_t days_from_month(std::int64_t months) {
  const date::year year(static_cast<int>(floor_div(months, 12)));
  const date::month month(static_cast<unsigned>(floor_mod(months, 12)) + 1);
  return serial(year / month / date::day(1));
}

std::int64_t monday_of(int iso_year, int week) {
  const std::int64_t fourth = serial(date::year(iso_year) / date::January / date::day(4));
  return fourth - weekday_index(fourth) + 7 * (std::int64_t{week} - 1);
}

Weekday weekday_of(const Day& day) {
  const auto number = day_number(day);
  if (!number) return Weekday::kUnknown;
  return static_cast<Weekday>(weekday_index(*number) + 1);
}

std::optional<Day> next_weekday(const Day& day, Weekday weekday) {
  if (weekday == Weekday::kUnknown) return std::nullopt;
  const int distance = static_cast<int>(weekday) - static_cast<int>(weekday_of(day));
  return shifted(day, distance > 0 ? distance : distance + 7);
}

std::optional<Day> previous_weekday(const Day& day, Weekday weekday) {
  if (weekday == Weekday::kUnknown) return std::nullopt;
  const int distance = static_cast<int>(weekday) - static_cast<int>(weekday_of(day));
  return shifted(day, distance < 0 ? distance : distance - 7);
}

std::optional<Day> weekday_in_week(const Week& week, Weekday weekday) {
  if (!week.year.known() || week.week == 0 || weekday == Weekday::kUnknown) return std::nullopt;
  return day_from_number(monday_of(week.year.number(), week.week) + static_cast<int>(weekday) - 1);
}

std::optional<Day> nth_weekday(const Month& month, Weekday weekday, int nth) {
  if (!month.year.known() || month.month == 0 || weekday == Weekday::kUnknown) return std::nullopt;
  const int length = days_in_month(month.year, month.month);
  const Day first{month.year, month.month, 1};
  const int to_weekday = static_cast<int>(weekday) - static_cast<int>(weekday_of(first)) + 7;
  const int first_such = 1 + to_weekday % 7;
  const int last_such = first_such + (length - first_such) / 7 * 7;
  const int day = nth > 0 ? first_such + 7 * (nth - 1) : last_such + 7 * (nth + 1);
  if (nth == 0 || nth > 5 || nth < -5 || day < 1 || day > length) return std::nullopt;
  return Day{month.year, month.month, static_cast<std::uint8_t>(day)};
}

// The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
std::optional<Day> easter_sunday(Year year) {
  if (!year.known() || year.before_christ()) return std::nullopt;
  const int y = year.digits();
  const int golden = y % 19;
  const int century = y / 100;
  const int skipped_leaps = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + skipped_leaps + 15) % 30;
  const int to_sunday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 100 % 4) % 7;
  const int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int sum = epact + to_sunday - 7 * correction + 114;
  return make_day(y, sum / 31, sum % 31 + 1);
}

}  // namespace dateline::calendar
