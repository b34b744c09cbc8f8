// Operations on durations, sets and extents.
#include <algorithm>
#include <array>

#include "timex/operation.hpp"

namespace dateline::timex {
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

namespace {

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
bool op_anchored(Meaning& result, Operands /*operands*/) {
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
  if (unit == Unit::kWeekend && amount.units() == 1) {  // a date-like value, as for weekdays
    result.fields.set(Field::kWeekend, 1);
    return true;
  }
  return unit && result.add({amount, *unit});
}

/// Fields that come round: "every Monday at 4pm", once they are merged.
bool op_repeated(Meaning& result, Operands /*operands*/) {
  result.kind = Kind::kSet;
  if (result.quant == Quant::kNone) result.quant = Quant::kEvery;
  return result.base == Base::kNone;
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

/// Two expressions in one match: "August 6" and "8" of "August 6-8"; a third one may be shared.
bool op_range(Meaning& result, Operands operands) {
  result = *operands[0].meaning;
  result.first_item = operands[0].item;
  result.second_item = operands[1].item;
  result.third_item = operands.size() > 2 ? operands[2].item : -1;
  return true;
}

/// "Monday (8 March)": two expressions of one day.
bool op_one_day(Meaning& result, Operands operands) {
  if (!op_range(result, operands)) return false;
  result.one_day = true;
  return true;
}

constexpr std::array kOperations = {
    Operation{"one_day", op_one_day},     Operation{"some", op_some},
    Operation{"span_half", op_span_half}, Operation{"span", op_span},
    Operation{"span_part", op_span_part}, Operation{"plus", op_plus, true},
    Operation{"anchored", op_anchored},   Operation{"every", op_every, true},
    Operation{"quant", op_quant},         Operation{"freq", op_freq, true},
    Operation{"only", op_only},           Operation{"range", op_range, true},
    Operation{"repeated", op_repeated}};

}  // namespace

std::span<const Operation> length_operations() {
  return kOperations;
}

}  // namespace dateline::timex
