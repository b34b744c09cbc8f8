// Calendar properties over 4,000 years, 2000 BC to AD 2000: every unit of every granularity is
// written and read back, lies next to its neighbours, and comes back from its own stretch of time.
#include <gtest/gtest.h>

#include <chrono>

#include "dateline/calendar.hpp"

namespace dateline::calendar {
namespace {

constexpr int kFirstYear = -1999;  // 2000 BC
constexpr int kYears = 4000;

constexpr Unit kUnits[] = {Unit::kDay,     Unit::kWeekend, Unit::kWeek,      Unit::kMonth,
                           Unit::kQuarter, Unit::kSeason,  Unit::kTrimester, Unit::kHalf,
                           Unit::kYear,    Unit::kDecade,  Unit::kCentury,   Unit::kMillennium};

Instant begin_of_year(int number) {
  return interval_of(*Year::from_number(number))->begin;
}

TEST(CalendarProperty, UnitsFollowEachOtherWithoutGapsAndReadBack) {
  const Instant end = begin_of_year(kFirstYear + kYears);
  for (const Unit unit : kUnits) {
    auto value = value_at(begin_of_year(kFirstYear), unit);
    int count = 0;
    while (value && interval_of(*value)->begin < end) {
      const std::string text = to_string(*value);
      const auto read = parse_value(text);
      ASSERT_TRUE(read && *read == *value) << text;
      ASSERT_EQ(granularity_of(*value), unit) << text;
      const Interval interval = *interval_of(*value);
      ASSERT_TRUE(value_at(interval.begin, unit) == value) << text;
      ASSERT_TRUE(value_at(interval.end - 1, unit) == value) << text;
      const auto next = add(*value, 1);
      ASSERT_TRUE(next) << text;
      ASSERT_TRUE(add(*next, -1) == value) << text;
      ASSERT_TRUE(unit == Unit::kWeekend || interval_of(*next)->begin == interval.end) << text;
      ASSERT_EQ(compare(*value, *next), Order::kEarlier) << text;
      value = next;
      ++count;
    }
    EXPECT_GE(count, kYears / 1000) << static_cast<int>(unit);
  }
}

// Each day, seen from the standard library's calendar.
TEST(CalendarProperty, DaysAgreeWithTheStandardCalendar) {
  namespace chrono = std::chrono;
  const auto first = interval_of(*Year::from_number(kFirstYear))->begin / 86400;
  for (std::int64_t number = first; number < first + std::int64_t{kYears} * 365; ++number) {
    const chrono::sys_days when{chrono::days(number)};
    const chrono::year_month_day expected(when);
    const auto day = day_from_number(number);
    ASSERT_TRUE(day);
    ASSERT_EQ(day->year.number(), static_cast<int>(expected.year()));
    ASSERT_EQ(day->month, static_cast<unsigned>(expected.month()));
    ASSERT_EQ(day->day, static_cast<unsigned>(expected.day()));
    ASSERT_EQ(static_cast<unsigned>(weekday_of(*day)), chrono::weekday(when).iso_encoding());
    ASSERT_EQ(day_number(*day), number);
  }
}

TEST(CalendarProperty, CoarserUnitsHoldTheDaysThatNameThem) {
  auto value = value_at(begin_of_year(kFirstYear), Unit::kDay);
  const Instant end = begin_of_year(kFirstYear + kYears);
  for (; interval_of(*value)->begin < end; value = add(*value, 3)) {
    for (const Unit unit : kUnits) {
      if (unit == Unit::kWeekend) continue;
      const auto holder = containing(*value, unit);
      ASSERT_TRUE(holder);
      ASSERT_TRUE(interval_of(*holder)->contains(*interval_of(*value))) << to_string(*holder);
    }
  }
}

TEST(CalendarProperty, MonthsComeBackUnlessTheMonthIsTooShort) {
  auto value = value_at(begin_of_year(kFirstYear), Unit::kDay);
  const Instant end = begin_of_year(kFirstYear + kYears);
  for (; interval_of(*value)->begin < end; value = add(*value, 1)) {
    const auto there = add(*value, 1, Unit::kMonth);
    const auto back = add(*there, -1, Unit::kMonth);
    const int day = std::get<Day>(*value).day;
    const int arrived = std::get<Day>(*there).day;
    ASSERT_LE(arrived, day);
    ASSERT_EQ(back == value, arrived == day) << to_string(*value);
  }
}

TEST(CalendarProperty, NthAndLastWeekdaysLieInTheirMonth) {
  for (int number = kFirstYear; number < kFirstYear + kYears; ++number) {
    for (std::uint8_t month = 1; month <= 12; ++month) {
      const Month of{*Year::from_number(number), month};
      for (int weekday = 1; weekday <= 7; ++weekday) {
        const auto wanted = static_cast<Weekday>(weekday);
        const auto first = nth_weekday(of, wanted, 1);
        const auto last = nth_weekday(of, wanted, -1);
        ASSERT_TRUE(first && last && weekday_of(*first) == wanted && weekday_of(*last) == wanted);
        ASSERT_LE(first->day, 7);
        ASSERT_GT(last->day + 7, days_in_month(of.year, month));
        ASSERT_EQ(nth_weekday(of, wanted, 5).has_value(), last->day - first->day == 28);
      }
    }
  }
}

TEST(CalendarProperty, EasterIsASundayOfMarchOrApril) {
  for (int number = 1; number <= Year::kMax; ++number) {
    const auto easter = easter_sunday(Year(number));
    ASSERT_TRUE(easter && weekday_of(*easter) == Weekday::kSunday) << number;
    const bool in_span =
        easter->month == 3 ? easter->day >= 22 : easter->month == 4 && easter->day <= 25;
    ASSERT_TRUE(in_span) << number;
  }
}

TEST(CalendarProperty, EachWeekOfAYearIsOneOfItsWeeks) {
  for (int number = kFirstYear; number < kFirstYear + kYears; ++number) {
    const Year year = *Year::from_number(number);
    const int weeks = weeks_in_year(year);
    ASSERT_TRUE(weeks == 52 || weeks == 53);
    const auto thursday =
        weekday_in_week({year, static_cast<std::uint8_t>(weeks)}, Weekday::kThursday);
    ASSERT_TRUE(thursday && thursday->year == year) << number;
    ASSERT_EQ(std::get<Week>(*add(Week{year, static_cast<std::uint8_t>(weeks)}, 1)).week, 1);
  }
}

}  // namespace
}  // namespace dateline::calendar
