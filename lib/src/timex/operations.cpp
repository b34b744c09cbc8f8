// The closed set of operations by which rules build meanings: one function each, one table of
// names.
#include "timex/operations.hpp"

#include <algorithm>
#include <array>

#include "timex/names.hpp"

namespace dateline::timex {
namespace {

using Operands = std::span<const Operand>;

// --- what an operand says

std::int64_t number_of(const Operand& operand) {
  return operand.meaning == nullptr ? operand.constant : operand.meaning->amount.units();
}

Amount amount_of(const Operand& operand) {
  if (operand.meaning == nullptr) return {operand.constant * std::int64_t{1000}, false};
  return operand.meaning->amount;
}

std::optional<Unit> unit_of(const Operand& operand) {
  if (operand.meaning == nullptr) return static_cast<Unit>(operand.constant);
  return operand.meaning->unit;
}

/// Shifts by what a duration, or one of a unit, is long.
bool take_lengths(Meaning& result, const Operand& operand) {
  if (operand.meaning != nullptr && operand.meaning->kind == Kind::kDuration) {
    result.lengths = operand.meaning->lengths;
    result.length_count = operand.meaning->length_count;
    if (result.mod == Mod::kNone) result.mod = operand.meaning->mod;
    return true;
  }
  const auto unit = unit_of(operand);
  result.length_count = 0;
  return !unit || result.add({{1000, false}, *unit});
}

// --- numbers

bool op_number(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  result.amount = amount_of(operands[0]);
  return true;
}

bool op_add(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  result.amount = {amount_of(operands[0]).thousandths + amount_of(operands[1]).thousandths, false};
  return true;
}

bool op_times(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  const Amount a = amount_of(operands[0]);
  const Amount b = amount_of(operands[1]);
  result.amount = {a.thousandths * b.units(), a.vague || b.vague};
  return a.thousandths < 1'000'000'000'000;
}

/// "nineteen" "ninety-six": two halves of a year.
bool op_join(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  const std::int64_t high = number_of(operands[0]);
  const std::int64_t low = number_of(operands[1]);
  result.amount = {(high * 100 + low) * 1000, false};
  return high >= 1 && high < 100 && low < 100;
}

/// "6" "5" of "6.5": how many digits the fraction has, its own meaning knows.
bool op_decimal(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  const Operand& fraction = operands[1];
  std::int64_t part = number_of(fraction) * 1000;
  const int digits = fraction.meaning == nullptr ? 1 : fraction.meaning->digits;
  if (digits > 3) return false;
  for (int i = 0; i < digits; ++i) part /= 10;
  result.amount = {amount_of(operands[0]).thousandths + part, false};
  return true;
}

bool op_fraction(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  if (number_of(operands[1]) == 0) return false;
  result.amount = {amount_of(operands[0]).thousandths / number_of(operands[1]), false};
  return true;
}

bool op_vague(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  result.amount = {amount_of(operands[0]).thousandths, true};
  return true;
}

/// A number of thousandths: thousandth(500) is a half.
bool op_thousandth(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  result.amount = {number_of(operands[0]), false};
  return true;
}

// --- points

/// An hour with "p.m." or "in the evening" becomes one of 24.
bool settle_clock(Fields& fields) {
  using enum Field;
  if (!fields.has(kHour)) return true;
  int hour = fields.get(kHour);
  if (fields.has(kMeridiem)) {
    if (hour > 12 && fields.get(kMeridiem) == 1) return false;
    if (hour <= 12) hour = hour % 12 + (fields.get(kMeridiem) == 2 ? 12 : 0);
    fields.clear(kMeridiem);
  } else if (fields.has(kPart) && hour >= 1 && hour <= 12) {
    const auto part = static_cast<calendar::DayPart>(fields.get(kPart));
    const bool late = part == calendar::DayPart::kAfternoon || part == calendar::DayPart::kEvening;
    if (late) hour = hour % 12 + 12;
    if (part == calendar::DayPart::kNight) hour = hour == 12 ? 24 : hour >= 6 ? hour + 12 : hour;
    if (part == calendar::DayPart::kMorning) hour %= 12;
  }
  fields.clear(kPart);
  fields.set(kHour, hour);
  return true;
}

bool merge_one(Meaning& result, const Meaning& part) {
  if (part.mod != Mod::kNone) result.mod = part.mod;
  if (part.kind == Kind::kNone) return true;
  if (!result.fields.merge(part.fields)) return false;
  if (part.direction != Direction::kByContext) result.direction = part.direction;
  if (part.base != Base::kNone) {
    if (result.base != Base::kNone) return false;
    result.base = part.base;
    result.sign = part.sign;
    result.lengths = part.lengths;
    result.length_count = part.length_count;
    result.inner = part.inner;
    result.unit = part.unit;
    result.amount = part.amount;
  }
  if (part.origin != Origin::kNow) result.origin = part.origin;
  return true;
}

bool op_merge(Meaning& result, Operands operands) {
  result.kind = Kind::kPoint;
  for (const Operand& operand : operands) {
    if (operand.meaning != nullptr && !merge_one(result, *operand.meaning)) return false;
  }
  return settle_clock(result.fields);
}

bool op_copy(Meaning& result, Operands operands) {
  result = *operands[0].meaning;
  return true;
}

struct FieldRange {
  int least;
  int greatest;
};
// What each field can hold, in the order of Field.
constexpr std::array<FieldRange, static_cast<std::size_t>(Field::kCount)> kRanges = {
    {{1, 1}, {1, 9},  {0, 99},  {0, 999}, {0, 9},  {1, 9999},  {0, 99}, {1, 2},
     {1, 4}, {0, 3},  {1, 999}, {1, 12},  {1, 53}, {1, 31},    {1, 7},  {1, 1},
     {0, 5}, {0, 24}, {0, 59},  {0, 59},  {1, 2},  {-900, 900}}};

bool set_field(Meaning& result, Field field, std::int64_t value) {
  const FieldRange range = kRanges[static_cast<std::size_t>(field)];
  if (value < range.least || value > range.greatest) return false;
  result.kind = Kind::kPoint;
  if (result.fields.has(field) && result.fields.get(field) != value) return false;
  result.fields.set(field, static_cast<int>(value));
  return settle_clock(result.fields);
}

template <Field field>
bool op_field(Meaning& result, Operands operands) {
  if (operands[0].meaning != nullptr && !operands[0].meaning->amount.whole()) return false;
  return set_field(result, field, number_of(operands[0]));
}

/// "1990s", and "1900s" for a century.
bool op_decade_of(Meaning& result, Operands operands) {
  const std::int64_t year = number_of(operands[0]);
  if (year % 100 == 0 && year < 2000) return set_field(result, Field::kCentury, year / 100);
  return year % 10 == 0 && set_field(result, Field::kDecade, year / 10);
}

/// "nineteen" "ninety-six".
bool op_year_words(Meaning& result, Operands operands) {
  const std::int64_t low = number_of(operands[1]);
  return low >= 10 && set_field(result, Field::kYear, number_of(operands[0]) * 100 + low);
}

/// "two thousand" "five".
bool op_add_year(Meaning& result, Operands operands) {
  const int year = result.fields.get_or(Field::kYear, 0);
  result.fields.clear(Field::kYear);
  return set_field(result, Field::kYear, year + number_of(operands[0]));
}

/// "nineteen" "fifties".
bool op_decade_words(Meaning& result, Operands operands) {
  return set_field(result, Field::kDecade,
                   number_of(operands[0]) * 10 + number_of(operands[1]) / 10);
}

bool op_short_decade(Meaning& result, Operands operands) {
  const std::int64_t tens = number_of(operands[0]);
  return tens % 10 == 0 && set_field(result, Field::kShortDecade, tens / 10);
}

bool op_century_th(Meaning& result, Operands operands) {
  return set_field(result, Field::kCentury, number_of(operands[0]) - 1);
}

bool op_millennium_th(Meaning& result, Operands operands) {
  return set_field(result, Field::kMillennium, number_of(operands[0]) - 1);
}

/// "1630": hours and minutes in one number.
bool op_hhmm(Meaning& result, Operands operands) {
  const std::int64_t number = number_of(operands[0]);
  return set_field(result, Field::kMinute, number % 100) &&
         set_field(result, Field::kHour, number / 100);
}

/// "ten past three", "a quarter to noon": minutes after (or, negative, before) a full hour.
bool shift_minutes(Meaning& result, std::int64_t minutes, const Operand& hour) {
  if (hour.meaning == nullptr) return false;
  result.kind = Kind::kPoint;
  result.fields = hour.meaning->fields;
  int full = hour.meaning->kind == Kind::kNumber ? static_cast<int>(hour.meaning->amount.units())
                                                 : result.fields.get_or(Field::kHour, -1);
  if (full < 0 || full > 24 || result.fields.get_or(Field::kMinute, 0) != 0) return false;
  if (minutes < 0) full = full == 0 ? 23 : full - 1;
  if (minutes < -59 || minutes > 59) return false;
  if (minutes < 0 && full == 0 && !result.fields.has(Field::kMeridiem)) full = 12;
  result.fields.set(Field::kHour, full);
  result.fields.set(Field::kMinute, static_cast<int>((minutes + 60) % 60));
  return true;
}

bool op_minutes_past(Meaning& result, Operands operands) {
  return shift_minutes(result, number_of(operands[0]), operands[1]);
}

bool op_minutes_to(Meaning& result, Operands operands) {
  return number_of(operands[0]) > 0 && shift_minutes(result, -number_of(operands[0]), operands[1]);
}

/// "yesterday" is days(-1).
bool op_days(Meaning& result, Operands operands) {
  const std::int64_t days = number_of(operands[0]);
  result.kind = Kind::kPoint;
  result.base = Base::kShift;
  result.origin = Origin::kNow;
  result.unit = Unit::kDay;
  result.sign = days < 0 ? -1 : 1;
  return result.add({{days < 0 ? -days * 1000 : days * 1000, false}, Unit::kDay});
}

bool shift(Meaning& result, const Operand& length, Origin origin, int sign) {
  result.kind = Kind::kPoint;
  result.base = Base::kShift;
  result.origin = origin;
  result.sign = static_cast<std::int8_t>(sign);
  if (!take_lengths(result, length)) return false;
  if (result.length_count > 0) result.unit = result.lengths[result.length_count - 1U].unit;
  return true;
}

bool op_ago(Meaning& result, Operands operands) {
  return shift(result, operands[0], Origin::kNow, -1);
}
bool op_hence(Meaning& result, Operands operands) {
  return shift(result, operands[0], Origin::kNow, 1);
}
bool op_earlier(Meaning& result, Operands operands) {
  return shift(result, operands[0], Origin::kMentioned, -1);
}
bool op_later(Meaning& result, Operands operands) {
  return shift(result, operands[0], Origin::kMentioned, 1);
}

bool op_before(Meaning& result, Operands operands) {
  result.inner = operands[1].meaning_index;
  return shift(result, operands[0], Origin::kInner, -1);
}

bool op_after(Meaning& result, Operands operands) {
  result.inner = operands[1].meaning_index;
  return shift(result, operands[0], Origin::kInner, 1);
}

/// "years ago": how many is not said.
bool shift_some(Meaning& result, const Operand& unit, Origin origin, int sign) {
  if (!shift(result, unit, origin, sign) || result.length_count == 0) return false;
  result.lengths[0].amount = {3000, true};
  return true;
}

bool op_ago_some(Meaning& result, Operands operands) {
  return shift_some(result, operands[0], Origin::kNow, -1);
}
bool op_earlier_some(Meaning& result, Operands operands) {
  return shift_some(result, operands[0], Origin::kMentioned, -1);
}
bool op_later_some(Meaning& result, Operands operands) {
  return shift_some(result, operands[0], Origin::kMentioned, 1);
}

/// "last week" counts from the publication; "last May" says which May.
bool direct(Meaning& result, const Operand& operand, Direction direction, Origin origin) {
  if (operand.meaning == nullptr) return false;
  if (operand.meaning->kind == Kind::kPoint) {
    const Mod mod = result.mod;
    result = *operand.meaning;
    if (result.mod == Mod::kNone) result.mod = mod;
    result.direction = direction;
    result.origin = origin;
    return result.base == Base::kNone;
  }
  if (!shift(result, operand, origin, direction == Direction::kLast ? -1 : 1)) return false;
  if (direction == Direction::kThis && result.length_count > 0) result.lengths[0].amount = {};
  result.direction = direction;
  return true;
}

bool op_last(Meaning& result, Operands operands) {
  return direct(result, operands[0], Direction::kLast, Origin::kNow);
}
bool op_next(Meaning& result, Operands operands) {
  return direct(result, operands[0], Direction::kNext, Origin::kNow);
}
bool op_coming(Meaning& result, Operands operands) {
  return direct(result, operands[0], Direction::kComing, Origin::kNow);
}
bool op_this(Meaning& result, Operands operands) {
  return direct(result, operands[0], Direction::kThis, Origin::kNow);
}
bool op_previous(Meaning& result, Operands operands) {
  return direct(result, operands[0], Direction::kLast, Origin::kMentioned);
}
bool op_following(Meaning& result, Operands operands) {
  return direct(result, operands[0], Direction::kNext, Origin::kMentioned);
}
bool op_same(Meaning& result, Operands operands) {
  return direct(result, operands[0], Direction::kThis, Origin::kMentioned);
}

/// nth(n, unit or weekday, point): negative n counts from the end; without a point, of the
/// time mentioned.
bool op_nth(Meaning& result, Operands operands) {
  result.kind = Kind::kPoint;
  result.base = Base::kNth;
  result.amount = amount_of(operands[0]);
  if (operands[1].meaning != nullptr && operands[1].meaning->kind == Kind::kPoint) {
    result.fields = operands[1].meaning->fields;
    result.unit = Unit::kDay;
  } else {
    result.unit = unit_of(operands[1]);
  }
  result.origin = operands.size() > 2 ? Origin::kInner : Origin::kMentioned;
  result.inner = operands.size() > 2 ? operands[2].meaning_index : -1;
  return result.unit.has_value() && !result.amount.vague;
}

bool op_last_nth(Meaning& result, Operands operands) {
  if (!op_nth(result, operands)) return false;
  result.amount.thousandths = -result.amount.thousandths;
  return true;
}

/// The unit that holds a point: "the week of March 2".
bool op_whole(Meaning& result, Operands operands) {
  result.kind = Kind::kPoint;
  result.base = Base::kWhole;
  result.unit = unit_of(operands[0]);
  result.origin = Origin::kInner;
  result.inner = operands[1].meaning_index;
  return result.unit.has_value();
}

bool op_mod(Meaning& result, Operands operands) {
  result.mod = operands[0].meaning == nullptr ? static_cast<Mod>(operands[0].constant)
                                              : operands[0].meaning->mod;
  return true;
}

bool op_direction(Meaning& result, Operands operands) {
  result.direction = static_cast<Direction>(operands[0].constant);
  return true;
}

bool op_origin(Meaning& result, Operands operands) {
  result.origin = static_cast<Origin>(operands[0].constant);
  return true;
}

bool op_ref(Meaning& result, Operands operands) {
  result.kind = Kind::kReference;
  result.reference = static_cast<Reference>(operands[0].constant);
  return true;
}

/// "then": the time mentioned, as it was said.
bool op_then(Meaning& result, Operands /*operands*/) {
  result.kind = Kind::kPoint;
  result.base = Base::kShift;
  result.origin = Origin::kMentioned;
  result.unit.reset();
  return true;
}

// --- durations

/// What a fraction of a unit is in whole smaller units: half an hour is 30 minutes.
struct Smaller {
  Unit unit;
  Unit smaller;
  int count;
};
constexpr std::array kSmaller = {
    Smaller{Unit::kMinute, Unit::kSecond, 60}, Smaller{Unit::kHour, Unit::kMinute, 60},
    Smaller{Unit::kDay, Unit::kHour, 24},      Smaller{Unit::kYear, Unit::kMonth, 12},
    Smaller{Unit::kDecade, Unit::kYear, 10},   Smaller{Unit::kCentury, Unit::kYear, 100}};

bool op_span(Meaning& result, Operands operands) {
  result.kind = Kind::kDuration;
  const auto unit = unit_of(operands[1]);
  const Amount amount = amount_of(operands[0]);
  if (!unit || (operands[1].meaning != nullptr && operands[1].meaning->kind != Kind::kUnit))
    return false;
  if (operands[0].meaning != nullptr && result.mod == Mod::kNone)
    result.mod = operands[0].meaning->mod;
  return result.add({amount, *unit});
}

/// A length of unknown number: "years".
bool op_some(Meaning& result, Operands operands) {
  result.kind = Kind::kDuration;
  const auto unit = unit_of(operands[0]);
  return unit && result.add({{3000, true}, *unit});
}

/// More of a duration, in a smaller unit where that comes out whole.
bool add_part(Meaning& result, Amount amount, Unit unit) {
  const auto found = std::ranges::find(kSmaller, unit, &Smaller::unit);
  if (found != kSmaller.end() && (amount.thousandths * found->count) % 1000 == 0) {
    return result.add({{amount.thousandths * found->count, false}, found->smaller});
  }
  if (result.length_count == 1 && result.lengths[0].unit == unit) {
    result.lengths[0].amount.thousandths += amount.thousandths;
    return true;
  }
  return result.add({amount, unit});
}

bool op_span_part(Meaning& result, Operands operands) {
  result.kind = Kind::kDuration;
  const auto unit = operands[1].meaning != nullptr && operands[1].meaning->kind == Kind::kDuration
                        ? std::optional(operands[1].meaning->lengths[0].unit)
                        : unit_of(operands[1]);
  if (!unit) return false;
  return add_part(result, amount_of(operands[0]), *unit);
}

bool op_span_half(Meaning& result, Operands operands) {
  result.kind = Kind::kDuration;
  const auto unit = unit_of(operands[0]);
  return unit && add_part(result, {500, false}, *unit);
}

bool op_plus(Meaning& result, Operands operands) {
  result.kind = Kind::kDuration;
  for (const Operand& operand : operands) {
    const Meaning& part = *operand.meaning;
    for (std::size_t i = 0; i < part.length_count; ++i) {
      const bool finer = result.length_count == 0 ||
                         part.lengths[i].unit < result.lengths[result.length_count - 1U].unit;
      if (!finer || !result.add(part.lengths[i])) return false;
    }
    if (part.mod != Mod::kNone) result.mod = part.mod;
  }
  return true;
}

/// "two days after the crash": a length whose anchor is an event.
bool op_anchored(Meaning& result, Operands operands) {
  result = *operands[0].meaning;
  result.origin = Origin::kEvent;
  return true;
}

// --- sets

bool op_every(Meaning& result, Operands operands) {
  const Amount amount = operands.size() > 1 ? amount_of(operands[1]) : Amount{1000, false};
  const Meaning* what = operands[0].meaning;
  result.kind = Kind::kSet;
  if (result.quant == Quant::kNone) result.quant = Quant::kEvery;
  if (what != nullptr && what->kind == Kind::kPoint) {
    result.fields = what->fields;
    return what->base == Base::kNone;
  }
  if (what != nullptr && what->kind == Kind::kDuration) return take_lengths(result, operands[0]);
  const auto unit = unit_of(operands[0]);
  return unit && result.add({amount, *unit});
}

bool op_quant(Meaning& result, Operands operands) {
  result.quant = operands[0].meaning == nullptr ? static_cast<Quant>(operands[0].constant)
                                                : operands[0].meaning->quant;
  return true;
}

/// freq(n) for times, freq(n, unit) for "three days each week".
bool op_freq(Meaning& result, Operands operands) {
  result.freq = amount_of(operands[0]);
  if (operands.size() > 1) result.freq_unit = unit_of(operands[1]);
  return true;
}

// --- extent

/// Only this part of the match is the expression; the rest is context.
bool op_only(Meaning& result, Operands operands) {
  result = *operands[0].meaning;
  result.first_item = operands[0].item;
  return true;
}

/// Two expressions in one match: "August 6" and "8" of "August 6-8".
bool op_range(Meaning& result, Operands operands) {
  result = *operands[0].meaning;
  result.first_item = operands[0].item;
  result.second_item = operands[1].item;
  return true;
}

struct Operation {
  std::string_view name;
  bool (*run)(Meaning&, Operands);
  bool any_number = false;
};

constexpr std::array kOperations = {
    Operation{"word", op_copy},  // replaced by the word's own meaning when a match is made
    Operation{"number", op_number},
    Operation{"add", op_add},
    Operation{"times", op_times},
    Operation{"join", op_join},
    Operation{"decimal", op_decimal},
    Operation{"fraction", op_fraction},
    Operation{"vague", op_vague},
    Operation{"thousandth", op_thousandth},
    Operation{"yearwords", op_year_words},
    Operation{"addyear", op_add_year},
    Operation{"decadewords", op_decade_words},
    Operation{"agosome", op_ago_some},
    Operation{"earliersome", op_earlier_some},
    Operation{"latersome", op_later_some},
    Operation{"some", op_some},
    Operation{"span_half", op_span_half},
    Operation{"merge", op_merge, true},
    Operation{"copy", op_copy},
    Operation{"millennium", op_millennium_th},
    Operation{"century", op_century_th},
    Operation{"decade", op_decade_of},
    Operation{"shortdecade", op_short_decade},
    Operation{"era", op_field<Field::kEra>},
    Operation{"year", op_field<Field::kYear>},
    Operation{"shortyear", op_field<Field::kShortYear>},
    Operation{"half", op_field<Field::kHalf>},
    Operation{"quarter", op_field<Field::kQuarter>},
    Operation{"season", op_field<Field::kSeason>},
    Operation{"month", op_field<Field::kMonth>},
    Operation{"week", op_field<Field::kWeek>},
    Operation{"day", op_field<Field::kDay>},
    Operation{"weekday", op_field<Field::kWeekday>},
    Operation{"part", op_field<Field::kPart>},
    Operation{"hour", op_field<Field::kHour>},
    Operation{"minute", op_field<Field::kMinute>},
    Operation{"second", op_field<Field::kSecond>},
    Operation{"meridiem", op_field<Field::kMeridiem>},
    Operation{"zone", op_field<Field::kZone>},
    Operation{"hhmm", op_hhmm},
    Operation{"minutes_past", op_minutes_past},
    Operation{"minutes_to", op_minutes_to},
    Operation{"days", op_days},
    Operation{"ago", op_ago},
    Operation{"hence", op_hence},
    Operation{"earlier", op_earlier},
    Operation{"later", op_later},
    Operation{"before", op_before},
    Operation{"after", op_after},
    Operation{"last", op_last},
    Operation{"next", op_next},
    Operation{"coming", op_coming},
    Operation{"this", op_this},
    Operation{"previous", op_previous},
    Operation{"following", op_following},
    Operation{"same", op_same},
    Operation{"nth", op_nth, true},
    Operation{"last_nth", op_last_nth, true},
    Operation{"whole", op_whole},
    Operation{"then", op_then},
    Operation{"mod", op_mod},
    Operation{"direction", op_direction},
    Operation{"origin", op_origin},
    Operation{"ref", op_ref},
    Operation{"span", op_span},
    Operation{"span_part", op_span_part},
    Operation{"plus", op_plus, true},
    Operation{"anchored", op_anchored},
    Operation{"every", op_every, true},
    Operation{"quant", op_quant},
    Operation{"freq", op_freq, true},
    Operation{"only", op_only},
    Operation{"range", op_range}};

}  // namespace

std::optional<std::uint8_t> operation_named(std::string_view name) {
  const auto found = std::ranges::find(kOperations, name, &Operation::name);
  if (found == kOperations.end()) return std::nullopt;
  return static_cast<std::uint8_t>(found - kOperations.begin());
}

bool takes_any_number(std::uint8_t operation) {
  return kOperations.at(operation).any_number;
}

bool apply(std::uint8_t operation, Meaning& result, std::span<const Operand> operands) {
  return kOperations.at(operation).run(result, operands);
}

}  // namespace dateline::timex
