// Operations that say fields: the day, the decade, the hour of a point.
#include <algorithm>
#include <array>

#include "timex/operation.hpp"

namespace dateline::timex {

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

namespace {

/// "May last year" fits, "last week 1998" and "Nov. 3, the day before" do not: what is counted from
/// another time must be coarser than the fields beside it.
bool fits_base(const Meaning& result) {
  if (result.base == Base::kNone || result.fields.empty()) return true;
  const auto coarsest = reach(result.fields);
  return !coarsest || !result.unit || *coarsest < *result.unit ||
         (*result.unit == Unit::kDay && *coarsest == Unit::kDay &&
          result.fields.has(Field::kHoliday));
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
  if (part.order != DigitOrder::kNone) result.order = part.order;
  if (part.zone_item >= 0) result.zone_item = part.zone_item;
  return true;
}

bool op_merge(Meaning& result, Operands operands) {
  result.kind = Kind::kPoint;
  for (const Operand& operand : operands) {
    if (operand.meaning != nullptr && !merge_one(result, *operand.meaning)) return false;
  }
  const bool both = result.fields.has(Field::kSeason) && result.fields.has(Field::kMonth);
  return !both && fits_base(result) && settle_clock(result.fields);
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

/// digit_order(MONTHFIRST): how the digits were read, and whether they can be read the other way,
/// too.
bool op_digit_order(Meaning& result, Operands operands) {
  constexpr int kMonths = 12;
  result.order = static_cast<DigitOrder>(operands[0].constant);
  const bool either = result.fields.get_or(Field::kDay, kMonths + 1) <= kMonths;
  const bool day_first = result.order == DigitOrder::kDayFirst;
  if (either) result.order = day_first ? DigitOrder::kNone : DigitOrder::kEither;
  return true;
}

/// "1990s", and "1900s" for a century.
bool op_decade_of(Meaning& result, Operands operands) {
  const std::int64_t year = number_of(operands[0]);
  if (year % 100 == 0 && year < 2000) return set_field(result, Field::kCentury, year / 100);
  return year % 10 == 0 && set_field(result, Field::kDecade, year / 10);
}

/// "nineteen" "ninety-six".
bool op_year_words(Meaning& result, Operands operands) {
  const std::int64_t high = number_of(operands[0]);
  const std::int64_t low = number_of(operands[1]);
  const bool clock = high <= 12 && low <= 59;  // "ten thirty"
  return low >= 10 && !clock && set_field(result, Field::kYear, number_of(operands[0]) * 100 + low);
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

bool op_either_half(Meaning& result, Operands /*operands*/) {
  result.half_open = true;
  return true;
}

/// "20130322".
bool op_ymd(Meaning& result, Operands operands) {
  const std::int64_t number = number_of(operands[0]);
  return set_field(result, Field::kYear, number / 10000) &&
         set_field(result, Field::kMonth, number / 100 % 100) &&
         set_field(result, Field::kDay, number % 100);
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

/// in_zone(z): the words for a zone; Greenwich's goes into the value, any other is only named.
bool op_in_zone(Meaning& result, Operands operands) {
  result.kind = Kind::kPoint;
  const Meaning* zone = operands[0].meaning;
  const bool greenwich = zone != nullptr && zone->fields.get_or(Field::kZone, 1) == 0;
  if (greenwich) {
    result.fields.set(Field::kZone, 0);
  } else {
    result.zone_item = operands[0].item;
  }
  return true;
}

constexpr std::array kOperations = {Operation{"in_zone", op_in_zone},
                                    Operation{"yearwords", op_year_words},
                                    Operation{"addyear", op_add_year},
                                    Operation{"decadewords", op_decade_words},
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
                                    Operation{"either_half", op_either_half},
                                    Operation{"ymd", op_ymd},
                                    Operation{"digit_order", op_digit_order},
                                    Operation{"minutes_past", op_minutes_past},
                                    Operation{"minutes_to", op_minutes_to}};

}  // namespace

std::span<const Operation> field_operations() {
  return kOperations;
}

}  // namespace dateline::timex
