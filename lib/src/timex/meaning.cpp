// The symbolic time as a value: its fields, and its printed form.
#include "timex/meaning.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "timex/names.hpp"

namespace dateline::timex {
namespace {

// The unit that each field settles, in the order of Field; era, meridiem and zone settle none.
constexpr std::array<std::optional<Unit>, static_cast<std::size_t>(Field::kCount)> kFieldUnits = {
    std::nullopt,  Unit::kMillennium, Unit::kCentury, Unit::kDecade,  Unit::kDecade,  Unit::kYear,
    Unit::kYear,   Unit::kHalf,       Unit::kQuarter, Unit::kSeason,  Unit::kDay,     Unit::kMonth,
    Unit::kWeek,   Unit::kDay,        Unit::kDay,     Unit::kWeekend, Unit::kDayPart, Unit::kHour,
    Unit::kMinute, Unit::kSecond,     std::nullopt,   std::nullopt};

}  // namespace

bool Fields::empty() const {
  return std::ranges::all_of(values_, [](std::int16_t value) { return value == kUnset; });
}

bool Fields::has_any(Field first, Field last) const {
  return std::any_of(values_.begin() + static_cast<std::ptrdiff_t>(index(first)),
                     values_.begin() + static_cast<std::ptrdiff_t>(index(last)) + 1,
                     [](std::int16_t value) { return value != kUnset; });
}

bool Fields::merge(const Fields& other) {
  for (std::size_t i = 0; i < values_.size(); ++i) {
    if (other.values_[i] == kUnset) continue;
    if (values_[i] != kUnset && values_[i] != other.values_[i]) return false;
    values_[i] = other.values_[i];
  }
  return true;
}

bool Meaning::add(Length length) {
  if (length_count == lengths.size()) return false;
  lengths[length_count++] = length;
  return true;
}

std::optional<Unit> granularity(const Fields& fields) {
  for (std::size_t i = kFieldUnits.size(); i-- > 0;) {
    if (kFieldUnits[i] && fields.has(static_cast<Field>(i))) return kFieldUnits[i];
  }
  return std::nullopt;
}

std::optional<Unit> unit_settled_by(Field field) {
  return kFieldUnits.at(static_cast<std::size_t>(field));
}

std::optional<Unit> reach(const Fields& fields) {
  for (std::size_t i = 0; i < kFieldUnits.size(); ++i) {
    if (kFieldUnits[i] && fields.has(static_cast<Field>(i))) return kFieldUnits[i];
  }
  return std::nullopt;
}

std::string to_string(const Meaning& meaning) {
  constexpr std::array<std::string_view, 7> kKinds = {"mark",     "number", "unit",     "point",
                                                      "duration", "set",    "reference"};
  constexpr std::array<std::string_view, 4> kBases = {"", " shift", " nth", " whole"};
  constexpr std::array<std::string_view, 4> kOrigins = {"now", "mentioned", "inner", "event"};
  constexpr std::array<std::string_view, 6> kDirections = {"",        " last", " next",
                                                           " coming", " this", " the"};
  std::string text(kKinds.at(static_cast<std::size_t>(meaning.kind)));
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < static_cast<std::size_t>(Field::kCount); ++i) {
    const auto field = static_cast<Field>(i);
    if (meaning.fields.has(field))
      fmt::format_to(out, " {}={}", name_of(field), meaning.fields.get(field));
  }
  if (meaning.base != Base::kNone) {
    fmt::format_to(out, "{} from {}", kBases.at(static_cast<std::size_t>(meaning.base)),
                   kOrigins.at(static_cast<std::size_t>(meaning.origin)));
  }
  if (meaning.kind == Kind::kNumber || meaning.base == Base::kNth) {
    fmt::format_to(out, " {}", static_cast<double>(meaning.amount.thousandths) / 1000);
  }
  for (std::size_t i = 0; i < meaning.length_count; ++i) {
    const Length& length = meaning.lengths[i];
    const auto count = meaning.sign * length.amount.thousandths;
    fmt::format_to(out, " {}{}",
                   length.amount.vague ? "X" : fmt::format("{}", static_cast<double>(count) / 1000),
                   name_of(length.unit));
  }
  if (meaning.unit) fmt::format_to(out, " by {}", name_of(*meaning.unit));
  fmt::format_to(out, "{}", kDirections.at(static_cast<std::size_t>(meaning.direction)));
  if (meaning.mod != Mod::kNone) fmt::format_to(out, " {}", dateline::to_string(meaning.mod));
  return text;
}

}  // namespace dateline::timex
