// Names of months, seasons and parts of the day; weeks are shown by their days.
#include "output/spoken_date.hpp"

#include <fmt/format.h>

#include <array>
#include <variant>

namespace dateline::output {
namespace {

using namespace calendar;  // NOLINT: this file is about nothing else

constexpr std::array<std::string_view, 13> kMonths = {
    "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 8> kWeekdays = {"",    "Mon", "Tue", "Wed",
                                                       "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 6> kDayParts = {"morn.", "noon",  "aft.",
                                                       "eve.",  "night", "day"};

std::string year_text(const Year& year) {
  if (!year.known()) return {};
  if (year.before_christ()) return fmt::format("{} BC", year.digits());
  return fmt::format("{}", year.digits());
}

std::string numbered(char letter, int number) {
  return number == 0 ? std::string() : fmt::format("{}{}", letter, number);
}

std::string ordinal(int number) {
  const int last = number % 10;
  const bool teens = number / 10 % 10 == 1;
  const std::string_view ending = teens || last == 0 || last > 3 ? "th"
                                  : last == 1                    ? "st"
                                  : last == 2                    ? "nd"
                                                                 : "rd";
  return fmt::format("{}{}", number, ending);
}

std::string_view month_name(int month) {
  return kMonths[static_cast<std::size_t>(month >= 0 && month <= 12 ? month : 0)];
}

SpineDate of_day(const Day& day) {
  SpineDate date{year_text(day.year), std::string(month_name(day.month)), {}, {}};
  if (day.day != 0 && day.month != 0) date.day = fmt::format("{:>2}", int{day.day});
  return date;
}

/// The days of a week or weekend: "10-16", of two months "29-Apr 5".
SpineDate of_days(const std::optional<Day>& first, const std::optional<Day>& last) {
  if (!first || !last) return {};
  SpineDate date = of_day(*first);
  const std::string other =
      first->month == last->month ? "" : std::string(month_name(last->month)) + " ";
  date.day = fmt::format("{:>2}-{}{}", int{first->day}, other, int{last->day});
  return date;
}

SpineDate of_week(const Week& week) {
  if (!week.year.known() || week.week == 0) return {year_text(week.year), {}, {}, {}};
  return of_days(weekday_in_week(week, Weekday::kMonday), weekday_in_week(week, Weekday::kSunday));
}

SpineDate of_weekday(const WeekdayDate& date) {
  if (const auto day = weekday_in_week(date.week, date.weekday)) return of_day(*day);
  SpineDate shown = of_week(date.week);
  shown.day = kWeekdays[static_cast<std::size_t>(date.weekday)];
  return shown;
}

SpineDate of_time_day(const TimeDay& day) {
  if (const auto* date = std::get_if<Day>(&day)) return of_day(*date);
  if (const auto* date = std::get_if<WeekdayDate>(&day)) return of_weekday(*date);
  return {};
}

struct ToSpine {
  SpineDate operator()(const Year& v) const { return {year_text(v), {}, {}, {}}; }
  SpineDate operator()(const Decade& v) const {
    return {fmt::format("{}0s{}", v.number, v.before_christ ? " BC" : ""), {}, {}, {}};
  }
  SpineDate operator()(const Century& v) const {
    return {
        fmt::format("{} c.{}", ordinal(v.number + 1), v.before_christ ? " BC" : ""), {}, {}, {}};
  }
  SpineDate operator()(const Millennium& v) const {
    return {
        fmt::format("{} mill.{}", ordinal(v.number + 1), v.before_christ ? " BC" : ""), {}, {}, {}};
  }
  SpineDate operator()(const Half& v) const {
    return {year_text(v.year), numbered('H', v.number), {}, {}};
  }
  SpineDate operator()(const Trimester& v) const {
    return {year_text(v.year), numbered('T', v.number), {}, {}};
  }
  SpineDate operator()(const Quarter& v) const {
    return {year_text(v.year), numbered('Q', v.number), {}, {}};
  }
  SpineDate operator()(const Season& v) const {
    return {year_text(v.year), std::string(kSeasons[static_cast<std::size_t>(v.name)]), {}, {}};
  }
  SpineDate operator()(const Month& v) const {
    return {year_text(v.year), std::string(month_name(v.month)), {}, {}};
  }
  SpineDate operator()(const Week& v) const { return of_week(v); }
  SpineDate operator()(const Weekend& v) const {
    return of_days(weekday_in_week(v.week, Weekday::kSaturday),
                   weekday_in_week(v.week, Weekday::kSunday));
  }
  SpineDate operator()(const Day& v) const { return of_day(v); }
  SpineDate operator()(const WeekdayDate& v) const { return of_weekday(v); }
  SpineDate operator()(const PartOfDay& v) const {
    SpineDate date = of_time_day(v.day);
    date.time = kDayParts[static_cast<std::size_t>(v.part)];
    return date;
  }
  SpineDate operator()(const ClockTime& v) const {
    SpineDate date = of_time_day(v.day);
    if (v.hour < 0) return date;
    date.time = fmt::format("{:02}:{:02}", int{v.hour}, std::max(0, int{v.minute}));
    return date;
  }
  SpineDate operator()(const Reference&) const { return {}; }
  SpineDate operator()(const Duration&) const { return {}; }
};

void append_word(std::string& text, std::string_view word) {
  while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
  if (word.empty()) return;
  if (!text.empty()) text += ' ';
  text += word;
}

}  // namespace

SpineDate spine_date(const Value& value) {
  return std::visit(ToSpine(), value);
}

SpineDate spine_range(const Value& first, const Value& last) {
  constexpr std::int64_t kFewDays = 10;
  const auto day_of = [](const Value& value) -> std::optional<Day> {
    const auto day = containing(value, Unit::kDay);
    return day ? std::optional(std::get<Day>(*day)) : std::nullopt;
  };
  const auto begin = day_of(first);
  const auto end = day_of(last);
  if (!begin || !end) return {};
  const auto from = day_number(*begin);
  const auto to = day_number(*end);
  if (!from || !to || *to < *from || *to - *from > kFewDays) return {};
  return *from == *to ? of_day(*begin) : of_days(begin, end);
}

std::string spoken_date(const Value& value) {
  const SpineDate date = spine_date(value);
  std::string text;
  if (const auto day = containing(value, Unit::kDay); day && date.day.size() == 2)
    append_word(text, kWeekdays[static_cast<std::size_t>(weekday_of(std::get<Day>(*day)))]);
  append_word(text, date.day);
  append_word(text, date.month);
  append_word(text, date.year);
  append_word(text, date.time);
  return text.empty() ? to_string(value) : text;
}

}  // namespace dateline::output
