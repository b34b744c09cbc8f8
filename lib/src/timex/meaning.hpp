// The symbolic time: what an expression means free of any context, before an anchor and a
// direction turn it into a calendar value.
//
// "May" is {month 5}; "last May" adds a direction; "two days before the end of last month" is a
// shift by two days from an inner point. Fields hold only what the words say; everything assumed is
// added by the resolver and never here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/timex.hpp"

namespace dateline::timex {

using calendar::Unit;

/// What the words may say about a point or period, coarse before fine.
enum class Field : std::uint8_t {
  kEra,          // 1: before Christ
  kMillennium,   // 3 for 2000 to 2999
  kCentury,      // as TIMEX3 writes it: 19 for the 1900s
  kDecade,       // 199 for the 1990s
  kShortDecade,  // 9 for the '90s
  kYear,
  kShortYear,  // 63 for '63
  kHalf,
  kQuarter,
  kSeason,   // calendar::SeasonName
  kHoliday,  // row of the table of holidays, from 1
  kMonth,
  kWeek,
  kDay,
  kWeekday,  // 1 Monday .. 7 Sunday
  kWeekend,
  kPart,  // calendar::DayPart
  kHour,
  kMinute,
  kSecond,
  kMeridiem,  // 1 a.m., 2 p.m.
  kZone,      // minutes east of Greenwich
  kCount
};

constexpr std::int16_t kUnset = INT16_MIN;

/// A set of fields, each either said or not.
class Fields {
 public:
  Fields() { values_.fill(kUnset); }
  [[nodiscard]] bool has(Field field) const { return values_[index(field)] != kUnset; }
  [[nodiscard]] std::int16_t get(Field field) const { return values_[index(field)]; }
  [[nodiscard]] int get_or(Field field, int otherwise) const {
    return has(field) ? get(field) : otherwise;
  }
  void set(Field field, int value) { values_[index(field)] = static_cast<std::int16_t>(value); }
  void clear(Field field) { values_[index(field)] = kUnset; }
  [[nodiscard]] bool empty() const;
  /// Whether nothing coarser than `field` is said.
  [[nodiscard]] bool has_any(Field first, Field last) const;
  /// Takes over what `other` says; false when both say different things.
  bool merge(const Fields& other);
  friend bool operator==(const Fields&, const Fields&) = default;

 private:
  static constexpr std::size_t index(Field field) { return static_cast<std::size_t>(field); }
  std::array<std::int16_t, static_cast<std::size_t>(Field::kCount)> values_{};
};

/// A count of something, in thousandths; `vague` for "a few", "several", a bare plural.
struct Amount {
  std::int64_t thousandths = 0;
  bool vague = false;
  [[nodiscard]] bool whole() const { return thousandths % 1000 == 0; }
  [[nodiscard]] std::int64_t units() const { return thousandths / 1000; }
  friend bool operator==(const Amount&, const Amount&) = default;
};

/// One part of a duration: "two hours" of "two hours and ten minutes".
struct Length {
  Amount amount;
  Unit unit = Unit::kDay;
  friend bool operator==(const Length&, const Length&) = default;
};

enum class Kind : std::uint8_t { kNone, kNumber, kUnit, kPoint, kDuration, kSet, kReference };

enum class Reference : std::uint8_t { kNone, kPast, kPresent, kFuture };

/// Which of the many Mays: the words' own hint.
enum class Direction : std::uint8_t { kByContext, kLast, kNext, kComing, kThis, kThe };

/// How a point is reached when fields alone do not say it.
enum class Base : std::uint8_t {
  kNone,
  kShift,    // `lengths` away from the origin, at the granularity of `unit`
  kNthFrom,  // the amount-th weekday of the fields after the origin, or before it (`sign`)
  kNth,      // the amount-th `unit` (or weekday in the fields) of the origin; negative from its end
  kWhole     // the `unit` that holds the origin
};

/// What a base counts from.
enum class Origin : std::uint8_t {
  kNow,        // the publication: "last week"
  kMentioned,  // the last time mentioned: "the following week"
  kInner,      // another meaning: "two days after Christmas"
  kEvent       // something that happened, which only the order stage can find
};

/// How a date in digits can be read: 3/4 either way, 3/14 and 14/3 one way only.
enum class DigitOrder : std::uint8_t { kNone, kEither, kMonthFirst, kDayFirst };

enum class Quant : std::uint8_t { kNone, kEvery, kEach, kEveryOther };

struct Meaning {
  Kind kind = Kind::kNone;
  std::optional<Unit> unit;  // of a kUnit, of a base; not set for "period": as the time mentioned
  Mod mod = Mod::kNone;
  Direction direction = Direction::kByContext;
  Base base = Base::kNone;
  Origin origin = Origin::kNow;
  Reference reference = Reference::kNone;
  Quant quant = Quant::kNone;
  DigitOrder order = DigitOrder::kNone;
  std::int8_t sign = 1;  // of a shift
  std::uint8_t length_count = 0;
  bool half_open = false;         // an hour that does not say which half of the day it is in
  std::uint8_t digits = 0;        // of a number written in digits: how many
  std::optional<Unit> freq_unit;  // of freq; not set for times (X)
  Amount amount;                  // a number, an ordinal, or the N of "Nth"
  Amount freq;                    // sets: how often; zero for not said
  std::array<Length, 4> lengths;
  std::int32_t inner = -1;        // meaning that the origin kInner counts from
  std::int32_t first_item = -1;   // the part of the match that is the expression; -1 for all of it
  std::int32_t second_item = -1;  // of a range: its other end
  std::int32_t third_item = -1;   // of "9:30 to 11:00 on Thursday": the day of both
  std::int32_t zone_item = -1;    // the words for a time zone other than Greenwich's
  bool one_day = false;           // of a list: its parts name the same day
  Fields fields;

  /// Adds a part to a duration; false when there are too many.
  bool add(Length length);
};

/// The finest unit that fields say; nothing when they are empty.
[[nodiscard]] std::optional<Unit> granularity(const Fields& fields);
/// The unit that a field settles; nothing for era, a.m. and zones.
[[nodiscard]] std::optional<Unit> unit_settled_by(Field field);
/// The coarsest one.
[[nodiscard]] std::optional<Unit> reach(const Fields& fields);

/// For tests and --explain: "point{month=5} last".
[[nodiscard]] std::string to_string(const Meaning& meaning);

}  // namespace dateline::timex
