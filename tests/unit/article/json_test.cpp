// A line of JSON Lines -> Article.
#include <gtest/gtest.h>

#include "unit/article/shown.hpp"

namespace dateline {
namespace {

TEST(ReadJsonLine, AllFields) {
  const auto article = read_json_line(
      R"({"id": "a/1", "title": "Mayor resigns", "published": "2019-06-07T10:00:00Z", "x": [1, {}], "text": "She left.\n\n\u201cNo,\u201d he said."})",
      3);
  ASSERT_TRUE(article) << article.error().message;
  EXPECT_EQ(article->id, "a/1");
  EXPECT_FALSE(article->id_is_number);
  EXPECT_EQ(article->title, "Mayor resigns");
  EXPECT_FALSE(article->title_in_text);
  EXPECT_EQ(article->text, "She left.\n\n“No,” he said.");
  EXPECT_EQ(test::shown_quotes(*article), "<“No,”>");
  EXPECT_EQ(article->published_from, PublishedFrom::kDocument);
  EXPECT_TRUE(article->published);
}

TEST(ReadJsonLine, TextHasNoTitleLine) {
  const auto article = read_json_line(R"({"text": "Mayor resigns\n\nShe left."})", 1);
  ASSERT_TRUE(article);
  EXPECT_EQ(test::shown_blocks(*article), "P|Mayor resigns\nP|She left.\n");
  EXPECT_EQ(article->title, "");
}

TEST(ReadJsonLine, Ids) {
  struct Case {
    const char* line;
    const char* id;
    bool number;
  };
  for (const Case& c :
       {Case{R"({"text": "x"})", "7", true},
        {R"({"id": null, "text": "x"})", "7", true},
        {R"({"id": 12, "text": "x"})", "12", true},
        {R"({"id": -3, "text": "x"})", "-3", true},
        {R"({"id": 18446744073709551615, "text": "x"})", "18446744073709551615", true},
        {R"({"id": 5, "other": 123456789012345678901234567890, "s": "1e5 \"", "text": "x"})", "5",
         true},
        {R"({"id": 5, "other": 1e999, "text": "x"})", "5", true},
        {R"({"id": 1.5, "text": "x"})", "1.5", true},
        {R"({"id": "12", "text": "x"})", "12", false},
        {R"({"id": 1, "id": 2, "text": "x"})", "2", true}}) {
    const auto article = read_json_line(c.line, 7);
    ASSERT_TRUE(article) << c.line << article.error().message;
    EXPECT_EQ(article->id, c.id) << c.line;
    EXPECT_EQ(article->id_is_number, c.number) << c.line;
  }
}

TEST(ReadJsonLine, ABlankDateIsNone) {
  for (const char* line :
       {R"({"text": "It rained.", "published": ""})",
        R"({"text": "It rained.", "published": " \n"})",
        R"({"text": "It rained.", "published": null})", R"({"body": "It rained.", "date": ""})"}) {
    const auto article = read_json_line(line, 1);
    ASSERT_TRUE(article) << line << article.error().message;
    EXPECT_FALSE(article->published) << line;
  }
}

TEST(ReadJsonLine, Errors) {
  struct Case {
    std::string_view line;
    std::string_view message;
    std::size_t offset;
  };
  for (const Case& c : std::initializer_list<Case>{
           {R"({"id": 1})", "the field \"text\" is missing", 0},
           {R"({"text": 5})", "\"text\" has to be a string, it is a number", 0},
           {R"({"text": null})", "the field \"text\" is missing", 0},
           {R"({"text": "", "id": true})",
            "\"id\" has to be a string or a number, it is true or false", 0},
           {R"({"text": "", "title": []})", "\"title\" has to be a string, it is an array", 0},
           {R"({"text": "", "published": 2019})",
            "\"published\" has to be a string, it is a number", 0},
           {R"({"text": "", "published": "2019-02-30"})",
            "\"published\": \"2019-02-30\" is no date: the month has no such day", 0},
           {R"(["text"])", "the line has to be an object, it is an array", 0},
           {R"("text")", "the line has to be an object, it is a string", 0},
           {R"({"text": "abc)", "broken JSON: the line ends too early", 13},
           {R"({"text": "abc"} {})", "broken JSON: unexpected character", 16},
           {R"({"text": abc})", "broken JSON: unexpected character", 9},
           {R"({"text": "a", "x": [1,}]})", "broken JSON: unexpected character", 22},
           {R"({"text" "a"})", "broken JSON: unexpected character", 8},
           {R"({"text": "a\q"})", "broken JSON: unexpected character", 11},
           {R"({"text": "a", "x": 01})", "broken JSON: unexpected character", 21},
           {R"(nonsense)", "broken JSON: unexpected character", 0}}) {
    const auto article = read_json_line(c.line, 7);
    ASSERT_FALSE(article) << c.line;
    EXPECT_EQ(article.error().code, ErrorCode::kSyntax) << c.line;
    EXPECT_EQ(article.error().message, c.message) << c.line;
    EXPECT_EQ(article.error().offset, c.offset) << c.line;
  }
  EXPECT_EQ(read_json_line(std::string_view("{\0\"\0", 4), 1).error().message,
            "broken JSON: a zero byte, as in UTF-16; JSON Lines have to be UTF-8");
  const auto empty = read_json_line(R"({"id": "a", "text": " \n"})", 1);
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().code, ErrorCode::kEmpty);
  EXPECT_EQ(empty.error().id, "a");
  EXPECT_EQ(read_json_line(" ", 1).error().code, ErrorCode::kEmpty);
  EXPECT_EQ(JsonLineReader(4).read(R"({"text": ""})", 1).error().code, ErrorCode::kTooLarge);
}

TEST(ReadJsonLine, UnpairedSurrogatesAndBadBytesBecomeReplacements) {
  for (const auto& [line, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {R"({"text": "a\ud800b"})",
            "a\xEF\xBF\xBD"
            "b"},
           {R"({"text": "a\udc00\ud800"})", "a\xEF\xBF\xBD\xEF\xBF\xBD"},
           {R"({"text": "\ud83d\ude00\ud800"})", "\xF0\x9F\x98\x80\xEF\xBF\xBD"},
           {"{\"text\": \"a\xFF\xC3"
            "b\"}",
            "a\xEF\xBF\xBD\xEF\xBF\xBD"
            "b"}}) {
    const auto article = read_json_line(line, 1);
    ASSERT_TRUE(article) << line << article.error().message;
    EXPECT_EQ(article->text, text) << line;
    EXPECT_EQ(article->fault_count, 1U) << line;
  }
}

TEST(ReadJsonLine, ReaderIsUsedAgainAfterAnError) {
  JsonLineReader reader;
  EXPECT_FALSE(reader.read("{", 1));
  EXPECT_TRUE(reader.read(R"({"text": "She left."})", 2));
  EXPECT_FALSE(reader.read(std::string(100000, '['), 3));
  EXPECT_TRUE(reader.read("\xEF\xBB\xBF{\"text\": \"She left.\"}\r", 4));
}

}  // namespace
}  // namespace dateline
