// The closed set of operations by which rules build meanings.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "timex/meaning.hpp"

namespace dateline::timex {

/// What an operation works on: a part of the match, or a constant.
struct Operand {
  const Meaning* meaning = nullptr;  // null for a constant
  std::int32_t meaning_index = -1;   // in the arena of the parse
  std::int32_t item = -1;            // in the chart
  std::int32_t constant = 0;
};

/// The number of an operation by its name in .rules files.
[[nodiscard]] std::optional<std::uint8_t> operation_named(std::string_view name);

/// Whether an operation works on the parts that are there; any other is left out as a whole when an
/// optional part of the pattern that it names is missing.
[[nodiscard]] bool takes_any_number(std::uint8_t operation);

/// Changes `result`; false when the parts do not fit together and the match is to be dropped.
[[nodiscard]] bool apply(std::uint8_t operation, Meaning& result,
                         std::span<const Operand> operands);

/// An hour with "p.m." or "in the evening" becomes one of 24; false when they contradict.
[[nodiscard]] bool settle_clock(Fields& fields);

}  // namespace dateline::timex
