// Calendar arithmetic: tables of shifts, containing units, weekdays, Easter.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "calendar/feasts.hpp"
#include "dateline/calendar.hpp"

namespace dateline::calendar {
namespace {

Value v(std::string_view text) {
  return parse_value(text).value();
}

template <class T>
std::string text(const std::optional<T>& value) {
  return value ? to_string(Value(*value)) : "-";
}

TEST(CalendarArithmetic, StepsOfTheOwnGranularity) {
  struct Row {
    std::string_view from;
    std::int64_t count;
    std::string_view to;
  };
  const Row rows[] = {
      {"1998", 1, "1999"},
      {"1998", -3, "1995"},
      {"0001", -1, "BC0001"},
      {"BC0001", 1, "0001"},
      {"BC0044", -6, "BC0050"},
      {"9999", 1, "-"},
      {"BC9999", -1, "-"},
      {"XXXX", 1, "-"},
      {"199", -1, "198"},
      {"000", -1, "BC000"},
      {"BC000", 1, "000"},
      {"999", 1, "-"},
      {"19", 1, "20"},
      {"00", -1, "BC00"},
      {"2", 1, "3"},
      {"1998-H2", 1, "1999-H1"},
      {"1998-T1", -1, "1997-T3"},
      {"1998-Q4", 1, "1999-Q1"},
      {"1998-Q1", -1, "1997-Q4"},
      {"1989-QX", 1, "-"},
      {"1998-WI", 1, "1999-SP"},
      {"1998-SP", -1, "1997-WI"},
      {"1998-12", 1, "1999-01"},
      {"1998-01", -13, "1996-12"},
      {"0001-01", -1, "BC0001-12"},
      {"1998-W53", 1, "1999-W01"},
      {"1999-W01", -1, "1998-W53"},
      {"1999-W28-WE", 1, "1999-W29-WE"},
      {"1998-12-31", 1, "1999-01-01"},
      {"2000-03-01", -1, "2000-02-29"},
      {"1900-03-01", -1, "1900-02-28"},
      {"0001-01-01", -1, "BC0001-12-31"},
      {"9999-12-31", 1, "-"},
      {"XXXX-12-02", 1, "-"},
      {"1999-W28-5", 1, "1999-07-17"},
      {"1998-08-07TNI", -1, "1998-08-06TNI"},
      {"1998-08-07T23", 1, "1998-08-08T00"},
      {"1998-08-07T00:00", -1, "1998-08-06T23:59"},
      {"1998-08-07T11:13:59", 1, "1998-08-07T11:14:00"},
      {"1998-08-07T24:00", 1, "1998-08-08T00:01"},
      {"1998-08-07T11:13Z", 1, "1998-08-07T11:14Z"},
      {"T11", 1, "-"},
      {"PAST_REF", 1, "-"},
      {"P1D", 1, "-"},
      {"1998", 9'000'000'000'000'000'000, "-"},
  };
  for (const auto& [from, count, to] : rows) {
    EXPECT_EQ(text(add(v(from), count)), to) << from << " + " << count;
  }
}

TEST(CalendarArithmetic, UnitsOfAnotherGranularity) {
  struct Row {
    std::string_view from;
    std::int64_t count;
    Unit unit;
    std::string_view to;
  };
  const Row rows[] = {
      {"1998-01-31", 1, Unit::kMonth, "1998-02-28"},
      {"2000-01-31", 1, Unit::kMonth, "2000-02-29"},
      {"2000-02-29", 1, Unit::kYear, "2001-02-28"},
      {"2000-02-29", 4, Unit::kYear, "2004-02-29"},
      {"1998-08-07", 2, Unit::kWeek, "1998-08-21"},
      {"1998-08-07", -1, Unit::kDecade, "1988-08-07"},
      {"1998-08-07", 1, Unit::kQuarter, "1998-11-07"},
      {"1998-08", -1, Unit::kYear, "1997-08"},
      {"1998-08", 2, Unit::kDay, "-"},
      {"1998-08", 2, Unit::kSeason, "1999-02"},
      {"1998-Q4", 1, Unit::kYear, "1999-Q4"},
      {"1998-Q4", 6, Unit::kMonth, "1999-Q2"},
      {"1998-Q4", 1, Unit::kMonth, "-"},
      {"1998-SU", -2, Unit::kYear, "1996-SU"},
      {"1998", 2, Unit::kDecade, "2018"},
      {"1998", 24, Unit::kMonth, "2000"},
      {"1998", 6, Unit::kMonth, "-"},
      {"199", 1, Unit::kCentury, "209"},
      {"1999-W28", -2, Unit::kDay, "-"},
      {"1999-W28", 14, Unit::kDay, "1999-W30"},
      {"1998-W53", 1, Unit::kYear, "1999-W52"},
      {"1999-W28", 1, Unit::kYear, "2000-W28"},
      {"1999-W28", 1, Unit::kMonth, "1999-W32"},
      {"1999-W28-WE", 1, Unit::kYear, "2000-W28-WE"},
      {"1999-W28-WE", 3, Unit::kWeek, "1999-W31-WE"},
      {"1998-08-07TEV", 1, Unit::kMonth, "1998-09-07TEV"},
      {"1998-08-07TEV", 1, Unit::kHour, "-"},
      {"1998-08-07T15:00", 90, Unit::kMinute, "1998-08-07T16:30"},
      {"1998-08-07T15:00", 1, Unit::kDay, "1998-08-08T15:00"},
      {"1998-08-31T15:00", 1, Unit::kMonth, "1998-09-30T15:00"},
      {"1998-08-07T15", 30, Unit::kMinute, "-"},
      {"1998", 1'000'000'000'000, Unit::kMillennium, "-"},
      {"1998-08-07", -1'000'000'000'000, Unit::kSecond, "-"},
  };
  for (const auto& [from, count, unit, to] : rows) {
    EXPECT_EQ(text(add(v(from), count, unit)), to) << from << " + " << count;
  }
}

TEST(CalendarArithmetic, Durations) {
  struct Row {
    std::string_view from;
    std::string_view duration;
    int direction;
    std::string_view to;
  };
  const Row rows[] = {
      {"1998-08-07", "P10Y1M", 1, "2008-09-07"},
      {"1998-08-07", "P10Y1M", -1, "1988-07-07"},
      {"1998-08-07", "P2W", -1, "1998-07-24"},
      {"1998-08-07", "P1.5Y", 1, "2000-02-07"},
      {"1998-08-07", "P0.5M", 1, "-"},
      {"1998-08-07", "PXD", 1, "-"},
      {"1998-08-07", "PXX", 1, "-"},
      {"1998", "P2.5Y", 1, "-"},
      {"1998", "P1DE", 1, "2008"},
      {"1998-08-07T15:00", "PT1H30M", -1, "1998-08-07T13:30"},
      {"1998-08-07T15:00", "P1DT12H", 1, "1998-08-09T03:00"},
      {"1998", "P13800000000Y", -1, "-"},
  };
  for (const auto& [from, duration, direction, to] : rows) {
    const Value amount = v(duration);
    EXPECT_EQ(text(add(v(from), std::get<Duration>(amount), direction)), to) << from << duration;
  }
}

TEST(CalendarArithmetic, ContainingUnits) {
  struct Row {
    std::string_view value;
    Unit unit;
    std::string_view to;
  };
  const Row rows[] = {
      {"1998-08-07", Unit::kDay, "1998-08-07"},
      {"1998-08-07", Unit::kWeek, "1998-W32"},
      {"1998-08-08", Unit::kWeekend, "1998-W32-WE"},
      {"1998-08-07", Unit::kMonth, "1998-08"},
      {"1998-08-07", Unit::kQuarter, "1998-Q3"},
      {"1998-08-07", Unit::kTrimester, "1998-T2"},
      {"1998-08-07", Unit::kHalf, "1998-H2"},
      {"1998-08-07", Unit::kSeason, "1998-SU"},
      {"1998-01-07", Unit::kSeason, "1997-WI"},
      {"1998-12-01", Unit::kSeason, "1998-WI"},
      {"1998-08-07", Unit::kYear, "1998"},
      {"1998-08-07", Unit::kDecade, "199"},
      {"1998-08-07", Unit::kCentury, "19"},
      {"1998-08-07", Unit::kMillennium, "1"},
      {"BC0044-03-15", Unit::kCentury, "BC00"},
      {"BC0499", Unit::kCentury, "BC04"},
      {"1999-01-01", Unit::kWeek, "1998-W53"},
      {"1998-12-31", Unit::kWeek, "1998-W53"},
      {"2018-12-31", Unit::kWeek, "2019-W01"},
      {"1998-W53", Unit::kYear, "1998"},
      {"2009-W01", Unit::kYear, "2009"},
      {"2009-W01", Unit::kMonth, "2009-01"},
      {"1999-W28-5", Unit::kMonth, "1999-07"},
      {"1998-08", Unit::kDay, "-"},
      {"1998-QX", Unit::kYear, "-"},
      {"1998-08-07TNI", Unit::kDay, "1998-08-07"},
      {"1998-08-07T15:00", Unit::kDay, "1998-08-07"},
      {"1998-08-07T15:00", Unit::kHour, "1998-08-07T15"},
      {"XXXX-12-02", Unit::kMonth, "-"},
      {"P1D", Unit::kDay, "-"},
  };
  for (const auto& [value, unit, to] : rows) {
    EXPECT_EQ(text(containing(v(value), unit)), to) << value;
  }
}

TEST(Containing, TheDayOfAClockTimeAndOtherValuesAsTheyAre) {
  for (const auto& [value, to] :
       std::vector<std::pair<std::string, std::string>>{{"1998-08-07T15:00", "1998-08-07"},
                                                        {"1998-08-07TNI", "1998-08-07"},
                                                        {"1998-08-07", "1998-08-07"},
                                                        {"1998-W32", "1998-W32"},
                                                        {"1998-08", "1998-08"},
                                                        {"P1D", "P1D"}})
    EXPECT_EQ(to_string(without_clock(v(value))), to) << value;
}

TEST(CalendarArithmetic, NthUnitOfALongerOne) {
  struct Row {
    std::string_view value;
    int nth;
    Unit unit;
    std::string_view to;
  };
  const Row rows[] = {
      {"1998", 2, Unit::kMonth, "1998-02"},
      {"1998", -1, Unit::kDay, "1998-12-31"},
      {"1998", 366, Unit::kDay, "-"},
      {"2000", 366, Unit::kDay, "2000-12-31"},
      {"1998-05", 2, Unit::kWeek, "1998-W20"},
      {"1998-05", -1, Unit::kWeek, "1998-W22"},
      {"1998-05", 1, Unit::kWeekend, "1998-W18-WE"},
      {"1998-08", -1, Unit::kDay, "1998-08-31"},
      {"1998-08", 32, Unit::kDay, "-"},
      {"1998", 1, Unit::kSeason, "1998-SP"},
      {"1998", -1, Unit::kSeason, "1998-WI"},
      {"199", 3, Unit::kYear, "1992"},
      {"19", -1, Unit::kDecade, "199"},
      {"00", 1, Unit::kYear, "0001"},
      {"1998-08-07", 1, Unit::kHour, "1998-08-07T00"},
      {"1998-08", 0, Unit::kDay, "-"},
      {"1998-08", 1, Unit::kYear, "-"},
      {"1998", 1, Unit::kWeek, "1998-W01"},
      {"1999", 1, Unit::kWeek, "1999-W01"},
      {"1998", -1, Unit::kWeek, "1998-W53"},
  };
  for (const auto& [value, nth, unit, to] : rows) {
    EXPECT_EQ(text(nth_of(v(value), nth, unit)), to) << nth << " of " << value;
  }
}

TEST(CalendarArithmetic, Weekdays) {
  const Day friday{Year(1998), 8, 7};
  EXPECT_EQ(weekday_of(friday), Weekday::kFriday);
  EXPECT_EQ(weekday_of(Day{Year::bc(44), 3, 15}), Weekday::kFriday);  // proleptic Gregorian
  EXPECT_EQ(weekday_of(Day{}), Weekday::kUnknown);
  EXPECT_EQ(text(next_weekday(friday, Weekday::kFriday)), "1998-08-14");
  EXPECT_EQ(text(next_weekday(friday, Weekday::kMonday)), "1998-08-10");
  EXPECT_EQ(text(previous_weekday(friday, Weekday::kFriday)), "1998-07-31");
  EXPECT_EQ(text(previous_weekday(friday, Weekday::kSaturday)), "1998-08-01");
  EXPECT_EQ(text(next_weekday(friday, Weekday::kUnknown)), "-");
  EXPECT_EQ(text(weekday_in_week({Year(1999), 28}, Weekday::kSunday)), "1999-07-18");

  const Month november{Year(2012), 11};  // begins on a Thursday
  EXPECT_EQ(text(nth_weekday(november, Weekday::kThursday, 1)), "2012-11-01");
  EXPECT_EQ(text(nth_weekday(november, Weekday::kThursday, 4)), "2012-11-22");
  EXPECT_EQ(text(nth_weekday(november, Weekday::kThursday, 5)), "2012-11-29");
  EXPECT_EQ(text(nth_weekday(november, Weekday::kWednesday, 5)), "-");
  EXPECT_EQ(text(nth_weekday(november, Weekday::kWednesday, -1)), "2012-11-28");
  EXPECT_EQ(text(nth_weekday(november, Weekday::kFriday, -5)), "2012-11-02");
  EXPECT_EQ(text(nth_weekday(november, Weekday::kWednesday, -5)), "-");
  EXPECT_EQ(text(nth_weekday(november, Weekday::kFriday, 0)), "-");
}

TEST(CalendarArithmetic, EasterSundays) {
  const std::string_view days[] = {"1583-04-10", "1818-03-22", "1943-04-25", "1954-04-18",
                                   "1981-04-19", "2000-04-23", "2008-03-23", "2019-04-21",
                                   "2024-03-31", "2038-04-25", "2285-03-22"};
  for (const std::string_view day : days) {
    const auto year = std::get<Day>(v(day)).year;
    EXPECT_EQ(text(easter_sunday(year)), day);
  }
  EXPECT_FALSE(easter_sunday(Year::bc(44)));
  EXPECT_FALSE(easter_sunday(Year()));
}

TEST(CalendarArithmetic, OrthodoxEasterSundays) {
  for (const std::string_view day :
       {"1900-04-22", "2000-04-30", "2013-05-05", "2018-04-08", "2020-04-19"}) {
    EXPECT_EQ(text(orthodox_easter(std::get<Day>(v(day)).year)), day);
  }
  EXPECT_FALSE(orthodox_easter(Year::bc(44)));
  EXPECT_FALSE(orthodox_easter(Year()));
}

TEST(CalendarArithmetic, JewishNewYears) {
  for (const std::string_view day :
       {"1948-10-04", "2000-09-30", "2013-09-05", "2018-09-10", "2020-09-19", "2024-10-03"}) {
    EXPECT_EQ(text(rosh_hashanah(std::get<Day>(v(day)).year)), day);
  }
  EXPECT_FALSE(rosh_hashanah(Year::bc(44)));
  EXPECT_FALSE(rosh_hashanah(Year()));
}

TEST(CalendarArithmetic, DaysThatDoNotExist) {
  EXPECT_EQ(text(make_day(2000, 2, 29)), "2000-02-29");
  EXPECT_FALSE(make_day(1998, 2, 29));
  EXPECT_FALSE(make_day(1998, 13, 1));
  EXPECT_FALSE(make_day(1998, 0, 1));
  EXPECT_FALSE(make_day(1998, 4, 31));
  EXPECT_FALSE(make_day(1998, 4, 0));
  EXPECT_FALSE(make_day(0, 4, 1));
  EXPECT_FALSE(make_day(10000, 4, 1));
}

}  // namespace
}  // namespace dateline::calendar
