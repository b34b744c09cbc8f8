// Stretches of the calendar: where values begin and end, back to values, comparisons, lengths.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

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

/// "1998-08-07T00:00" or "-".
std::string instant(Instant at) {
  return text(value_at(at, Unit::kMinute));
}

TEST(CalendarIntervals, DaysBeginAtMidnight) {
  for (const Instant day : {Instant{0}, 5 * kDay, -5 * kDay}) {
    EXPECT_EQ(start_of_day(day), day);
    EXPECT_EQ(start_of_day(day + 1), day);
    EXPECT_EQ(start_of_day(day + kDay - 1), day);
  }
}

TEST(CalendarIntervals, Intervals) {
  struct Row {
    std::string_view value;
    std::string_view begin;
    std::string_view end;
  };
  const Row rows[] = {
      {"1998", "1998-01-01T00:00", "1999-01-01T00:00"},
      {"199", "1990-01-01T00:00", "2000-01-01T00:00"},
      {"000", "0001-01-01T00:00", "0010-01-01T00:00"},
      {"BC004", "BC0049-01-01T00:00", "BC0039-01-01T00:00"},
      {"BC000", "BC0009-01-01T00:00", "0001-01-01T00:00"},
      {"19", "1900-01-01T00:00", "2000-01-01T00:00"},
      {"2", "2000-01-01T00:00", "3000-01-01T00:00"},
      {"1998-H2", "1998-07-01T00:00", "1999-01-01T00:00"},
      {"1998-T2", "1998-05-01T00:00", "1998-09-01T00:00"},
      {"1998-Q1", "1998-01-01T00:00", "1998-04-01T00:00"},
      {"1998-QX", "1998-01-01T00:00", "1999-01-01T00:00"},
      {"1998-WI", "1998-12-01T00:00", "1999-03-01T00:00"},
      {"1998-02", "1998-02-01T00:00", "1998-03-01T00:00"},
      {"1999-W28", "1999-07-12T00:00", "1999-07-19T00:00"},
      {"1999-W28-WE", "1999-07-17T00:00", "1999-07-19T00:00"},
      {"1998-WXX", "1997-12-29T00:00", "1999-01-04T00:00"},
      {"1998-08-07", "1998-08-07T00:00", "1998-08-08T00:00"},
      {"1998-07-XX", "1998-07-01T00:00", "1998-08-01T00:00"},
      {"199X", "1990-01-01T00:00", "2000-01-01T00:00"},
      {"19XX", "1900-01-01T00:00", "2000-01-01T00:00"},
      {"1999-W28-5", "1999-07-16T00:00", "1999-07-17T00:00"},
      {"1998-08-07TNI", "1998-08-07T18:00", "1998-08-08T06:00"},
      {"1998-08-07T15", "1998-08-07T15:00", "1998-08-07T16:00"},
      {"1998-08-07T15:30", "1998-08-07T15:30", "1998-08-07T15:31"},
      {"1998-08-07T24:00", "1998-08-08T00:00", "1998-08-08T00:01"},
  };
  for (const auto& [value, begin, end] : rows) {
    const auto interval = interval_of(v(value));
    ASSERT_TRUE(interval) << value;
    EXPECT_EQ(instant(interval->begin), begin) << value;
    EXPECT_EQ(instant(interval->end), end) << value;
  }
  for (const std::string_view value :
       {"XXXX", "XX63", "XXXX-12-02", "XXXX-WXX-5", "T11", "TMO", "P1D", "PAST_REF", "1998-T4"}) {
    EXPECT_FALSE(interval_of(v(value))) << value;
  }
}

TEST(CalendarIntervals, PlacesOfValuesWithUnknownParts) {
  struct Row {
    std::string_view value;
    std::string_view earliest_begin, latest_begin, earliest_end, latest_end;
  };
  const Row rows[] = {
      {"1998-QX", "1998-01-01", "1998-10-01", "1998-04-01", "1999-01-01"},
      {"1998-XX", "1998-01-01", "1998-12-01", "1998-02-01", "1999-01-01"},
      {"1998-07-XX", "1998-07-01", "1998-07-31", "1998-07-02", "1998-08-01"},
      {"1998-XX-31", "1998-01-31", "1998-12-31", "1998-02-01", "1999-01-01"},
      {"199X", "1990-01-01", "1999-01-01", "1991-01-01", "2000-01-01"},
      {"1998-08-07", "1998-08-07", "1998-08-07", "1998-08-08", "1998-08-08"},
      {"1998-WXX-5", "1998-01-02", "1999-01-01", "1998-01-03", "1999-01-02"},
  };
  for (const Row& row : rows) {
    const auto placement = placement_of(v(row.value));
    ASSERT_TRUE(placement) << row.value;
    EXPECT_EQ(text(value_at(placement->earliest_begin, Unit::kDay)), row.earliest_begin);
    EXPECT_EQ(text(value_at(placement->latest_begin, Unit::kDay)), row.latest_begin);
    EXPECT_EQ(text(value_at(placement->earliest_end, Unit::kDay)), row.earliest_end);
    EXPECT_EQ(text(value_at(placement->latest_end, Unit::kDay)), row.latest_end);
  }
}

