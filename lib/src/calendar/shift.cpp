// Values and counts -> later and earlier values, the units that hold a value, the nth unit in one.
#include <algorithm>

#include "calendar/steps.hpp"

namespace dateline::calendar {
namespace {

// No count beyond this leads anywhere within 20,000 years, in seconds; sums of it do not overflow.
constexpr std::int64_t kMostSteps = 1'000'000'000'000;

std::optional<Value> moved(Step step, std::int64_t count) {
  return value_of_step({step.unit, step.position + count});
}

std::optional<Day> plus_months(const Day& day, std::int64_t months) {
  const std::int64_t total = std::int64_t{day.year.number()} * 12 + day.month - 1 + months;
  const auto year = Year::from_number(floor_div(total, 12));
  if (!year) return std::nullopt;
  const auto month = static_cast<std::uint8_t>(floor_mod(total, 12) + 1);
  const auto last = static_cast<std::uint8_t>(days_in_month(*year, month));
  return Day{*year, month, std::min(day.day, last)};
}

std::optional<Value> days_plus_months(Step step, std::int64_t months) {
  const auto day = day_from_number(step.position);
  const auto moved_day = day ? plus_months(*day, months) : std::nullopt;
  return moved_day ? std::optional<Value>(*moved_day) : std::nullopt;
}

// A week keeps its number from year to year (53 becomes 52 where there is none); by months it goes
// to the week of the day to which its Monday goes.
std::optional<Value> weeks_plus_months(Step step, std::int64_t months) {
  const auto value = value_of_step({Unit::kWeek, step.position});
  if (!value) return std::nullopt;
  Week week = std::get<Week>(*value);
  if (months % 12 != 0) {
    const auto day = days_plus_months({Unit::kDay, step.position * 7 - 3}, months);
    return day ? containing(*day, step.unit) : std::nullopt;
  }
  const auto year = Year::from_number(week.year.number() + months / 12);
  if (!year) return std::nullopt;
  week.year = *year;
  week.week = std::min(week.week, static_cast<std::uint8_t>(weeks_in_year(*year)));
  if (step.unit == Unit::kWeekend) return Weekend{week};
  return week;
}

std::optional<Value> clock_plus_months(Step step, std::int64_t months) {
  const std::int64_t per_day = kDaySeconds / seconds_in(step.unit);
  const auto day = days_plus_months({Unit::kDay, floor_div(step.position, per_day)}, months);
  if (!day) return std::nullopt;
  const std::int64_t number = *day_number(std::get<Day>(*day));
  return value_of_step({step.unit, number * per_day + floor_mod(step.position, per_day)});
}

// The count of `to` units in `count` units of `from` months or seconds, if it comes out even.
std::optional<Value> moved_evenly(Step step, std::int64_t amount, std::int64_t per_step) {
  if (amount % per_step != 0) return std::nullopt;
  return moved(step, amount / per_step);
}

/// Shifts by months and, apart from them, seconds; one of the two is 0.
std::optional<Value> shifted(Step step, std::int64_t months, std::int64_t seconds) {
  if (months == 0) {
    const std::int64_t per_step = seconds_in(step.unit);
    if (per_step == 0) return seconds == 0 ? value_of_step(step) : std::nullopt;
    return moved_evenly(step, seconds, per_step);
  }
  if (const int per_step = months_in(step.unit); per_step != 0) {
    return moved_evenly(step, months, per_step);
  }
  if (step.unit == Unit::kDay) return days_plus_months(step, months);
  if (step.unit < Unit::kDayPart) return clock_plus_months(step, months);
  return weeks_plus_months(step, months);
}

/// `shifted` for any value: the Z of a clock time and the part of a day stay.
std::optional<Value> shifted(const Value& value, std::int64_t months, std::int64_t seconds) {
  if (const auto* part = std::get_if<PartOfDay>(&value)) {
    const auto day = known_day(part->day);
    const auto result = day ? shifted(Value(*day), months, seconds) : std::nullopt;
    if (!result) return std::nullopt;
    return PartOfDay{std::get<Day>(*result), part->part};
  }
  const auto step = step_of(value);
  if (!step) return std::nullopt;
  auto result = shifted(*step, months, seconds);
  if (const auto* time = std::get_if<ClockTime>(&value); time != nullptr && result) {
    std::get<ClockTime>(*result).utc = time->utc;
  }
  return result;
}

// count * per_unit where both the count and the outcome are whole.
std::optional<std::int64_t> whole_product(Count count, std::int64_t per_unit) {
  if (!count.known()) return std::nullopt;
  std::int64_t product = std::int64_t{count.mantissa} * per_unit;
  for (int scale = count.scale; scale > 0; --scale) {
    if (product > kMostSteps) return std::nullopt;
    product *= 10;
  }
  for (int scale = count.scale; scale < 0; ++scale) {
    if (product % 10 != 0) return std::nullopt;
    product /= 10;
  }
  return product <= kMostSteps ? std::optional(product) : std::nullopt;
}

// Where a unit counts as lying: an ISO week by its Thursday.
Instant place_of(Step step) {
  return begin_of(step) + (step.unit == Unit::kWeek ? 3 * kDaySeconds : 0);
}

}  // namespace

std::optional<Value> value_at(Instant instant, Unit unit) {
  if (unit == Unit::kDayPart || !day_from_number(floor_div(instant, kDaySeconds))) {
    return std::nullopt;
  }
  return value_of_step(step_at(instant, unit));
}

std::optional<Value> containing(const Value& value, Unit unit) {
  const auto own = granularity_of(value);
  if (!own || unit < *own || unit == Unit::kDayPart) return std::nullopt;
  if (unit == *own) return fully_known(value) ? std::optional(value) : std::nullopt;
  if (const auto* part = std::get_if<PartOfDay>(&value)) {
    const auto day = known_day(part->day);
    return day ? containing(*day, unit) : std::nullopt;
  }
  if (const auto* year = std::get_if<Year>(&value); year != nullptr && !year->known()) {
    return std::nullopt;
  }
  const auto step = step_of(value);
  if (!step) return std::nullopt;
  return value_at(place_of(*step), unit);
}

Value without_clock(const Value& value) {
  const auto day = containing(value, Unit::kDay);
  return day ? *day : value;
}

std::optional<Value> nth_of(const Value& value, int nth, Unit unit) {
  const auto step = step_of(value);
  if (!step || nth == 0 || unit == Unit::kDayPart || unit >= step->unit) return std::nullopt;
  const Interval whole = interval_of_step(*step);
  Step first = step_at(whole.begin, unit);
  while (place_of(first) < whole.begin) ++first.position;
  Step last = step_at(whole.end - 1, unit);
  while (place_of(last) >= whole.end) --last.position;
  const std::int64_t position = nth > 0 ? first.position + nth - 1 : last.position + nth + 1;
  if (position < first.position || position > last.position) return std::nullopt;
  return value_of_step({unit, position});
}

std::optional<Value> add(const Value& value, std::int64_t count, Unit unit) {
  if (count > kMostSteps || count < -kMostSteps) return std::nullopt;
  if (const int months = months_in(unit); months != 0) {
    if (count > kMostSteps / months || count < -kMostSteps / months) return std::nullopt;
    return shifted(value, count * months, 0);
  }
  return shifted(value, 0, count * seconds_in(unit));
}

std::optional<Value> add(const Value& value, std::int64_t count) {
  const auto unit = granularity_of(value);
  if (!unit) return std::nullopt;
  return add(value, count, *unit == Unit::kDayPart ? Unit::kDay : *unit);
}

std::optional<Value> add(const Value& value, const Duration& duration, int direction) {
  if (duration.parts().empty()) return std::nullopt;
  std::optional<Value> result = value;
  for (const Amount& part : duration.parts()) {
    const int months = months_in(part.unit);
    const auto amount = whole_product(part.count, months != 0 ? months : seconds_in(part.unit));
    if (!amount) return std::nullopt;
    result = shifted(*result, months != 0 ? *amount * direction : 0,
                     months != 0 ? 0 : *amount * direction);
    if (!result) return std::nullopt;
  }
  return result;
}

}  // namespace dateline::calendar
