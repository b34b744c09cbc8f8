// The text of a TIMEX3 value -> Value. One function a field; the first error ends it.
#include <fmt/format.h>

#include "calendar/letters.hpp"
#include "calendar/reader.hpp"
#include "calendar/steps.hpp"

namespace dateline::calendar {
namespace {

bool has_unknown(std::string_view digits) {
  return digits.find('X') != std::string_view::npos;
}

int number_of(std::string_view digits) {  // X counts as 0
  int number = 0;
  for (const char c : digits) number = number * 10 + (c == 'X' ? 0 : c - '0');
  return number;
}

/// Two digits from `low` to `high`, or XX, which reads as 0.
Result<std::uint8_t> read_field(Reader& reader, std::string_view name, int low, int high) {
  const std::size_t begin = reader.offset();
  const std::string_view digits = reader.take_digits(true).substr(0, 2);
  const int number = number_of(digits);
  const bool known = !has_unknown(digits) && number >= low && number <= high;
  if (digits.size() != 2 || reader.offset() != begin + 2 || !(known || digits == "XX")) {
    return syntax_error(fmt::format("the {} must be {:02} to {:02}, or XX", name, low, high),
                        begin);
  }
  return static_cast<std::uint8_t>(number);
}

/// As read_field, for clocks, where 0 is a number: XX reads as kUnknown.
Result<std::int8_t> read_clock_field(Reader& reader, std::string_view name, int high) {
  const bool unknown = reader.rest().starts_with("XX");
  const auto field = read_field(reader, name, 0, high);
  if (!field) return tl::unexpected(field.error());
  return unknown ? ClockTime::kUnknown : static_cast<std::int8_t>(*field);
}

/// One digit from 1 to `high`, or X, which reads as 0.
Result<std::uint8_t> read_digit(Reader& reader, std::string_view name, int high) {
  const char c = reader.peek();
  const bool known = c >= '1' && c <= static_cast<char>('0' + high);
  if (!known && c != 'X') {
    return syntax_error(fmt::format("the {} must be 1 to {}, or X", name, high), reader.offset());
  }
  reader.skip(1);
  return static_cast<std::uint8_t>(c == 'X' ? 0 : c - '0');
}

template <std::size_t n>
std::optional<std::size_t> take_one(Reader& reader, const std::array<std::string_view, n>& of) {
  for (std::size_t i = 0; i < n; ++i) {
    if (reader.take(of[i])) return i;
  }
  return std::nullopt;
}

template <class Part>
Result<Value> part(Year year, Result<std::uint8_t> number) {
  if (!number) return tl::unexpected(number.error());
  return Part{year, *number};
}

Result<Value> read_clock(Reader& reader, const TimeDay& day) {
  ClockTime time{.day = day};
  const std::size_t begin = reader.offset();
  auto field = read_clock_field(reader, "hour", 24);
  if (!field) return tl::unexpected(field.error());
  time.hour = *field;
  if (reader.take(":")) {
    if (field = read_clock_field(reader, "minute", 59); !field)
      return tl::unexpected(field.error());
    time.minute = *field;
    if (reader.take(":")) {
      if (field = read_clock_field(reader, "second", 59); !field) {
        return tl::unexpected(field.error());
      }
      time.second = *field;
    }
  }
  if (time.hour == 24 && (time.minute > 0 || time.second > 0)) {
    return syntax_error("24 hours have no minutes after them", begin);
  }
  time.utc = reader.take("Z");
  return time;
}

/// What follows the T of a time.
Result<Value> read_time(Reader& reader, const TimeDay& day) {
  if (const auto index = take_one(reader, kDayPartLetters)) {
    return PartOfDay{day, static_cast<DayPart>(*index)};
  }
  if (Reader::is_digit(reader.peek()) || reader.peek() == 'X') return read_clock(reader, day);
  return syntax_error("expected a clock time, or MO, MI, AF, EV, NI or DT", reader.offset());
}

/// What follows YYYY-W: the week, its weekend, or a day of it, perhaps with a time.
Result<Value> read_week(Reader& reader, Year year) {
  const std::size_t begin = reader.offset();
  const auto number = read_field(reader, "week", 1, 53);
  if (!number) return tl::unexpected(number.error());
  const Week week{year, *number};
  if (week.week > weeks_in_year(year)) return syntax_error("the year has no week 53", begin);
  if (!reader.take("-")) return week;
  if (reader.take("WE")) return Weekend{week};
  const auto weekday = read_digit(reader, "weekday", 7);
  if (!weekday) return tl::unexpected(weekday.error());
  const WeekdayDate day{week, static_cast<Weekday>(*weekday)};
  if (reader.take("T")) return read_time(reader, day);
  return day;
}

/// What follows YYYY- : a month, a day, perhaps with a time.
Result<Value> read_month(Reader& reader, Year year) {
  const auto month = read_field(reader, "month", 1, 12);
  if (!month) return tl::unexpected(month.error());
  if (!reader.take("-")) return Month{year, *month};
  const std::size_t begin = reader.offset();
  const auto number = read_field(reader, "day", 1, 31);
  if (!number) return tl::unexpected(number.error());
  if (*number > days_in_month(year, *month)) {
    return syntax_error(fmt::format("the month has no day {}", *number), begin);
  }
  const Day day{year, *month, *number};
  if (reader.take("T")) return read_time(reader, day);
  return day;
}

/// What follows YYYY- .
Result<Value> read_in_year(Reader& reader, Year year) {
  if (const auto index = take_one(reader, kSeasonLetters)) {
    return Season{year, static_cast<SeasonName>(*index)};
  }
  if (reader.take("W")) return read_week(reader, year);
  if (reader.take("Q")) return part<Quarter>(year, read_digit(reader, "quarter", 4));
  if (reader.take("H")) return part<Half>(year, read_digit(reader, "half", 2));
  if (reader.take("T")) return part<Trimester>(year, read_digit(reader, "trimester", 4));
  return read_month(reader, year);
}

Result<Value> read_date(Reader& reader) {
  const bool bc = reader.take("BC") || reader.take("-");
  const std::size_t begin = reader.offset();
  const std::string_view digits = reader.take_digits(true);
  if (digits.empty() || digits.size() > 4) {
    return syntax_error("expected a year of four digits", begin);
  }
  const int number = number_of(digits);
  if (digits.size() < 4) {
    if (has_unknown(digits)) return syntax_error("X stands only in years of four digits", begin);
    const auto leading = static_cast<std::int16_t>(number);
    if (digits.size() == 3) return Decade{leading, bc};
    if (digits.size() == 2) return Century{leading, bc};
    return Millennium{leading, bc};
  }
  if (digits == "0000") return syntax_error("there is no year 0", begin);
  unsigned unknown = 0;
  for (const char c : digits) unknown = unknown << 1U | (c == 'X' ? 1U : 0U);
  const Year year = Year::from_digits(number, unknown, bc);
  if (!reader.take("-")) return year;
  return read_in_year(reader, year);
}

Result<Value> read_value(Reader& reader) {
  if (const auto index = take_one(reader, kReferenceNames)) {
    return static_cast<Reference>(*index);
  }
  if (reader.take("P")) return read_duration(reader);
  if (reader.take("T")) return read_time(reader, std::monostate{});
  return read_date(reader);
}

}  // namespace

Result<Value> parse_value(std::string_view text) {
  if (text.empty()) return tl::unexpected(Error{ErrorCode::kEmpty, "the value is empty", 0});
  Reader reader(text);
  auto value = read_value(reader);
  if (value && !reader.at_end()) {
    return syntax_error("nothing may follow the value", reader.offset());
  }
  return value;
}

}  // namespace dateline::calendar
