// The names that rules and word lists use for fields, units, mods and the like.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "timex/meaning.hpp"

namespace dateline::timex {

[[nodiscard]] std::optional<Field> field_named(std::string_view name);  // "month"
[[nodiscard]] std::string_view name_of(Field field);
[[nodiscard]] std::string_view name_of(Unit unit);  // "DAY"

/// A constant as rules write it: an integer, or the name of a unit, part of the day, season, mod,
/// reference, quantifier, field or unit in capitals.
[[nodiscard]] std::optional<std::int32_t> constant_named(std::string_view name);

}  // namespace dateline::timex
