// Cuts a year or month in three, and a weekend in two.
#include "timeline/sharpen.hpp"

#include <optional>

namespace dateline::timeline {

namespace {

using calendar::Instant;
using calendar::kDay;
using calendar::Unit;
using calendar::Value;

constexpr int kFirstDays = 10;  // of a month: early
constexpr int kMidDays = 20;
constexpr int kThird = 4;  // months of a year

std::optional<Value> value_in(Instant at, Unit unit) {
  const auto day = calendar::day_from_number(at / kDay);
  return day ? calendar::containing(*day, unit) : std::nullopt;
}

/// The first and the last unit of an interval.
Bounds within(Instant begin, Instant end, Unit unit) {
  return {value_in(begin, unit), value_in(end - 1, unit)};
}

/// The month that comes `months` after the one of an instant begins then.
Instant months_on(Instant begin, int months) {
  const auto month = value_in(begin, Unit::kMonth);
  const auto later =
      month ? calendar::add(*month, calendar::Duration::of(months, Unit::kMonth), 1) : std::nullopt;
  const auto there = calendar::interval_of(later);
  return there ? there->begin : begin;
}

Bounds part_of_year(const calendar::Interval& year, Mod mod) {
  const Instant second = months_on(year.begin, kThird);
  const Instant third = months_on(year.begin, 2 * kThird);
  if (mod == Mod::kStart) return within(year.begin, second, Unit::kMonth);
  if (mod == Mod::kMid) return within(second, third, Unit::kMonth);
  return within(third, year.end, Unit::kMonth);
}

Bounds part_of_month(const calendar::Interval& month, Mod mod) {
  const Instant second = month.begin + kFirstDays * kDay;
  const Instant third = month.begin + kMidDays * kDay;
  if (mod == Mod::kStart) return within(month.begin, second, Unit::kDay);
  if (mod == Mod::kMid) return within(second, third, Unit::kDay);
  return within(third, month.end, Unit::kDay);
}

/// "Earlier this year" is before the article appeared, "later this month" after it.
Bounds part_around(const calendar::Interval& whole, const calendar::Interval& published, Mod mod,
                   Unit unit) {
  return mod == Mod::kStart ? within(whole.begin, published.end, unit)
                            : within(published.begin, whole.end, unit);
}

bool overlap(const calendar::Interval& a, const calendar::Interval& b) {
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

void sharpen(const Timex& named, const std::optional<calendar::Interval>& published,
             Bounds& bounds) {
  if (!bounds.earliest || bounds.earliest != bounds.latest || bounds.earliest != named.value)
    return;
  const auto unit = calendar::granularity_of(named.value);
  const auto whole = calendar::interval_of(named.value);
  if (!unit || !whole) return;
  const bool part = named.mod == Mod::kStart || named.mod == Mod::kMid || named.mod == Mod::kEnd;
  const bool now = published && overlap(*whole, *published) && named.mod != Mod::kMid;
  const bool year = *unit == Unit::kYear;
  if (*unit == Unit::kWeekend)
    bounds = within(whole->begin, whole->end, Unit::kDay);
  else if (part && now && (year || *unit == Unit::kMonth || *unit == Unit::kWeek))
    bounds = part_around(*whole, *published, named.mod, year ? Unit::kMonth : Unit::kDay);
  else if (part && year)
    bounds = part_of_year(*whole, named.mod);
  else if (part && *unit == Unit::kMonth)
    bounds = part_of_month(*whole, named.mod);
}

}  // namespace dateline::timeline
