// ISO 8601 text -> publication date.
#include <gtest/gtest.h>

#include "article/written_date.hpp"
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
