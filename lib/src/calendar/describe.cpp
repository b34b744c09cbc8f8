// Values -> what is known about them: granularity, unknown parts, whether TimeML's schema has them.
#include <array>

#include "calendar/steps.hpp"

namespace dateline::calendar {
namespace {

Year year_in(const TimeDay& day) {
  if (const auto* date = std::get_if<Day>(&day)) return date->year;
  if (const auto* date = std::get_if<WeekdayDate>(&day)) return date->week.year;
  return Year();
}

bool known(const PartOfDay& value) {
  return known_day(value.day).has_value();
}

}  // namespace

std::optional<Unit> granularity_of(const Value& value) {
  static constexpr std::array<Unit, 14> kUnits{
      Unit::kYear,      Unit::kDecade,  Unit::kCentury, Unit::kMillennium, Unit::kHalf,
      Unit::kTrimester, Unit::kQuarter, Unit::kSeason,  Unit::kMonth,      Unit::kWeek,
      Unit::kWeekend,   Unit::kDay,     Unit::kDay,     Unit::kDayPart};  // as in Value
  if (value.index() < kUnits.size()) return kUnits[value.index()];
  if (const auto* time = std::get_if<ClockTime>(&value)) {
    if (time->second != ClockTime::kNotSaid) return Unit::kSecond;
    return time->minute != ClockTime::kNotSaid ? Unit::kMinute : Unit::kHour;
  }
  return std::nullopt;
}

bool fully_known(const Value& value) {
  if (const auto* part = std::get_if<PartOfDay>(&value)) return known(*part);
  return step_of(value).has_value();
}

bool allowed_by_schema(const Value& value) {
  if (const auto* duration = std::get_if<Duration>(&value)) {
    for (const Amount& part : duration->parts()) {
      if (part.unit == Unit::kWeekend || part.unit == Unit::kSeason) return false;
      const bool alone =
          part.unit == Unit::kWeek || (part.short_letter && part.unit != Unit::kCentury);
      if (alone && duration->parts().size() > 1) return false;
    }
    return true;
  }
  const auto bc = [](const auto& dated) {
    using Of = std::decay_t<decltype(dated)>;
    if constexpr (std::is_same_v<Of, PartOfDay> || std::is_same_v<Of, ClockTime>) {
      return year_in(dated.day).before_christ();
    } else if constexpr (std::is_same_v<Of, Weekend> || std::is_same_v<Of, WeekdayDate>) {
      return dated.week.year.before_christ();
    } else if constexpr (std::is_same_v<Of, Half> || std::is_same_v<Of, Trimester> ||
                         std::is_same_v<Of, Quarter> || std::is_same_v<Of, Season> ||
                         std::is_same_v<Of, Week>) {
      return dated.year.before_christ();
    }
    return false;
  };
  return !std::visit(bc, value);
}

}  // namespace dateline::calendar
