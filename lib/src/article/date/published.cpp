// "2019-06-07T14:26:00+02:00" -> the day and the clock time as written; the zone is checked and
// left out.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "article/date/published_forms.hpp"
#include "dateline/read.hpp"
#include "embed/ascii.hpp"

namespace dateline {
namespace {

/// Takes figures and signs off the front of an ISO 8601 date-time.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] bool done() const { return at_ == text_.size(); }
  [[nodiscard]] std::size_t at() const { return at_; }
  bool take(char c) {
    const bool taken = !done() && text_[at_] == c;
    if (taken) ++at_;
    return taken;
  }
  /// Exactly `digits` figures; -1 when there are fewer.
  int number(std::size_t digits) {
    int value = -1;
    const std::string_view part = text_.substr(at_, digits);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc() || end != part.data() + digits || !ascii::is_digit(part[0])) return -1;
    at_ += digits;
    return value;
  }
  /// How many figures stand next.
  [[nodiscard]] std::size_t digits() const {
    std::size_t count = 0;
    while (at_ + count < text_.size() && ascii::is_digit(text_[at_ + count])) ++count;
    return count;
  }
  void skip_digits() {
    while (!done() && ascii::is_digit(text_[at_])) ++at_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

Error bad_date(std::string_view text, std::size_t offset, std::string_view why) {
  return {ErrorCode::kSyntax, fmt::format("\"{}\" is no date: {}", text.substr(0, 80), why),
          offset};
}

/// `Z`, `+02:00`, `+0200`, `+02`; false when something else stands there.
bool take_zone(Reader& reader) {
  reader.take(' ');
  if (reader.take('Z') || reader.take('z')) return true;
  if (!reader.take('+') && !reader.take('-')) return false;
  const int hours = reader.number(2);
  if (hours < 0 || hours > 18) return false;
  if (reader.done()) return true;
  reader.take(':');
  const int minutes = reader.number(2);
  return minutes >= 0 && minutes < 60;
}

bool starts_minute(std::string_view text, const Reader& reader) {
  return text[reader.at()] == ':';
}

/// The clock time of `day`: "14", "14:26" or "14:26:00".
Result<calendar::Value> take_time(std::string_view text, Reader& reader, calendar::Day day) {
  const auto bad = [&](std::string_view why) {
    return tl::unexpected(bad_date(text, reader.at(), why));
  };
  const int hour = reader.number(2);
  if (hour < 0 || hour > 24) return bad("no hour from 00 to 24");
  calendar::ClockTime time{day, static_cast<std::int8_t>(hour)};
  const std::size_t after_hour = reader.at();
  if (reader.done() || (reader.digits() == 0 && !starts_minute(text, reader) && take_zone(reader)))
    return calendar::Value{time};
  const bool colon = reader.take(':');
  const int minute = reader.number(2);
  if (minute < 0 || minute > 59) return bad("no minute from 00 to 59");
  time.minute = static_cast<std::int8_t>(minute);
  if (colon ? reader.take(':') : !reader.done()) {
    const std::size_t before = reader.at();
    const int second = reader.number(2);
    if (second > 60 || (second < 0 && colon)) return bad("no second from 00 to 59");
    if (reader.at() != before) time.second = static_cast<std::int8_t>(std::min(second, 59));
    if (reader.take('.') || reader.take(',')) reader.skip_digits();
  }
  if (hour == 24 && (time.minute > 0 || time.second > 0))
    return tl::unexpected(bad_date(text, after_hour, "no time after 24:00"));
  if (!reader.done() && !take_zone(reader)) return bad("no time zone (Z or +02:00) after the time");
  return calendar::Value{time};
}

/// The rest of "2019-W23-5" or "2019W235", behind the W.
Result<calendar::Day> take_week_day(std::string_view text, Reader& reader, int year, bool dashed) {
  const auto bad = [&](std::string_view why) {
    return tl::unexpected(bad_date(text, reader.at(), why));
  };
  const int week = reader.number(2);
  if (week < 1 || week > calendar::weeks_in_year(calendar::Year(year)))
    return bad("the year has no such week");
  if (dashed && !reader.take('-')) return bad("the day of the week is missing");
  const int day = reader.number(1);
  if (day < 1 || day > 7) return bad("no day of the week from 1 to 7");
  const auto found = calendar::weekday_in_week(
      {calendar::Year(year), static_cast<std::uint8_t>(week)}, static_cast<calendar::Weekday>(day));
  if (!found) return bad("the year has no such week");
  return *found;
}

/// The rest of "2019-158" or "2019158": the day of the year.
Result<calendar::Day> take_ordinal_day(std::string_view text, Reader& reader, int year) {
  const std::size_t begin = reader.at();
  const int day = reader.number(3);
  const auto first = calendar::day_number({calendar::Year(year), 1, 1});
  const auto found = first && day > 0 ? calendar::day_from_number(*first + day - 1) : std::nullopt;
  if (!found || found->year != calendar::Year(year))
    return tl::unexpected(bad_date(text, begin, "the year has no such day"));
  return *found;
}

/// The rest of "2019-06-07" or "20190607".
Result<calendar::Day> take_month_day(std::string_view text, Reader& reader, int year, bool dashed) {
  const auto bad = [&](std::size_t offset, std::string_view why) {
    return tl::unexpected(bad_date(text, offset, why));
  };
  const int month = reader.number(2);
  if (month < 0) return bad(reader.at(), "it has to be written like 2019-06-07");
  if (month < 1 || month > 12) return bad(reader.at() - 2, "there is no such month");
  if (dashed && !reader.take('-')) return bad(reader.at(), "the day is missing");
  const int day = reader.number(2);
  if (day < 0) return bad(reader.at(), "the day is missing");
  if (day < 1 || day > calendar::days_in_month(calendar::Year(year), month))
    return bad(reader.at() - 2, "the month has no such day");
  return calendar::Day{calendar::Year(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
}

Result<calendar::Day> take_day(std::string_view text, Reader& reader) {
  const int year = reader.number(4);
  if (year < 1) return tl::unexpected(bad_date(text, 0, "it has to be written like 2019-06-07"));
  const bool dashed = reader.take('-');
  if (reader.take('W')) return take_week_day(text, reader, year, dashed);
  if (reader.digits() == 3) return take_ordinal_day(text, reader, year);
  return take_month_day(text, reader, year, dashed);
}

}  // namespace

Result<calendar::Value> read_published(std::string_view given) {
  const std::string_view text = ascii::trim(given);
  if (!article::has_other_form(text)) return article::read_iso_date(text);
  const auto value = article::read_other_form(text);
  if (!value) return tl::unexpected(bad_date(text, 0, value.error()));
  return *value;
}

Result<calendar::Value> article::read_iso_date(std::string_view given) {
  const std::string_view text = ascii::trim(given);
  Reader reader(text);
  const auto date = take_day(text, reader);
  if (!date) return tl::unexpected(date.error());
  Result<calendar::Value> value = *date;
  if (reader.take('T') || reader.take('t') || reader.take(' '))
    value = take_time(text, reader, *date);
  if (value && !reader.done())
    return tl::unexpected(bad_date(text, reader.at(), "something follows the date"));
  return value;
}

}  // namespace dateline
