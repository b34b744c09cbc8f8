// What one part of a range or list says for all of them: coarser fields, a base, the half of the
// day, that it comes again.
#include "timex/lists.hpp"

#include <array>

#include "timex/operations.hpp"

namespace dateline::timex {
namespace {

constexpr int kNoon = 12;

/// "1939-45", "the 1960s and 70s": two digits belong to the century of the other part.
void take_century(Meaning& meaning, const Meaning& other) {
  constexpr int kCentury = 100;
  constexpr int kDecades = 10;  // of a century
  Fields& fields = meaning.fields;
  if (fields.has(Field::kShortYear) && other.fields.has(Field::kYear)) {
    const int century = other.fields.get(Field::kYear) / kCentury;
    fields.set(Field::kYear, century * kCentury + fields.get(Field::kShortYear));
    fields.clear(Field::kShortYear);
  }
  if (fields.has(Field::kShortDecade) && other.fields.has(Field::kDecade)) {
    const int century = other.fields.get(Field::kDecade) / kDecades;
    fields.set(Field::kDecade, century * kDecades + fields.get(Field::kShortDecade));
    fields.clear(Field::kShortDecade);
  }
}

/// What is coarser than the part itself: the month in "August 6-8", the day in "8 p.m. on Friday".
void take_over(Meaning& meaning, const Meaning& other) {
  take_century(meaning, other);
  const auto finest = granularity(meaning.fields);
  if (!finest || meaning.base != Base::kNone) return;
  if (other.base == Base::kShift && other.unit && *other.unit > *finest) {
    meaning.base = other.base;
    meaning.origin = other.origin;
    meaning.sign = other.sign;
    meaning.unit = other.unit;
    meaning.amount = other.amount;
    meaning.lengths = other.lengths;
    meaning.length_count = other.length_count;
    meaning.inner = other.inner;
    meaning.direction = other.direction;
  }
  for (std::size_t i = 0; i < static_cast<std::size_t>(Field::kCount); ++i) {
    const auto field = static_cast<Field>(i);
    const auto unit = unit_settled_by(field);
    if (!unit || *unit <= *finest || !other.fields.has(field) || meaning.fields.has(field))
      continue;
    meaning.fields.set(field, other.fields.get(field));
    const bool bc = other.fields.has(Field::kEra) && unit >= Unit::kYear;
    if (bc) meaning.fields.set(Field::kEra, other.fields.get(Field::kEra));
  }
}

/// "3 to 5 p.m.": a first hour that does not say so is in the afternoon, too, if it can be.
void same_half_of_day(Meaning& first, const Meaning& second) {
  const int from = first.fields.get_or(Field::kHour, kNoon);
  const int to = second.fields.get_or(Field::kHour, 0);
  const bool fits = from < kNoon && from + kNoon <= to;
  if (first.half_open && fits) first.fields.set(Field::kHour, from + kNoon);
}

/// Where a part stands in the year, to see which of two comes first; 0 where it says nothing of it.
int place_in_year(const Fields& fields) {
  constexpr int kDays = 100;
  constexpr int kQuarterMonths = 3;
  constexpr int kHalfMonths = 6;
  if (fields.has(Field::kMonth))
    return fields.get(Field::kMonth) * kDays + fields.get_or(Field::kDay, 0);
  if (fields.has(Field::kQuarter)) return fields.get(Field::kQuarter) * kQuarterMonths * kDays;
  if (fields.has(Field::kHalf)) return fields.get(Field::kHalf) * kHalfMonths * kDays;
  return 0;
}

/// "December 20 to January 5, 2019": the year of the end is not that of the beginning.
void begin_a_year_before(Meaning& first, const Meaning& second) {
  const int from = place_in_year(first.fields);
  const int to = place_in_year(second.fields);
  if (from == 0 || to == 0 || from <= to || first.fields.has(Field::kEra)) return;
  first.fields.set(Field::kYear, first.fields.get(Field::kYear) - 1);
}

/// "every Monday and Thursday"
void come_again(Meaning& meaning, const Meaning& other) {
  if (other.kind != Kind::kSet || meaning.kind != Kind::kPoint || meaning.base != Base::kNone)
    return;
  meaning.kind = Kind::kSet;
  meaning.quant = other.quant;
}

/// "the 2nd and 3rd centuries BC"
void take_era(Meaning& first, const Meaning& second) {
  const bool both = first.fields.has(Field::kCentury) && second.fields.has(Field::kCentury);
  if (both && second.fields.has(Field::kEra) && !first.fields.has(Field::kEra))
    first.fields.set(Field::kEra, second.fields.get(Field::kEra));
}

void share(Meaning& a, Meaning& b) {
  const bool years = a.fields.has(Field::kYear) || !b.fields.has(Field::kYear);
  take_over(b, a);
  take_over(a, b);
  come_again(b, a);
  if (!years && a.fields.has(Field::kYear)) begin_a_year_before(a, b);
  take_era(a, b);
  same_half_of_day(a, b);
  (void)settle_clock(a.fields);
  (void)settle_clock(b.fields);
}

/// "Monday (8 March)": what either says is said of both.
void say_of_both(Meaning& a, Meaning& b) {
  const Fields own = a.fields;
  const bool fits = a.fields.merge(b.fields) && b.fields.merge(own);
  if (!fits) return;
  if (b.order != DigitOrder::kNone) a.order = b.order;
  if (a.order != DigitOrder::kNone) b.order = a.order;
}

}  // namespace

void share_over(std::span<Meaning* const> parts, bool one_day) {
  for (std::size_t later = parts.size(); later-- > 1;) {
    for (std::size_t i = later; i-- > 0;) {
      if (one_day) {
        say_of_both(*parts[i], *parts[later]);
      } else {
        share(*parts[i], *parts[later]);
      }
    }
  }
}

}  // namespace dateline::timex
