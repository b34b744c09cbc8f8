// Plain text -> blocks.
#include <gtest/gtest.h>

#include <array>

#include "article/date/date_line.hpp"
#include "unit/article/shown.hpp"

namespace dateline {
namespace {

struct Case {
  std::string_view name;
  std::string_view text;
  std::string_view blocks;
};

constexpr Case kCases[] = {
    {"title_paragraphs", "Mayor resigns\n\nThe mayor left on Monday.\n\nShe was elected in 2015.",
     "T|Mayor resigns\nP|The mayor left on Monday.\nP|She was elected in 2015.\n"},
    {"single_breaks", "Mayor resigns\nThe mayor left on Monday.\nShe was elected in 2015.\n",
     "T|Mayor resigns\nP|The mayor left on Monday.\nP|She was elected in 2015.\n"},
    {"no_title", "The mayor left on Monday.\n\nShe was elected in 2015.",
     "P|The mayor left on Monday.\nP|She was elected in 2015.\n"},
    {"one_line", "The mayor left on Monday", "P|The mayor left on Monday\n"},
    {"question_title", "Will the mayor go?\n\nThe mayor may leave on Monday.",
     "T|Will the mayor go?\nP|The mayor may leave on Monday.\n"},
    {"quoted_sentence_is_no_title", "He said: \"I will go.\"\n\nThe mayor left on Monday.",
     "P|He said: \"I will go.\"\nP|The mayor left on Monday.\n"},
    {"date_line", "Mayor resigns\nTuesday, July 11, 2023\xC2\xA0\nThe mayor left on Monday.",
     "T|Mayor resigns\nD|Tuesday, July 11, 2023\nP|The mayor left on Monday.\n"},
    {"date_line_after_byline",
     "Mayor resigns\n\nBy Anna Berg\n\n7 June 2019\n\nThe mayor left on Monday.",
     "T|Mayor resigns\nP|By Anna Berg\nD|7 June 2019\nP|The mayor left on Monday.\n"},
    {"date_line_first", "7 June 2019\n\nMayor resigns\n\nThe mayor left on Monday.",
     "D|7 June 2019\nT|Mayor resigns\nP|The mayor left on Monday.\n"},
    {"source", "Mayor resigns\n\nThe mayor left on Monday.\n\nsource: example.org",
     "T|Mayor resigns\nP|The mayor left on Monday.\nS|source: example.org\n"},
    {"caption", "Mayor resigns\n\nFILE PHOTO: The bridge is seen in May 2015.\n\nThe mayor left.",
     "T|Mayor resigns\nN|FILE PHOTO: The bridge is seen in May 2015.\nP|The mayor left.\n"},
    {"credit", "The mayor left on Monday.\n\nThe mayor leaves her house. (Photo by Jo Berg)",
     "P|The mayor left on Monday.\nN|The mayor leaves her house. (Photo by Jo Berg)\n"},
    {"furniture",
     "The mayor left.\n\nStory Continued Below\n\n( PHOTOS: Mayors who left)\n\nShe wept.",
     "P|The mayor left.\nN|Story Continued Below\nN|( PHOTOS: Mayors who left)\nP|She wept.\n"},
    {"photograph_in_the_story", "The mayor left.\n\nShe took a photo by the river.",
     "P|The mayor left.\nP|She took a photo by the river.\n"},
    {"source_in_brackets", "The mayor left.\n(Source: Example News)\n",
     "P|The mayor left.\nS|(Source: Example News)\n"},
    {"carriage_returns", "Mayor resigns\r\n\r\nThe mayor left on Monday.\r\n",
     "T|Mayor resigns\nP|The mayor left on Monday.\n"},
    {"old_line_ends", "Mayor resigns\r\rThe mayor left on Monday.\rShe wept.",
     "T|Mayor resigns\nP|The mayor left on Monday.\nP|She wept.\n"},
    {"byte_order_mark", "\xEF\xBB\xBFMayor resigns\n\nThe mayor left on Monday.",
     "T|Mayor resigns\nP|The mayor left on Monday.\n"},
    {"hard_wrapped",
     "Mayor resigns over the bridge\n\nThe mayor of the town left her office on\nMonday, after a "
     "bridge that "
     "was built in\n2015 fell into the river.\n\nShe was elected twice.",
     "T|Mayor resigns over the bridge\nP|The mayor of the town left her office on/Monday, after a "
     "bridge that "
     "was built in/2015 fell into the river.\nP|She was elected twice.\n"},
    {"hard_wrapped_without_blank_lines",
     "Mayor resigns\n7 June 2019\nThe mayor of the town left her office on\nMonday, after a bridge "
     "that was "
     "built in\n2015 fell.\nShe was elected twice, and nobody thought\nthat she would go.\nSource: "
     "example.org",
     "T|Mayor resigns\nD|7 June 2019\nP|The mayor of the town left her office on/Monday, after a "
     "bridge that was "
     "built in/2015 fell.\nP|She was elected twice, and nobody thought/that she would "
     "go.\nS|Source: example.org\n"},
    {"hard_wrapped_indented",
     "  The mayor of the town left her office on\nMonday, after a bridge that was built in "
     "two\nyears fell into the "
     "river on Sunday evening.\n  She was elected twice, and nobody thought\nthat she would go.",
     "P|The mayor of the town left her office on/Monday, after a bridge that was built in "
     "two/years fell into the "
     "river on Sunday evening.\nP|She was elected twice, and nobody thought/that she would go.\n"},
    {"list_is_not_wrapped",
     "The dead and the injured in figures.\n\nKENYA:\nTotal dead: 192\nInjured: 77\nIn hospital: "
     "12",
     "P|The dead and the injured in figures.\nP|KENYA:\nP|Total dead: 192\nP|Injured: 77\nP|In "
     "hospital: 12\n"},
    {"two_wrapped_lines", "The mayor said on Monday that the\ntown would need a new bridge.",
     "P|The mayor said on Monday that the/town would need a new bridge.\n"},
};

TEST(Blocks, Table) {
  for (const Case& c : kCases) {
    const auto article = read_text(std::string(c.text), "x");
    ASSERT_TRUE(article) << c.name;
    EXPECT_EQ(article->text, c.text) << c.name;
    EXPECT_EQ(test::shown_blocks(*article), c.blocks) << c.name;
  }
}

TEST(Blocks, TitleIsSetFromItsBlock) {
  const auto article = read_text("Mayor resigns\n\nThe mayor left on Monday.", "x");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "Mayor resigns");
  EXPECT_TRUE(article->title_in_text);
}

TEST(Blocks, DateLines) {
  for (const std::string_view line :
       {"Tuesday, July 11, 2023", "7 June 2019", "June 7th, 2019", "2019-06-07", "07/06/2019",
        "7.6.2019", "Published: Fri 7 Jun 2019, 10:30 GMT", "2019-06-07T10:30:00Z",
        "Updated 4:15 p.m. ET, Fri June 7, 2019",
        "By Maria Lopez and Jon Smith, Madrid, 7 June 2019", "7 June 2019, London",
        "PUBLISHED: 01:01, Fri, Jun 7, 2019"}) {
    EXPECT_TRUE(article::is_date_line(line)) << line;
  }
  for (const std::string_view line :
       {"Mayor resigns", "The mayor left on 7 June 2019", "May was a month of protests", "Monday",
        "2019", "Call 555-1234 now", "Chapter 3", "Windows 10.0.1", "Version 1.2.3.4 is out now",
        "By Maria Lopez", "Dozens dead after June 7 earthquake near the coast"}) {
    EXPECT_FALSE(article::is_date_line(line)) << line;
  }
}

TEST(ReadText, Refuses) {
  EXPECT_EQ(read_text("", "x").error().code, ErrorCode::kEmpty);
  EXPECT_EQ(read_text(" \n\n", "x").error().code, ErrorCode::kEmpty);
  EXPECT_EQ(read_text(std::string(100, '\0'), "x").error().code, ErrorCode::kBinary);
  EXPECT_EQ(read_text("%PDF-1.4 and so on", "x").error().code, ErrorCode::kBinary);
  EXPECT_EQ(read_text("The mayor left.", "x", 5).error().code, ErrorCode::kTooLarge);
}

TEST(ReadText, NotesFaultsWithTheirPlace) {
  using namespace std::string_literals;
  const auto article = read_text(
      "\xEF\xBB\xBF"
      "A\0B\xFF\x0B"
      "C\xEF\xBF\xBF."s,
      "x");
  ASSERT_TRUE(article);
  std::string shown;
  for (const auto& fault : article->faults)
    shown += std::to_string(fault.offset) + " " + fault.what + "\n";
  EXPECT_EQ(shown,
            "0 byte order mark\n4 NUL character\n6 byte 0xFF is not UTF-8\n"
            "7 character U+000B is forbidden in XML\n9 character U+FFFF is forbidden in XML\n");
  EXPECT_EQ(article->fault_count, 5U);
}

}  // namespace
}  // namespace dateline
