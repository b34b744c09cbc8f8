// What is known to the day stands in the order of the calendar, on steps of its own.
#include "timeline/calendar_order.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dateline::timeline {
namespace {

Entry entry(std::int32_t step, const char* label, const char* date) {
  Entry made;
  made.step = step;
  made.label = label;
  if (*date != '\0') {
    made.from.earliest = calendar::parse_value(date).value();
    made.from.latest = made.from.earliest;
  }
  return made;
}

std::string ordered(std::vector<Entry> entries) {
  put_days_in_order(entries);
  std::string all;
  for (const Entry& one : entries) all += std::to_string(one.step) + one.label + ' ';
  return all;
}

TEST(CalendarOrder, DaysTakeThePlacesOfDays) {
  EXPECT_EQ(ordered({entry(1, "boats", "2023-11-08"), entry(2, "rain", ""),
                     entry(3, "flood", "2023-11-07TNI"), entry(4, "search", "2023-11-09")}),
            "1flood 2rain 3boats 4search ");
}

TEST(CalendarOrder, OneDayKeepsItsOrder) {
  EXPECT_EQ(ordered({entry(1, "noon", "2023-11-08T12:00"), entry(2, "day", "2023-11-08"),
                     entry(3, "morning", "2023-11-08TMO")}),
            "1noon 2day 3morning ");
}

TEST(CalendarOrder, TwoDaysAreTwoSteps) {
  EXPECT_EQ(ordered({entry(1, "b", "2023-11-08"), entry(1, "a", "2023-11-07"), entry(2, "c", "")}),
            "1a 2b 3c ");
}

TEST(CalendarOrder, MonthsAndYearsStay) {
  EXPECT_EQ(ordered({entry(1, "day", "2023-11-08"), entry(2, "month", "2023-10"),
                     entry(3, "year", "1998")}),
            "1day 2month 3year ");
}

}  // namespace
}  // namespace dateline::timeline
