// Picks the finest unit of the calendar of which no more fit.
#include "output/drawing/axis_ticks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "output/iso_day.hpp"
#include "output/spoken_date.hpp"

namespace dateline::output {
namespace {

using calendar::Instant;
using calendar::Unit;

/// A unit of the axis: so many of a unit of the calendar, and about how long that is.
struct Step {
  Unit unit = Unit::kDay;
  int count = 1;
  Instant length = calendar::kDay;
};

using calendar::kDay;
constexpr std::array<Step, 14> kSteps = {{
    {Unit::kMinute, 1, 60},
    {Unit::kMinute, 10, 600},
    {Unit::kHour, 1, 3600},
    {Unit::kHour, 6, 6 * Instant{3600}},
    {Unit::kDay, 1, kDay},
    {Unit::kDay, 2, 2 * kDay},
    {Unit::kDay, 7, 7 * kDay},
    {Unit::kMonth, 1, 30 * kDay},
    {Unit::kMonth, 3, 91 * kDay},
    {Unit::kYear, 1, 365 * kDay},
    {Unit::kYear, 5, 5 * 365 * kDay},
    {Unit::kYear, 20, 20 * 365 * kDay},
    {Unit::kYear, 100, 100 * 365 * kDay},
    {Unit::kYear, 1000, 1000 * 365 * kDay},
}};

Step step_for(const Stretch& stretch, int most) {
  const Instant length = stretch.time.end - stretch.time.begin;
  for (const Step& step : kSteps) {
    // A month has 28 days, a season 90: both are as good as the unit's length.
    const bool fine_enough = step.length * 10 >= stretch.finest * 9 || step.unit == Unit::kYear;
    if (fine_enough && length <= step.length * most) return step;
  }
  return kSteps.back();
}

Tick tick_at(Instant instant, const Step& step) {
  const SpineDate date = [&] {
    const auto day = calendar::value_at(instant, Unit::kDay);
    return day ? spine_date(*day) : SpineDate();
  }();
  const std::string day =
      date.day.empty() || date.day.front() != ' ' ? date.day : date.day.substr(1);
  switch (step.unit) {
    case Unit::kYear:
      return {instant, date.year, {}};
    case Unit::kMonth:
      return {instant, date.month, date.year};
    case Unit::kDay:
      return {instant, day, fmt::format("{} {}", date.month, date.year)};
    default:
      return {instant, iso_clock(instant), fmt::format("{} {} {}", day, date.month, date.year)};
  }
}

/// The begin of the unit that holds an instant.
std::optional<Instant> begin_of(Instant instant, Unit unit) {
  const auto value = calendar::value_at(instant, unit);
  const auto time = calendar::interval_of(value);
  return time ? std::optional(time->begin) : std::nullopt;
}

Instant middle_of(const Stretch& stretch) {
  return stretch.time.begin + (stretch.time.end - stretch.time.begin) / 2;
}

}  // namespace

std::vector<Tick> ticks_of(const Stretch& stretch, int most) {
  const Step step = step_for(stretch, std::max(most, 1));
  std::vector<Tick> ticks;
  const Instant middle = middle_of(stretch);
  if (stretch.time.end - stretch.time.begin <= step.length * 3 / 2) return {tick_at(middle, step)};
  Instant at = begin_of(stretch.time.begin, step.unit).value_or(stretch.time.begin);
  while (at < stretch.time.end && ticks.size() < 100) {
    if (at >= stretch.time.begin) ticks.push_back(tick_at(at, step));
    const Instant next = at + step.length + step.length / 3;
    const auto begin = step.count == 1 ? begin_of(next, step.unit) : std::nullopt;
    // Several of a unit: counted from the first, each at the begin of its own.
    const auto later = begin_of(at + step.length + kDay * 3, step.unit);
    at = begin ? *begin : step.unit <= Unit::kDay ? at + step.length : later.value_or(next);
  }
  if (ticks.empty()) ticks.push_back(tick_at(middle, step));
  return ticks;
}

}  // namespace dateline::output
