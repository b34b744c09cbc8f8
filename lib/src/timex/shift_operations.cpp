// Operations that count from another time: last, ago, nth of.
#include <algorithm>
#include <array>

#include "timex/operation.hpp"

namespace dateline::timex {
namespace {

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

/// "more than a year ago" is before that year: how long it is since becomes which side of the
/// point.
Mod mod_of_point(Mod mod, int sign) {
  switch (mod) {
    case Mod::kMoreThan:
      return sign < 0 ? Mod::kBefore : Mod::kAfter;
    case Mod::kLessThan:
      return sign < 0 ? Mod::kAfter : Mod::kBefore;
    case Mod::kEqualOrMore:
      return sign < 0 ? Mod::kOnOrBefore : Mod::kOnOrAfter;
    case Mod::kEqualOrLess:
      return sign < 0 ? Mod::kOnOrAfter : Mod::kOnOrBefore;
    default:
      return mod;
  }
}

bool shift(Meaning& result, const Operand& length, Origin origin, int sign) {
  result.kind = Kind::kPoint;
  result.base = Base::kShift;
  result.origin = origin;
  result.sign = static_cast<std::int8_t>(sign);
  if (!take_lengths(result, length)) return false;
  if (result.length_count > 0) result.unit = result.lengths[result.length_count - 1U].unit;
  result.mod = mod_of_point(result.mod, sign);
  return true;
}
/// The mod of a point, from the word before the length: "nearly", "more than".
bool op_distance_mod(Meaning& result, Operands operands) {
  result.mod = mod_of_point(operands[0].meaning->mod, result.sign);
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
  if (operand.meaning != nullptr && operand.meaning->kind == Kind::kPoint) {
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
/// "the week": of the story, or of the news.
bool op_the(Meaning& result, Operands operands) {
  if (!direct(result, operands[0], Direction::kThis, Origin::kMentioned)) return false;
  result.direction = Direction::kThe;
  return true;
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

/// weekdays(2, Sunday): "two Sundays ago", "from now"; which, the direction says.
bool op_weekdays(Meaning& result, Operands operands) {
  const Amount count = amount_of(operands[0]);
  result = *operands[1].meaning;
  constexpr std::int64_t kMost = 99;
  return count.whole() && count.units() >= 1 && count.units() <= kMost &&
         result.add({{count.thousandths, false}, Unit::kWeek});
}

/// nth_after(weekday, point, n): "the second Sunday after Easter".
bool op_nth_after(Meaning& result, Operands operands) {
  result.kind = Kind::kPoint;
  result.base = Base::kNthFrom;
  result.fields = operands[0].meaning->fields;
  result.unit = Unit::kDay;
  result.origin = Origin::kInner;
  result.inner = operands[1].meaning_index;
  result.amount = operands.size() > 2 ? amount_of(operands[2]) : Amount{1000, false};
  return !result.amount.vague;
}

bool op_nth_before(Meaning& result, Operands operands) {
  if (!op_nth_after(result, operands)) return false;
  result.sign = -1;
  return true;
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

/// The unit that holds the next part of the list: "the quarter ended March 31".
bool op_whole_of_next(Meaning& result, Operands operands) {
  result.kind = Kind::kPoint;
  result.base = Base::kWhole;
  result.unit = unit_of(operands[0]);
  result.origin = Origin::kInner;
  result.inner = -1;
  return result.unit.has_value();
}

/// "2 a.m. last night" is of the morning after.
bool op_after_midnight(Meaning& result, Operands /*operands*/) {
  constexpr int kDawn = 6;
  const int hour = result.fields.get_or(Field::kHour, kDawn);
  if (hour >= kDawn || result.base != Base::kShift || result.length_count != 1) return true;
  const std::int64_t days = result.sign * result.lengths[0].amount.thousandths + 1000;
  result.sign = days < 0 ? -1 : 1;
  result.lengths[0].amount.thousandths = days < 0 ? -days : days;
  return true;
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

/// "the 1988 period": the quarter under report, in another year.
bool op_reported(Meaning& result, Operands /*operands*/) {
  result.unit = Unit::kQuarter;
  return true;
}

constexpr std::array kOperations = {Operation{"agosome", op_ago_some},
                                    Operation{"earliersome", op_earlier_some},
                                    Operation{"latersome", op_later_some},
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
                                    Operation{"distance_mod", op_distance_mod},
                                    Operation{"the", op_the},
                                    Operation{"same", op_same},
                                    Operation{"nth", op_nth, true},
                                    Operation{"last_nth", op_last_nth, true},
                                    Operation{"weekdays", op_weekdays},
                                    Operation{"nth_after", op_nth_after, true},
                                    Operation{"nth_before", op_nth_before},
                                    Operation{"whole", op_whole},
                                    Operation{"whole_of_next", op_whole_of_next},
                                    Operation{"after_midnight", op_after_midnight},
                                    Operation{"then", op_then},
                                    Operation{"reported", op_reported},
                                    Operation{"mod", op_mod},
                                    Operation{"direction", op_direction},
                                    Operation{"origin", op_origin},
                                    Operation{"ref", op_ref}};

}  // namespace

std::span<const Operation> shift_operations() {
  return kOperations;
}

}  // namespace dateline::timex
