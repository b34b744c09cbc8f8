// ISO 8601 text -> publication date.
#include <gtest/gtest.h>

#include "dateline/read.hpp"

namespace dateline {
namespace {

TEST(Published, Days) {
  for (const auto& [given, year, month, day] : {std::tuple("2019-06-07", 2019, 6, 7),
                                                {" 20190607 ", 2019, 6, 7},
                                                {"2020-02-29", 2020, 2, 29},
                                                {"2000-02-29", 2000, 2, 29}}) {
    const auto value = read_published(given);
    ASSERT_TRUE(value) << given;
    ASSERT_TRUE(std::holds_alternative<calendar::Day>(*value)) << given;
    const auto& found = std::get<calendar::Day>(*value);
    EXPECT_EQ(found.year.digits(), year) << given;
    EXPECT_EQ(found.month, month) << given;
    EXPECT_EQ(found.day, day) << given;
  }
}

TEST(Published, TimesKeepTheDayAsWritten) {
  struct Case {
    const char* given;
    int hour, minute, second;
  };
  for (const Case& c : {Case{"2019-06-07T14:26", 14, 26, -1},
                        {"2019-06-07T14:26:05Z", 14, 26, 5},
                        {"2019-06-07 23:59:00+02:00", 23, 59, 0},
                        {"2019-06-07T01:00:00.123-0800", 1, 0, 0},
                        {"20190607T1426", 14, 26, -1},
                        {"2019-06-07T14:26:05 +01", 14, 26, 5}}) {
    const auto value = read_published(c.given);
    ASSERT_TRUE(value) << c.given << ": " << value.error().message;
    const auto& time = std::get<calendar::ClockTime>(*value);
    EXPECT_EQ(std::get<calendar::Day>(time.day), (calendar::Day{calendar::Year(2019), 6, 7}))
        << c.given;
    EXPECT_EQ(time.hour, c.hour) << c.given;
    EXPECT_EQ(time.minute, c.minute) << c.given;
    EXPECT_EQ(time.second, c.second) << c.given;
  }
}

TEST(Published, Nonsense) {
  struct Case {
    const char* given;
    std::size_t offset;
  };
  for (const Case& c : {Case{"", 0},
                        {"yesterday", 0},
                        {"2019-02-30", 8},
                        {"2019-13-01", 5},
                        {"2019-06", 7},
                        {"2019-06-0", 8},
                        {"2019-06-07x", 10},
                        {"2019-06-07T", 11},
                        {"2019-06-07T25:00", 13},
                        {"2019-06-07T10:61", 16},
                        {"2019-06-07T10:00Q", 16},
                        {"1900-02-29", 8},
                        {"7 June 2019", 0},
                        {"0000-01-01", 0},
                        {"-100-01-01", 0}}) {
    const auto value = read_published(c.given);
    ASSERT_FALSE(value) << c.given;
    EXPECT_EQ(value.error().code, ErrorCode::kSyntax) << c.given;
    EXPECT_EQ(value.error().offset, c.offset) << c.given << ": " << value.error().message;
  }
  EXPECT_EQ(read_published("2019-02-30").error().message,
            "\"2019-02-30\" is no date: the month has no such day");
}

}  // namespace
}  // namespace dateline
