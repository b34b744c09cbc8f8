// The days that a chart shows for weeks and for a few days together.
#include "output/spoken_date.hpp"

#include <gtest/gtest.h>

namespace dateline::output {
namespace {

SpineDate spine(std::string_view value) {
  return spine_date(*calendar::parse_value(value));
}

TEST(SpokenDate, AWeekHasItsDaysAndTheSecondMonthWhereThereIsOne) {
  EXPECT_EQ(spine("2020-W15"), (SpineDate{"2020", "Apr", " 6-12", ""}));
  EXPECT_EQ(spine("2020-W14"), (SpineDate{"2020", "Mar", "30-Apr 5", ""}));
}

TEST(SpokenDate, AFewDaysToo) {
  const auto range = [](std::string_view first, std::string_view last) {
    return spine_range(*calendar::parse_value(first), *calendar::parse_value(last)).day;
  };
  EXPECT_EQ(range("2020-04-06", "2020-04-07"), " 6-7");
  EXPECT_EQ(range("2020-01-31", "2020-02-01"), "31-Feb 1");
  EXPECT_EQ(range("2020-01-01", "2020-02-01"), "");
}

}  // namespace
}  // namespace dateline::output
