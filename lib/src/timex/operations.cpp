// The closed set of operations by which rules build meanings: four tables read as one.
#include "timex/operations.hpp"

#include <array>

#include "timex/operation.hpp"

namespace dateline::timex {
namespace {

using Table = std::span<const Operation>;

const std::array<Table, 4>& tables() {
  static const std::array<Table, 4> kTables = {number_operations(), field_operations(),
                                               shift_operations(), length_operations()};
  return kTables;
}

const Operation& operation_at(std::size_t number) {
  std::size_t at = number;
  for (const Table& table : tables()) {
    if (at < table.size()) return table[at];
    at -= table.size();
  }
  return tables()[0][0];
}

}  // namespace

std::optional<std::uint8_t> operation_named(std::string_view name) {
  std::uint8_t number = 0;
  for (const Table& table : tables()) {
    for (const Operation& operation : table) {
      if (operation.name == name) return number;
      ++number;
    }
  }
  return std::nullopt;
}

bool takes_any_number(std::uint8_t operation) {
  return operation_at(operation).any_number;
}

bool apply(std::uint8_t operation, Meaning& result, std::span<const Operand> operands) {
  return operation_at(operation).run(result, operands);
}

}  // namespace dateline::timex
