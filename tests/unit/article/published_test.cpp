// ISO 8601 text -> publication date.
#include <gtest/gtest.h>

#include "article/date/written_date.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

TEST(Published, Days) {
  for (const auto& [given, year, month, day] : {std::tuple("2019-06-07", 2019, 6, 7),
                                                {" 20190607 ", 2019, 6, 7},
                                                {"2020-02-29", 2020, 2, 29},
                                                {"2000-02-29", 2000, 2, 29},
                                                {"2019-W23-5", 2019, 6, 7},
                                                {"2019W235", 2019, 6, 7},
                                                {"2020-W53-7", 2021, 1, 3},
                                                {"2019-158", 2019, 6, 7},
                                                {"2019158", 2019, 6, 7},
                                                {"2020-366", 2020, 12, 31}}) {
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
                        {"2019-06-07T10", 10, -1, -1},
                        {"2019-06-07T10Z", 10, -1, -1},
                        {"2019-06-07T10+02", 10, -1, -1},
                        {"2019-158T10:05", 10, 5, -1},
                        {"2019-06-07T24:00", 24, 0, -1},
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

TEST(Published, OtherForms) {
  for (const auto& [given, value] : std::initializer_list<std::pair<const char*, const char*>>{
           {"March 9, 2024", "2024-03-09"},
           {"9 March 2024", "2024-03-09"},
           {"9 Mar 24", "2024-03-09"},
           {"Saturday, 9 March 2024", "2024-03-09"},
           {"9th of March 2024", "2024-03-09"},
           {"March 9, 2024 at 10:15 pm", "2024-03-09T22:15"},
           {"2024-W10-6", "2024-03-09"},
           {"2024W106", "2024-03-09"},
           {"2024-069", "2024-03-09"},
           {"2024/03/09", "2024-03-09"},
           {"2024-03-09T10", "2024-03-09T10"},
           {"13/03/2024", "2024-03-13"},
           {"1709942400", "2024-03-09T00:00:00"},
           {"1709942400000", "2024-03-09T00:00:00"},
           {"2020-12-31T24:00", "2020-12-31T24:00"}}) {
    const auto date = read_published(given);
    ASSERT_TRUE(date) << given << date.error().message;
    EXPECT_EQ(calendar::to_string(*date), value) << given;
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
                        {"2019-W54-1", 8},
                        {"2019-W23-8", 10},
                        {"2019-W23", 8},
                        {"2019-366", 5},
                        {"2019-000", 5},
                        {"2019-06-07T24:30", 13},
                        {"2019-06-07T10x", 13},
                        {"2019-06-07T", 11},
                        {"2019-06-07T25:00", 13},
                        {"2019-06-07T10:61", 16},
                        {"2019-06-07T10:00Q", 16},
                        {"1900-02-29", 8},
                        {"7/6/2019", 0},
                        {"7 June 2019 or so", 0},
                        {"07/06/2019", 0},
                        {"99999999999999", 4},
                        {"0000-01-01", 0},
                        {"-100-01-01", 0}}) {
    const auto value = read_published(c.given);
    ASSERT_FALSE(value) << c.given;
    EXPECT_EQ(value.error().code, ErrorCode::kSyntax) << c.given;
    EXPECT_EQ(value.error().offset, c.offset) << c.given << ": " << value.error().message;
  }
  EXPECT_EQ(read_published("2019-02-30").error().message,
            "\"2019-02-30\" is no date: the month has no such day");
  for (const std::string number : {"0", "86400", "123456"})
    EXPECT_EQ(read_published(number).error().message,
              "\"" + number +
                  "\" is no date: a number is seconds since 1970 in nine or ten figures, or "
                  "milliseconds in more");
}

TEST(Published, AsWritten) {
  for (const auto& [given, value] : std::initializer_list<std::pair<const char*, const char*>>{
           {"2019-06-07", "2019-06-07"},
           {"2019/06/07 10:30", "2019-06-07T10:30"},
           {"20190607", "2019-06-07"},
           {"Fri, 07 Jun 2019 10:30:00 GMT", "2019-06-07"},
           {"June 7th, 2019", "2019-06-07"},
           {"7th of June 2019", "2019-06-07"},
           {"PUBLISHED: 01:01, Fri, Jun 7, 2019", "2019-06-07"},
           {"7 September 2019 at 9:05pm", "2019-09-07"},
           {"2019-06-07 at 10:30", "2019-06-07"},
           {"Updated 4:15 p.m. ET, Fri June 7, 2019", "2019-06-07"},
           {"November 5, 2019 / 6:22 PM", "2019-11-05"},
           {"2019-06-07T23:30:00-0800", "2019-06-07T23:30:00"},
           {"7.6.2019", "2019-06-07"},
           {"13/06/2019", "2019-06-13"},
           {"6/13/2019", "2019-06-13"}}) {
    const auto date = article::read_written_date(given);
    ASSERT_TRUE(date) << given;
    EXPECT_EQ(calendar::to_string(*date), value) << given;
  }
  for (const char* given :
       {"", "yesterday", "07/06/2019", "31 February 2019", "June 2019", "1559900000", "June 7"}) {
    EXPECT_FALSE(article::read_written_date(given)) << given;
  }
}

TEST(Published, FromTheText) {
  using enum PublishedFrom;
  struct Case {
    const char* text;
    const char* value;
    PublishedFrom from;
  };
  for (const Case& c :
       {Case{"Mayor resigns\n\n7 June 2019\n\nShe left on Monday.", "2019-06-07", kDateLine},
        {"LISBON, Nov. 5, 2019 (Agency) - She left on Monday.", "2019-11-05", kDateLine},
        {"LISBON, Nov. 5 (Agency) - She left on Monday.", "", kNone},
        {"On Nov. 5, 2019 - a Tuesday - she left.", "", kNone},
        {"Mayor resigns\n\nShe left on 7 June 2019.", "", kNone}}) {
    const auto article = read_text(c.text, "x");
    ASSERT_TRUE(article) << c.text;
    EXPECT_EQ(article->published ? calendar::to_string(*article->published) : "", c.value)
        << c.text;
    EXPECT_EQ(article->published_from, c.from) << c.text;
  }
}

}  // namespace
}  // namespace dateline
