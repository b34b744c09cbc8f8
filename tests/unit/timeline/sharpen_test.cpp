// Parts of years and months, and weekends, as days and months: one expression a line.
#include "timeline/sharpen.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dateline::timeline {
namespace {

struct Case {
  const char* value;
  Mod mod;
  const char* earliest;
  const char* latest;
};

constexpr Case kCases[] = {
    {"2018", Mod::kStart, "2018-01", "2018-04"},
    {"2018", Mod::kMid, "2018-05", "2018-08"},
    {"2018", Mod::kEnd, "2018-09", "2018-12"},
    {"2018", Mod::kNone, "2018", "2018"},
    {"2020", Mod::kStart, "2020-01", "2020-03"},  // earlier this year
    {"2020", Mod::kEnd, "2020-03", "2020-12"},    // later this year
    {"2020", Mod::kMid, "2020-05", "2020-08"},
    {"2020-02", Mod::kStart, "2020-02-01", "2020-02-10"},
    {"2020-02", Mod::kMid, "2020-02-11", "2020-02-20"},
    {"2020-02", Mod::kEnd, "2020-02-21", "2020-02-29"},
    {"2020-03", Mod::kEnd, "2020-03-14", "2020-03-31"},
    {"2020-W11", Mod::kStart, "2020-03-09", "2020-03-14"},
    {"2020-W10", Mod::kStart, "2020-W10", "2020-W10"},
    {"2020-W10-WE", Mod::kNone, "2020-03-07", "2020-03-08"},
    {"2020-03-07", Mod::kEnd, "2020-03-07", "2020-03-07"},
    {"9999", Mod::kEnd, "9999-09", "9999-12"},
};

TEST(Sharpen, GivesDaysAndMonths) {
  const auto published = calendar::interval_of(*calendar::parse_value("2020-03-14"));
  for (const Case& test : kCases) {
    Timex timex;
    timex.value = *calendar::parse_value(test.value);
    timex.mod = test.mod;
    Bounds bounds{timex.value, timex.value};
    sharpen(timex, published, bounds);
    ASSERT_TRUE(bounds.earliest && bounds.latest) << test.value;
    EXPECT_EQ(calendar::to_string(*bounds.earliest), test.earliest) << test.value;
    EXPECT_EQ(calendar::to_string(*bounds.latest), test.latest) << test.value;
  }
}

TEST(Sharpen, LeavesOtherBoundsAlone) {
  Timex timex;
  timex.value = *calendar::parse_value("2018");
  timex.mod = Mod::kEnd;
  Bounds bounds{std::nullopt, *calendar::parse_value("2018")};
  sharpen(timex, std::nullopt, bounds);
  EXPECT_FALSE(bounds.earliest);
  EXPECT_EQ(calendar::to_string(*bounds.latest), "2018");
}

}  // namespace
}  // namespace dateline::timeline
