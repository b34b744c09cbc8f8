// Days are counted by the calendar; nothing here knows a zone.
#include "output/iso_day.hpp"

#include <fmt/format.h>

namespace dateline::output {

using calendar::Instant;
using calendar::Value;

std::optional<std::string> iso_day(Instant instant) {
  const Instant start = calendar::start_of_day(instant);
  const auto day = calendar::day_from_number(start / calendar::kDay);
  if (!day || day->year.before_christ() || day->year.number() < 1) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", day->year.number(), int{day->month}, int{day->day});
}

std::string iso_clock(Instant instant) {
  const Instant seconds = instant - calendar::start_of_day(instant);
  return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
}

std::optional<std::string> first_day(const std::optional<Value>& value) {
  const auto time = calendar::interval_of(value);
  return time ? iso_day(time->begin) : std::nullopt;
}

std::optional<std::string> last_day(const std::optional<Value>& value) {
  const auto time = calendar::interval_of(value);
  return time ? iso_day(time->end - 1) : std::nullopt;
}

bool is_whole_days(const calendar::Interval& time) {
  return calendar::start_of_day(time.begin) == time.begin &&
         calendar::start_of_day(time.end) == time.end && time.end > time.begin;
}

std::string_view sentence_of(const Document& document, const Event& event) {
  const Analysis& analysis = document.analysis;
  if (!event.token.valid() || event.token.index >= analysis.size()) return {};
  const Sentence& sentence = analysis[analysis.sentence_of(event.token)];
  return analysis.slice({analysis[TokenId{sentence.first}].span.begin,
                         analysis[TokenId{sentence.last - 1}].span.end});
}

}  // namespace dateline::output
