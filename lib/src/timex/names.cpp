// The names that rules and word lists use.
#include "timex/names.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::timex {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Field::kCount)> kFields = {
    "era",     "millennium", "century", "decade", "shortdecade", "year", "shortyear", "half",
    "quarter", "season",     "holiday", "month",  "week",        "day",  "weekday",   "weekend",
    "part",    "hour",       "minute",  "second", "meridiem",    "zone"};

constexpr std::array<std::string_view, 16> kUnits = {
    "SECOND",  "MINUTE", "HOUR",      "PART", "DAY",  "WEEKEND", "WEEK",    "MONTH",
    "QUARTER", "SEASON", "TRIMESTER", "HALF", "YEAR", "DECADE",  "CENTURY", "MILLENNIUM"};

struct Constant {
  std::string_view name;
  std::int32_t value;
};

template <class E>
constexpr std::int32_t number(E value) {
  return static_cast<std::int32_t>(value);
}

// Several enumerations share this table: each operation knows which one it takes.
constexpr std::array kConstants = {
    Constant{"MO", number(calendar::DayPart::kMorning)},
    Constant{"MI", number(calendar::DayPart::kMidday)},
    Constant{"AF", number(calendar::DayPart::kAfternoon)},
    Constant{"EV", number(calendar::DayPart::kEvening)},
    Constant{"NI", number(calendar::DayPart::kNight)},
    Constant{"DT", number(calendar::DayPart::kDaytime)},
    Constant{"SP", number(calendar::SeasonName::kSpring)},
    Constant{"SU", number(calendar::SeasonName::kSummer)},
    Constant{"FA", number(calendar::SeasonName::kFall)},
    Constant{"WI", number(calendar::SeasonName::kWinter)},
    Constant{"BEFORE", number(Mod::kBefore)},
    Constant{"AFTER", number(Mod::kAfter)},
    Constant{"ON_OR_BEFORE", number(Mod::kOnOrBefore)},
    Constant{"ON_OR_AFTER", number(Mod::kOnOrAfter)},
    Constant{"LESS_THAN", number(Mod::kLessThan)},
    Constant{"MORE_THAN", number(Mod::kMoreThan)},
    Constant{"EQUAL_OR_LESS", number(Mod::kEqualOrLess)},
    Constant{"EQUAL_OR_MORE", number(Mod::kEqualOrMore)},
    Constant{"START", number(Mod::kStart)},
    Constant{"MID", number(Mod::kMid)},
    Constant{"END", number(Mod::kEnd)},
    Constant{"APPROX", number(Mod::kApprox)},
    Constant{"PAST", number(Reference::kPast)},
    Constant{"PRESENT", number(Reference::kPresent)},
    Constant{"FUTURE", number(Reference::kFuture)},
    Constant{"EVERY", number(Quant::kEvery)},
    Constant{"EACH", number(Quant::kEach)},
    Constant{"LAST", number(Direction::kLast)},
    Constant{"NEXT", number(Direction::kNext)},
    Constant{"COMING", number(Direction::kComing)},
    Constant{"THIS", number(Direction::kThis)},
    Constant{"MONTHFIRST", number(DigitOrder::kMonthFirst)},
    Constant{"DAYFIRST", number(DigitOrder::kDayFirst)},
    Constant{"NOW", number(Origin::kNow)},
    Constant{"MENTIONED", number(Origin::kMentioned)},
};

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  const auto found = std::ranges::find(kFields, name);
  if (found == kFields.end()) return std::nullopt;
  return static_cast<Field>(found - kFields.begin());
}

std::string_view name_of(Field field) {
  return kFields.at(static_cast<std::size_t>(field));
}
std::string_view name_of(Unit unit) {
  return kUnits.at(static_cast<std::size_t>(unit));
}

std::optional<std::int32_t> constant_named(std::string_view name) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value);
  if (error == std::errc{} && end == name.data() + name.size()) return value;
  if (const auto unit = std::ranges::find(kUnits, name); unit != kUnits.end()) {
    return static_cast<std::int32_t>(unit - kUnits.begin());
  }
  const auto constant = std::ranges::find(kConstants, name, &Constant::name);
  if (constant == kConstants.end()) return std::nullopt;
  return constant->value;
}

}  // namespace dateline::timex
