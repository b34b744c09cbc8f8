// Operations on numbers: "twenty" "four", "6" "." "5".
#include <algorithm>
#include <array>

#include "timex/operation.hpp"

namespace dateline::timex {
namespace {

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

/// join(2, 500, 1000): "2" "," "500".
bool op_join(Meaning& result, Operands operands) {
  result.kind = Kind::kNumber;
  const std::int64_t base = operands.size() > 2 ? number_of(operands[2]) : 100;
  const std::int64_t low = number_of(operands[1]);
  result.amount = {(number_of(operands[0]) * base + low) * 1000, false};
  return low < base;
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

constexpr std::array kOperations = {
    Operation{"word", op_number},  // number 0: the chart takes the meaning of the word itself
    Operation{"number", op_number},   Operation{"add", op_add},
    Operation{"times", op_times},     Operation{"join", op_join},
    Operation{"decimal", op_decimal}, Operation{"fraction", op_fraction},
    Operation{"vague", op_vague},     Operation{"thousandth", op_thousandth}};

}  // namespace

std::span<const Operation> number_operations() {
  return kOperations;
}

}  // namespace dateline::timex
