// The pieces that calendar values are made of: units, weekdays, seasons, parts of the day, and
// years of which some digits may be unknown.
//
//   Year y{1998};                 // 1998
//   Year caesar = Year::bc(44);   // BC0044
//   Year::ending_in(63);          // XX63: "'63", century unknown
//
// Thread safety: plain values.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace dateline::calendar {

/// What time is counted in, finest first; also the granularity of a value.
enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDayPart,  // granularity only: morning, night; never the unit of a duration
  kDay,
  kWeekend,
  kWeek,
  kMonth,
  kQuarter,    // three months, Q1 to Q4
  kSeason,     // meteorological: spring from March, winter from December of its year
  kTrimester,  // four months, T1 to T3
  kHalf,       // six months, H1 and H2; a duration of halves is written in months
  kYear,
  kDecade,
  kCentury,
  kMillennium
};

/// Numbered as in ISO 8601. kUnknown is written X.
enum class Weekday : std::uint8_t {
  kUnknown,
  kMonday,
  kTuesday,
  kWednesday,
  kThursday,
  kFriday,
  kSaturday,
  kSunday
};

enum class SeasonName : std::uint8_t { kSpring, kSummer, kFall, kWinter };  // SP SU FA WI

/// MO MI AF EV NI DT; which hours they span: day_part_hours in arithmetic.hpp.
enum class DayPart : std::uint8_t { kMorning, kMidday, kAfternoon, kEvening, kNight, kDaytime };

/// A year as TIMEX3 writes it, four digits of which any may be unknown, before or after Christ.
/// There is no year zero: BC0001 is followed by 0001.
class Year {
 public:
  static constexpr int kMax = 9999;

  /// XXXX.
  constexpr Year() = default;
  /// A year after Christ, 1 to 9999.
  constexpr explicit Year(int year) : digits_(static_cast<std::uint16_t>(year)), unknown_(0) {}
  /// A year before Christ, 1 to 9999.
  static constexpr Year bc(int year) { return from_digits(year, 0, true); }
  /// The last two digits are known: XX63.
  static constexpr Year ending_in(int two_digits) { return from_digits(two_digits, 0b1100, false); }
  /// Digits as written; bit i of `unknown` says that the digit of 10^i is X (and 0 in `digits`).
  static constexpr Year from_digits(int digits, unsigned unknown, bool before_christ) {
    Year year;
    year.digits_ = static_cast<std::uint16_t>(digits);
    year.unknown_ = static_cast<std::uint8_t>(unknown);
    year.bc_ = before_christ;
    return year;
  }
  /// From an astronomical number (0 is 1 BC, -43 is 44 BC); nothing beyond four digits.
  static constexpr std::optional<Year> from_number(std::int64_t number) {
    if (number > kMax || number < 1 - kMax) return std::nullopt;
    return number > 0 ? Year(static_cast<int>(number)) : bc(static_cast<int>(1 - number));
  }

  /// All four digits are known.
  [[nodiscard]] constexpr bool known() const { return unknown_ == 0; }
  /// The astronomical number; only of a known year.
  [[nodiscard]] constexpr int number() const { return bc_ ? 1 - digits_ : int{digits_}; }
  [[nodiscard]] constexpr int digits() const { return digits_; }
  [[nodiscard]] constexpr unsigned unknown_digits() const { return unknown_; }
  [[nodiscard]] constexpr bool before_christ() const { return bc_; }

  friend constexpr bool operator==(const Year&, const Year&) = default;

 private:
  std::uint16_t digits_ = 0;
  std::uint8_t unknown_ = 0b1111;
  bool bc_ = false;
};

}  // namespace dateline::calendar
