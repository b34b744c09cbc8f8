// "2019-06-07T14:26:00+02:00" -> the day and the clock time as written; the zone is checked and
// left out.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

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

/// The clock time of `day`: "14:26" or "14:26:00".
Result<calendar::Value> take_time(std::string_view text, Reader& reader, calendar::Day day) {
  const auto bad = [&](std::string_view why) {
    return tl::unexpected(bad_date(text, reader.at(), why));
  };
  const int hour = reader.number(2);
  if (hour < 0 || hour > 24) return bad("no hour from 00 to 24");
  calendar::ClockTime time{day, static_cast<std::int8_t>(hour)};
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
  if (!reader.done() && !take_zone(reader)) return bad("no time zone (Z or +02:00) after the time");
  return calendar::Value{time};
}

}  // namespace

Result<calendar::Value> read_published(std::string_view given) {
  const std::string_view text = ascii::trim(given);
  Reader reader(text);
  const auto bad = [&](std::size_t offset, std::string_view why) {
    return tl::unexpected(bad_date(text, offset, why));
  };
  const int year = reader.number(4);
  if (year < 1) return bad(0, "it has to be written like 2019-06-07");
  const bool dashed = reader.take('-');
  const int month = reader.number(2);
  if (month < 0) return bad(reader.at(), "it has to be written like 2019-06-07");
  if (month < 1 || month > 12) return bad(reader.at() - 2, "there is no such month");
  if (dashed && !reader.take('-')) return bad(reader.at(), "the day is missing");
  const int day = reader.number(2);
  if (day < 0) return bad(reader.at(), "the day is missing");
  if (day < 1 || day > calendar::days_in_month(calendar::Year(year), month))
    return bad(reader.at() - 2, "the month has no such day");
  const calendar::Day date{calendar::Year(year), static_cast<std::uint8_t>(month),
                           static_cast<std::uint8_t>(day)};
  Result<calendar::Value> value = date;
  if (reader.take('T') || reader.take('t') || reader.take(' '))
    value = take_time(text, reader, date);
  if (value && !reader.done()) return bad(reader.at(), "something follows the date");
  return value;
}

}  // namespace dateline
