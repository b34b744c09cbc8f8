// What every operation has at hand: its row in a table, and readings of its operands.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "timex/operations.hpp"

namespace dateline::timex {

using Operands = std::span<const Operand>;

struct Operation {
  std::string_view name;
  bool (*run)(Meaning&, Operands);
  bool any_number = false;  // works on the operands that are there
};

// The operations by what they build; together they are the closed set.
[[nodiscard]] std::span<const Operation> number_operations();
[[nodiscard]] std::span<const Operation> field_operations();
[[nodiscard]] std::span<const Operation> shift_operations();
[[nodiscard]] std::span<const Operation> length_operations();

[[nodiscard]] inline Amount amount_of(const Operand& operand) {
  if (operand.meaning == nullptr) return {operand.constant * std::int64_t{1000}, false};
  return operand.meaning->amount;
}

[[nodiscard]] inline std::int64_t number_of(const Operand& operand) {
  return operand.meaning == nullptr ? operand.constant : operand.meaning->amount.units();
}

[[nodiscard]] inline std::optional<Unit> unit_of(const Operand& operand) {
  if (operand.meaning == nullptr) return static_cast<Unit>(operand.constant);
  return operand.meaning->unit;
}

/// Takes over the lengths of a duration, or one of a unit.
[[nodiscard]] bool take_lengths(Meaning& result, const Operand& operand);

}  // namespace dateline::timex
