// The letters by which TIMEX3 names seasons, parts of the day, references and units of durations.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "dateline/calendar/value.hpp"

namespace dateline::calendar {

using namespace std::string_view_literals;

inline constexpr std::array kSeasonLetters{"SP"sv, "SU"sv, "FA"sv, "WI"sv};  // SeasonName
inline constexpr std::array kDayPartLetters{"MO"sv, "MI"sv, "AF"sv,
                                            "EV"sv, "NI"sv, "DT"sv};  // DayPart
inline constexpr std::array kReferenceNames{"PAST_REF"sv, "PRESENT_REF"sv, "FUTURE_REF"sv};

/// How a unit is written after its count. The rank orders the parts of a duration.
struct UnitLetters {
  std::string_view letters;
  Unit unit;
  bool short_letter;  // a second spelling, read and kept
  bool after_t;       // counts hours, minutes or seconds
};

inline constexpr std::array<UnitLetters, 16> kUnitLetters{{
    {"ML", Unit::kMillennium, false, false},
    {"L", Unit::kMillennium, true, false},
    {"CE", Unit::kCentury, false, false},
    {"C", Unit::kCentury, true, false},
    {"DE", Unit::kDecade, false, false},
    {"E", Unit::kDecade, true, false},
    {"Y", Unit::kYear, false, false},
    {"T", Unit::kTrimester, false, false},
    {"Q", Unit::kQuarter, false, false},
    {"M", Unit::kMonth, false, false},
    {"WE", Unit::kWeekend, false, false},
    {"W", Unit::kWeek, false, false},
    {"D", Unit::kDay, false, false},
    {"H", Unit::kHour, false, true},
    {"M", Unit::kMinute, false, true},
    {"S", Unit::kSecond, false, true},
}};

/// "CE" of a century, "SU" of a summer.
[[nodiscard]] constexpr std::string_view letters_of(const Amount& amount) {
  if (amount.unit == Unit::kSeason) return kSeasonLetters[static_cast<std::size_t>(amount.season)];
  for (const UnitLetters& entry : kUnitLetters) {
    if (entry.unit == amount.unit && entry.short_letter == amount.short_letter)
      return entry.letters;
  }
  return amount.unit == Unit::kHalf ? "H" : "D";
}

}  // namespace dateline::calendar
