// Text of values: each form that TIMEX3 can write is read, given back unchanged, and known for what
// it is; what it cannot write is an error at its place.
#include <gtest/gtest.h>

#include <string_view>
#include <type_traits>

#include "dateline/calendar.hpp"

namespace dateline::calendar {
namespace {

// Compile-time: values are small, copied as bytes, and constant expressions.
static_assert(std::is_trivially_copyable_v<Value>);
static_assert(sizeof(Value) <= 80);
static_assert(Year(1998).number() == 1998 && Year::bc(1).number() == 0);
static_assert(Year::from_number(-43) == Year::bc(44) && !Year::from_number(10000));
static_assert(!Year().known() && !Year::ending_in(63).known());
static_assert(Duration::of(10, Unit::kYear).and_(1, Unit::kMonth).parts().size() == 2);
static_assert(Duration::of(1, Unit::kHalf) == Duration::of(6, Unit::kMonth));
static_assert(Count(25, -1).whole() == std::nullopt && Count(25, 1).whole() == 250);

struct Form {
  std::string_view text;
  Value value;
};

const Month kUnknownMonth{Year(1998), 0};
const Week kUnknownWeek{Year(), 0};
const Day kDay{Year(1998), 8, 7};

const Form kForms[] = {
    {"1998", Year(1998)},
    {"0500", Year(500)},
    {"XXXX", Year()},
    {"XX63", Year::ending_in(63)},
    {"199X", Year::from_digits(1990, 0b0001, false)},
    {"19XX", Year::from_digits(1900, 0b0011, false)},
    {"BC0044", Year::bc(44)},
    {"BCXXXX", Year::from_digits(0, 0b1111, true)},
    {"199", Decade{199}},
    {"000", Decade{0}},
    {"BC004", Decade{4, true}},
    {"19", Century{19}},
    {"09", Century{9}},
    {"BC04", Century{4, true}},
    {"2", Millennium{2}},
    {"BC1", Millennium{1, true}},
    {"1998-H1", Half{Year(1998), 1}},
    {"XXXX-HX", Half{Year(), 0}},
    {"1998-T3", Trimester{Year(1998), 3}},
    {"1998-TX", Trimester{Year(1998), 0}},
    {"1998-Q4", Quarter{Year(1998), 4}},
    {"1989-QX", Quarter{Year(1989), 0}},
    {"1964-SP", Season{Year(1964), SeasonName::kSpring}},
    {"1964-SU", Season{Year(1964), SeasonName::kSummer}},
    {"1964-FA", Season{Year(1964), SeasonName::kFall}},
    {"XXXX-WI", Season{Year(), SeasonName::kWinter}},
    {"1998-08", Month{Year(1998), 8}},
    {"1998-XX", kUnknownMonth},
    {"XXXX-10", Month{Year(), 10}},
    {"1999-W28", Week{Year(1999), 28}},
    {"1998-W53", Week{Year(1998), 53}},
    {"1998-WXX", Week{Year(1998), 0}},
    {"1999-W28-WE", Weekend{Week{Year(1999), 28}}},
    {"XXXX-WXX-WE", Weekend{kUnknownWeek}},
    {"1998-08-07", kDay},
    {"2000-02-29", Day{Year(2000), 2, 29}},
    {"XXXX-02-29", Day{Year(), 2, 29}},
    {"XXXX-12-02", Day{Year(), 12, 2}},
    {"XXXX-XX-15", Day{Year(), 0, 15}},
    {"1998-XX-XX", Day{Year(1998), 0, 0}},
    {"1998-07-XX", Day{Year(1998), 7, 0}},
    {"BC0044-03-15", Day{Year::bc(44), 3, 15}},
    {"1999-W28-5", WeekdayDate{Week{Year(1999), 28}, Weekday::kFriday}},
    {"XXXX-WXX-5", WeekdayDate{kUnknownWeek, Weekday::kFriday}},
    {"1999-W28-X", WeekdayDate{Week{Year(1999), 28}, Weekday::kUnknown}},
    {"1998-08-07TMO", PartOfDay{kDay, DayPart::kMorning}},
    {"1998-08-07TMI", PartOfDay{kDay, DayPart::kMidday}},
    {"1998-08-07TAF", PartOfDay{kDay, DayPart::kAfternoon}},
    {"1998-08-07TEV", PartOfDay{kDay, DayPart::kEvening}},
    {"1998-08-07TNI", PartOfDay{kDay, DayPart::kNight}},
    {"1998-08-07TDT", PartOfDay{kDay, DayPart::kDaytime}},
    {"XXXX-XX-XXTMO", PartOfDay{Day{}, DayPart::kMorning}},
    {"XXXX-WXX-5TNI", PartOfDay{WeekdayDate{kUnknownWeek, Weekday::kFriday}, DayPart::kNight}},
    {"TEV", PartOfDay{{}, DayPart::kEvening}},
    {"1998-08-07T15:00", ClockTime{kDay, 15, 0}},
    {"1998-08-07T15:00:59", ClockTime{kDay, 15, 0, 59}},
    {"1998-08-07T11:13Z", ClockTime{kDay, 11, 13, ClockTime::kNotSaid, true}},
    {"2013-XX-XXT20", ClockTime{Day{Year(2013), 0, 0}, 20}},
    {"1999-W28-5T11:30", ClockTime{WeekdayDate{Week{Year(1999), 28}, Weekday::kFriday}, 11, 30}},
    {"1998-08-07TXX:30", ClockTime{kDay, ClockTime::kUnknown, 30}},
    {"T11", ClockTime{{}, 11}},
    {"T00:00", ClockTime{{}, 0, 0}},
    {"T24:00", ClockTime{{}, 24, 0}},
    {"PAST_REF", Reference::kPast},
    {"PRESENT_REF", Reference::kPresent},
    {"FUTURE_REF", Reference::kFuture},
    {"P4M", Duration::of(4, Unit::kMonth)},
    {"PT20M", Duration::of(20, Unit::kMinute)},
    {"PT90M", Duration::of(90, Unit::kMinute)},
    {"PT5S", Duration::of(5, Unit::kSecond)},
    {"P2W", Duration::of(2, Unit::kWeek)},
    {"P6.5Y", Duration::of(Count(65, -1), Unit::kYear)},
    {"P0.5D", Duration::of(Count(5, -1), Unit::kDay)},
    {"P2.50W", Duration::of(Count(250, -2), Unit::kWeek)},
    {"P10Y1M", Duration::of(10, Unit::kYear).and_(1, Unit::kMonth)},
    {"P1DT12H", Duration::of(1, Unit::kDay).and_(12, Unit::kHour)},
    {"PT1H30M", Duration::of(1, Unit::kHour).and_(30, Unit::kMinute)},
    {"P1DE", Duration::of(1, Unit::kDecade)},
    {"P1CE", Duration::of(1, Unit::kCentury)},
    {"P2ML", Duration::of(2, Unit::kMillennium)},
    {"P1Q", Duration::of(1, Unit::kQuarter)},
    {"P2WE", Duration::of(2, Unit::kWeekend)},
    {"PXD", Duration::of(Count::vague(), Unit::kDay)},
    {"PXDE", Duration::of(Count::vague(), Unit::kDecade)},
    {"PTXH", Duration::of(Count::vague(), Unit::kHour)},
    {"P4000000000Y", Duration::of(Count(4'000'000'000U, 0), Unit::kYear)},
    {"P13800000000Y", Duration::of(Count(1'380'000'000U, 1), Unit::kYear)},
    {"PXX", Duration{}},
};

TEST(CalendarText, EachFormIsReadAndGivenBack) {
  for (const auto& [text, value] : kForms) {
    const auto read = parse_value(text);
    ASSERT_TRUE(read) << text << ": " << read.error().message;
    EXPECT_TRUE(*read == value) << text << " reads as " << to_string(*read);
    EXPECT_EQ(to_string(value), text);
  }
}

TEST(CalendarText, SecondSpellingsAreGivenBackToo) {
  for (const std::string_view text : {"P1E", "P3C", "P2L", "P3SU", "P2WI", "P1T", "PXXY", "PTXXM",
                                      "P1ML2CE3DE4Y5M6D", "P1Y2M3DT4H5M6S"}) {
    const auto read = parse_value(text);
    ASSERT_TRUE(read) << text << ": " << read.error().message;
    EXPECT_EQ(to_string(*read), text);
  }
  EXPECT_EQ(to_string(*parse_value("-0044")), "BC0044");
  EXPECT_EQ(to_string(*parse_value("P05Y")), "P5Y");
}

struct Fault {
  std::string_view text;
  std::size_t offset;
};

TEST(CalendarText, WhatIsNoValueIsAnErrorAtItsPlace) {
  const Fault faults[] = {
      {"", 0},
      {" ", 0},
      {"x", 0},
      {"1998 ", 4},
      {"19980", 0},
      {"0000", 0},
      {"1X", 0},
      {"XXX", 0},
      {"1998-", 5},
      {"1998-13", 5},
      {"1998-00", 5},
      {"1998-1", 5},
      {"1998-1X", 5},
      {"1998-08-", 8},
      {"1998-08-32", 8},
      {"1998-02-30", 8},
      {"1998-02-29", 8},
      {"1900-02-29", 8},
      {"XXXX-02-30", 8},
      {"1998-04-31", 8},
      {"1998-08-7", 8},
      {"1998-8-07", 5},
      {"1998-08-077", 8},
      {"1999-W54", 6},
      {"1999-W53", 6},
      {"1999-W00", 6},
      {"1999-W28-8", 9},
      {"1999-W28-0", 9},
      {"1999-W28T11", 8},
      {"1998-Q5", 6},
      {"1998-Q0", 6},
      {"1998-H3", 6},
      {"1998-T5", 6},
      {"1998-SU-1", 7},
      {"199-08", 3},
      {"1998T11", 4},
      {"1998-08T11", 7},
      {"1998-08-07T", 11},
      {"1998-08-07TXM", 11},
      {"T25", 1},
      {"T11:60", 4},
      {"T11:13:60", 7},
      {"T24:01", 1},
      {"T1", 1},
      {"T11:13-05", 6},
      {"T11:13+0100", 6},
      {"T11:13ZZ", 7},
      {"FY1998", 0},
      {"KA5", 0},
      {"MA210", 0},
      {"BC", 2},
      {"PAST", 1},
      {"PRESENT_REFS", 11},
      {"P", 1},
      {"PT", 2},
      {"P1", 2},
      {"PY", 1},
      {"P1Z", 2},
      {"PXXX", 3},
      {"P1H", 2},
      {"PT1D", 3},
      {"P1M1Y", 4},
      {"P1Y1Y", 4},
      {"P.5Y", 1},
      {"P1.Y", 1},
      {"P1.2.3Y", 4},
      {"P99999999999999Y", 1},
      {"P1ML2CE3DE4Y5M6DT7H", 17},
      {"P-1Y", 1},
      {"1998/08", 4},
      {"1998-08-07/1998-08-09", 10},
  };
  for (const auto& [text, offset] : faults) {
    const auto read = parse_value(text);
    ASSERT_FALSE(read) << "'" << text << "' reads as " << to_string(*read);
    EXPECT_EQ(read.error().offset, offset) << text << ": " << read.error().message;
    EXPECT_FALSE(read.error().message.empty());
  }
}

TEST(CalendarText, AnyBytesAreSurvived) {
  std::string text;
  for (int first = 0; first < 256; ++first) {
    for (const std::string_view head :
         {"", "P", "T", "1998-", "1998-08-07T", "1999-W", "P1", "BC"}) {
      text.assign(head);
      text += static_cast<char>(first);
      const auto read = parse_value(text);
      EXPECT_TRUE(!read || to_string(*read) == text) << text;
    }
  }
}

TEST(CalendarText, TheSchemaLacksSomeForms) {
  for (const std::string_view text : {"P2WE", "P3SU", "BC0480-SU", "BC0480-Q1", "BC0480-W28",
                                      "BC0480-08-07TMO", "BC0480-08-07T11", "P1Y2W", "P1E2Y"}) {
    EXPECT_FALSE(allowed_by_schema(*parse_value(text))) << text;
  }
  for (const std::string_view text : {"P2W", "P1E", "P1C2Y", "BC0480", "BC0480-08", "BC0480-08-07",
                                      "BC048", "1999-W28-WE", "PXX", "PAST_REF", "TMO"}) {
    EXPECT_TRUE(allowed_by_schema(*parse_value(text))) << text;
  }
}

TEST(CalendarText, GranularityAndWhatIsKnown) {
  struct Row {
    std::string_view text;
    std::optional<Unit> unit;
    bool known;
  };
  const Row rows[] = {
      {"1998", Unit::kYear, true},
      {"XX63", Unit::kYear, false},
      {"199", Unit::kDecade, true},
      {"19", Unit::kCentury, true},
      {"2", Unit::kMillennium, true},
      {"1998-H1", Unit::kHalf, true},
      {"1998-T1", Unit::kTrimester, true},
      {"1998-T4", Unit::kTrimester, false},
      {"1998-QX", Unit::kQuarter, false},
      {"1998-WI", Unit::kSeason, true},
      {"1998-08", Unit::kMonth, true},
      {"1998-XX", Unit::kMonth, false},
      {"1999-W28", Unit::kWeek, true},
      {"1999-W28-WE", Unit::kWeekend, true},
      {"1998-08-07", Unit::kDay, true},
      {"XXXX-12-02", Unit::kDay, false},
      {"1999-W28-5", Unit::kDay, true},
      {"XXXX-WXX-5", Unit::kDay, false},
      {"1998-08-07TMO", Unit::kDayPart, true},
      {"TMO", Unit::kDayPart, false},
      {"1998-08-07T11", Unit::kHour, true},
      {"1998-08-07T11:30", Unit::kMinute, true},
      {"1998-08-07T11:30:05", Unit::kSecond, true},
      {"T11", Unit::kHour, false},
      {"1998-08-07TXX:30", Unit::kMinute, false},
      {"PAST_REF", std::nullopt, false},
      {"P1D", std::nullopt, false},
  };
  for (const auto& [text, unit, known] : rows) {
    const auto value = parse_value(text);
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(granularity_of(*value), unit) << text;
    EXPECT_EQ(fully_known(*value), known) << text;
  }
}

}  // namespace
}  // namespace dateline::calendar
