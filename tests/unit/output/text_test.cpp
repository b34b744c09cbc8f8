// Tables over the small functions that the writers share: code points, columns, dates in words.
#include <gtest/gtest.h>

#include <vector>

#include "dateline/calendar.hpp"
#include "output/code_points.hpp"
#include "output/display_width.hpp"
#include "output/json_out.hpp"
#include "output/spoken_date.hpp"

namespace dateline::output {
namespace {

using Lines = std::vector<std::string>;

TEST(CodePoints, CountWhatIsWrittenOut) {
  struct Case {
    std::string text;
    std::uint32_t offset, expected;
  };
  const Case cases[] = {
      {"", 0, 0},
      {"plain", 5, 5},
      {"caf\xC3\xA9 bar", 5, 4},  // after é
      {"caf\xC3\xA9 bar", 9, 8},
      {"\xF0\x9F\x98\x80x", 4, 1},  // an emoji is one
      {"a\xFF\xFE"
       "b",
       4, 4},                          // each faulty byte is one
      {"\xE2\x82", 2, 2},              // cut off: two faulty bytes
      {"\xED\xA0\x80", 3, 3},          // a surrogate: three
      {std::string("a\0b", 3), 3, 3},  // a NUL is one
  };
  for (const Case& c : cases) EXPECT_EQ(CodePoints(c.text).before(c.offset), c.expected) << c.text;
}

TEST(CodePoints, AgreeWithCountingOneByOneInLongTexts) {
  std::string text(300, 'x');
  std::vector<std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 300; ++i) expected.push_back(i);
  for (std::uint32_t i = 0; i < 2000; ++i) {
    const std::string_view unit = i % 3 == 0 ? "\xE2\x82\xAC" : i % 7 == 0 ? "\xFF" : "y";
    for (std::size_t byte = 0; byte < unit.size(); ++byte)
      expected.push_back(300 + i + (byte > 0 ? 1 : 0));
    text += unit;
  }
  const CodePoints points(text);
  for (std::uint32_t at = 0; at < text.size(); ++at)
    ASSERT_EQ(points.before(at), expected[at]) << at;
}

TEST(DisplayWidth, CountsColumns) {
  const std::pair<std::string_view, std::size_t> cases[] = {
      {"", 0},  {"abc", 3},  {"é", 1}, {"e\u0301", 1}, {"東京", 4}, {"한국", 4},
      {"👍", 2}, {"●──▶", 4}, {"ﬁ", 1}, {"\u200B", 0},  {"\xFF", 1}, {"Ａ", 2},
  };
  for (const auto& [text, width] : cases) EXPECT_EQ(display_width(text), width) << text;
}

TEST(Printable, HoldsNothingThatSteersATerminal) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"  two  \n words\t", "two words"},
      {"red \x1B[31malert\x1B[0m", "red \\x1B[31malert\\x1B[0m"},
      {"bell\a", "bell\\x07"},
      {"\xC2\x9B"
       "31m",
       "\\u009B31m"},                     // the one-byte escape of C1
      {"abc\u202Edef", "abc\\u202Edef"},  // NOLINT(misc-misleading-bidirectional): to be escaped
      {"co\u00ADop", "coop"},
      {"\u200B zero", "\\u200B zero"},
      {"bad\xFF", "bad\uFFFD"},
      {"no\u00A0break", "no break"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(printable(text), expected);
}

TEST(Cleaned, LeavesOutWhatCannotBeSeen) {
  EXPECT_EQ(cleaned("a\u202E \u200B\x1B b\x7F\xFF\t"), "a b\uFFFD");
  EXPECT_EQ(cleaned("\u200B\x01"), "");
}

TEST(PlainPunctuation, KeepsLetters) {
  EXPECT_EQ(plain_punctuation("“It’s” – Zoë — said…"), "\"It's\" - Zoë -- said...");
}

TEST(Wrapped, BreaksAtBlanksAndCutsWhatIsLeft) {
  EXPECT_EQ(wrapped("one two three", 20, 2, "…"), (Lines{"one two three"}));
  EXPECT_EQ(wrapped("one two three", 8, 2, "…"), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped("one two three", 8, 1, "…"), (Lines{"one two…"}));
  EXPECT_EQ(wrapped("one two three four", 9, 2, "..."), (Lines{"one two", "three..."}));
  EXPECT_EQ(wrapped("abcdefghij", 4, 3, "…"), (Lines{"abcd", "efgh", "ij"}));
  EXPECT_EQ(wrapped("東京東京", 3, 9, "…"), (Lines{"東", "京", "東", "京"}));
  EXPECT_EQ(wrapped("東京", 1, 9, "…"), (Lines{"東", "京"}));
  EXPECT_EQ(wrapped("", 4, 3, "…"), Lines{});
}

TEST(SpokenDate, SaysItAsPeopleDo) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"2019-06-07", "Fri 7 Jun 2019"},
      {"2017-08", "Aug 2017"},
      {"2017", "2017"},
      {"BC0044", "44 BC"},
      {"199", "1990s"},
      {"19", "20th c."},
      {"1964-SU", "summer 1964"},
      {"1998-Q4", "Q4 1998"},
      {"1998-H1", "H1 1998"},
      {"2019-W23", "3-9 Jun 2019"},
      {"2019-W23-WE", "8-9 Jun 2019"},
      {"2019-06-07T15:30", "Fri 7 Jun 2019 15:30"},
      {"2019-06-07T15", "Fri 7 Jun 2019 15:00"},
      {"2019-06-06TNI", "Thu 6 Jun 2019 night"},
      {"XXXX-06-07", "7 Jun"},
      {"PAST_REF", "PAST_REF"},
  };
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(spoken_date(*calendar::parse_value(text)), expected) << text;
}

TEST(Json, QuotesAndNumbers) {
  Json json;
  json.object();
  json.field("text", "a\"b\\c\n\t\x01\xFF</script>é");
  json.field("number", -12);
  for (const auto& [key, share] : {std::pair{"none", 0.0F},
                                   {"some", 0.05F},
                                   {"half", 0.5F},
                                   {"most", 0.994F},
                                   {"all", 1.0F},
                                   {"more", 1.7F}})
    json.share(key, share);
  json.null("nothing");
  json.array("list");
  json.value("x");
  json.value("y");
  json.end_array();
  json.object("inner");
  json.end_object();
  json.end_object();
  EXPECT_EQ(json.take(),
            "{\"text\":\"a\\\"b\\\\c\\n\\t\uFFFD\uFFFD</script>é\",\"number\":-12,\"none\":0,"
            "\"some\":0.05,\"half\":0.5,\"most\":0.99,\"all\":1,\"more\":1,\"nothing\":null,"
            "\"list\":[\"x\",\"y\"],\"inner\":{}}");
}

}  // namespace
}  // namespace dateline::output