TEST(CalendarIntervals, StretchesBackToValues) {
  const auto from_to = [](std::string_view first, std::string_view last) {
    return Interval{interval_of(v(first))->begin, interval_of(v(last))->end};
  };
  EXPECT_EQ(text(value_of(from_to("1998-01-01", "1998-12-31"))), "1998");
  EXPECT_EQ(text(value_of(from_to("1998-01", "1998-03"))), "1998-Q1");
  EXPECT_EQ(text(value_of(from_to("1998-01", "1998-06"))), "1998-H1");
  EXPECT_EQ(text(value_of(from_to("1990", "1999"))), "199");
  EXPECT_EQ(text(value_of(from_to("1998-08-07", "1998-08-07"))), "1998-08-07");
  EXPECT_EQ(text(value_of(from_to("1998-08-07T15", "1998-08-07T15"))), "1998-08-07T15");
  EXPECT_EQ(text(value_of(from_to("1998-08-07", "1998-08-08"))), "-");
  EXPECT_EQ(text(covering_value(from_to("1998-08-07", "1998-08-08"))), "1998-08");
  EXPECT_EQ(text(covering_value(from_to("1998-08-07T15", "1998-08-07T16"))), "1998-08-07");
  EXPECT_EQ(text(covering_value(from_to("1998-08", "1998-09"))), "1998");
  EXPECT_EQ(text(covering_value(from_to("1998", "1999"))), "199");
  EXPECT_EQ(text(covering_value(from_to("1999", "2000"))), "-");
}

TEST(CalendarIntervals, Comparisons) {
  struct Row {
    std::string_view first;
    std::string_view second;
    Order order;
  };
  const Row rows[] = {
      {"1998", "1999", Order::kEarlier},
      {"1998-08", "1998-09-01", Order::kEarlier},
      {"1998-08-07", "1998", Order::kUnknown},
      {"1999", "1998-W53", Order::kUnknown},
      {"BC0044", "0001", Order::kEarlier},
      {"1998-08-07", "1998-W32-5", Order::kSame},
      {"1998-QX", "1998-QX", Order::kUnknown},
      {"1998-QX", "1999-QX", Order::kEarlier},
      {"1998-08-07T16:00", "1998-08-07T15:59", Order::kLater},
      {"XXXX-12-02", "XXXX-12-03", Order::kUnknown},
      {"PAST_REF", "1998", Order::kUnknown},
      {"1998-H1", "1998-Q3", Order::kEarlier},
  };
  for (const auto& [first, second, order] : rows) {
    EXPECT_EQ(compare(v(first), v(second)), order) << first << " and " << second;
  }
}

TEST(CalendarIntervals, Lengths) {
  constexpr std::int64_t kDay = 86400;
  struct Row {
    std::string_view duration;
    Length length;
  };
  const Row rows[] = {
      {"PT90M", {5400, 5400}},
      {"PT1H30M", {5400, 5400}},
      {"P1M", {28 * kDay, 31 * kDay}},
      {"P1Y", {365 * kDay, 366 * kDay}},
      {"P1Q", {89 * kDay, 92 * kDay}},
      {"P2W", {14 * kDay, 14 * kDay}},
      {"P2.5W", {35 * kDay / 2, 35 * kDay / 2}},
      {"PXD", {2 * kDay, 99 * kDay}},
      {"P1DE", {3651 * kDay, 3653 * kDay}},
      {"P1WE", {2 * kDay, 2 * kDay}},
  };
  for (const auto& [duration, length] : rows) {
    const Value value = v(duration);
    EXPECT_EQ(length_of(std::get<Duration>(value)), length) << duration;
  }
  EXPECT_FALSE(length_of(Duration{}));
  const Value ages = v("P13800000000Y");
  EXPECT_GT(length_of(std::get<Duration>(ages))->shortest, 4'000'000'000'000'00);
}

}  // namespace
}  // namespace dateline::calendar
