// Reads dates out of texts and attributes, and reckons with their zones.
#include "article/date/stamp.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "article/date/stamp_matcher.hpp"
#include "article/date/stamp_tokens.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

constexpr std::int64_t kMinutesADay = 24 * 60;
constexpr std::size_t kLongestValue = 200;  // bytes of an attribute that is a date

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, ascii::is_digit);
}

}  // namespace

StampReader::StampReader(Habits habits) : habits_(std::move(habits)) {}

std::vector<FoundStamp> StampReader::find(std::string_view text) const {
  std::vector<FoundStamp> found;
  // Figures, or the bytes with which those of Arabic and Persian begin.
  const auto may_be_figure = [](char c) {
    return ascii::is_digit(c) || c == '\xD9' || c == '\xDB';
  };
  if (std::ranges::none_of(text, may_be_figure)) return found;
  const auto tokens = split_stamps(text);
  const StampMatcher matcher(tokens, habits_, months_);
  for (std::size_t i = 0; i < tokens.size();) {
    const auto match = matcher.at(i);
    if (match && is_plausible(match->stamp.day)) {
      found.push_back({match->stamp, tokens[i].begin, tokens[match->end - 1].end});
    }
    i = match ? match->end : i + 1;
  }
  return found;
}

std::optional<Stamp> StampReader::read(std::string_view value) const {
  value = ascii::trim(value).substr(0, kLongestValue);
  if (all_digits(value) && value.size() >= 9 && value.size() != 14) return read_epoch(value);
  std::string spread;
  if (all_digits(value) && value.size() == 14) {  // 20190606101500
    spread = std::string(value.substr(0, 8)) + 'T' + std::string(value.substr(8));
    value = spread;
  }
  const auto tokens = split_stamps(value);
  const StampMatcher matcher(tokens, habits_, months_);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto match = matcher.at(i);
    if (!match) match = matcher.compact(i);
    if (match && is_plausible(match->stamp.day)) return match->stamp;
    if (match) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Stamp> read_epoch(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  if (digits.size() >= 16) number /= 1000;
  if (digits.size() >= 12) number /= 1000;
  const auto day = calendar::day_from_number(number / 86400);
  if (number <= 0 || !day || !is_plausible(*day)) return std::nullopt;
  const auto seconds = static_cast<int>(number % 86400);
  Stamp stamp = stamp_on(*day);
  stamp.clock = Clock{seconds / 3600, seconds / 60 % 60, seconds % 60};
  stamp.zone = 0;
  return stamp;
}

std::optional<std::int64_t> instant_of(const Stamp& stamp) {
  const auto number = calendar::day_number(stamp.day);
  if (!number || !stamp.clock || !stamp.zone) return std::nullopt;
  return *number * kMinutesADay + stamp.clock->hour * 60 + stamp.clock->minute - *stamp.zone;
}

Stamp in_zone(const Stamp& stamp, int zone) {
  const auto instant = instant_of(stamp);
  if (!instant) return stamp;
  const std::int64_t local = *instant + zone;
  const std::int64_t number = (local >= 0 ? local : local - kMinutesADay + 1) / kMinutesADay;
  const auto day = calendar::day_from_number(number);
  if (!day) return stamp;
  Stamp moved = stamp;
  const auto minutes = static_cast<int>(local - number * kMinutesADay);
  moved.day = *day;
  moved.clock = Clock{minutes / 60, minutes % 60, stamp.clock->second};
  moved.zone = zone;
  return moved;
}

calendar::Value value_of(const Stamp& stamp) {
  if (!stamp.clock) return stamp.day;
  calendar::ClockTime time{stamp.day, static_cast<std::int8_t>(stamp.clock->hour)};
  time.minute = static_cast<std::int8_t>(stamp.clock->minute);
  if (stamp.clock->second >= 0) time.second = static_cast<std::int8_t>(stamp.clock->second);
  return time;
}

bool is_plausible(const calendar::Day& day) {
  constexpr int kFirst = 1850;  // newspapers of before are scanned, too, but not saved as pages
  const int year = day.year.digits();
  const bool placeholder = day.month == 1 && day.day == 1 && (year == 1970 || year == 1900);
  const bool epoch_west = year == 1969 && day.month == 12 && day.day == 31;
  return year >= kFirst && !placeholder && !epoch_west;
}

}  // namespace dateline::article
