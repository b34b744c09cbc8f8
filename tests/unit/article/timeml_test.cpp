// TimeML -> Article.
#include <gtest/gtest.h>

#include "unit/article/shown.hpp"

namespace dateline {
namespace {

std::string document(std::string_view text) {
  return "<?xml version=\"1.0\" ?>\n<TimeML>\n<DOCID> WSJ_1 </DOCID>\n"
         "<DCT><TIMEX3 tid=\"t0\" type=\"TIME\" value=\"1998-02-13T14:26:00\" "
         "functionInDocument=\"CREATION_TIME\">02/13/1998 14:26:00</TIMEX3></DCT>\n"
         "<TITLE>Mayor\n resigns</TITLE>\n<TEXT>" +
         std::string(text) + "</TEXT>\n</TimeML>\n";
}

TEST(ReadTimeml, LayoutOfTempEval) {
  const auto article =
      read_timeml(document("\n\nThe mayor left &amp; wept.\n\n\"No,\" she said.\n"), "x");
  ASSERT_TRUE(article) << article.error().message;
  EXPECT_EQ(article->id, "WSJ_1");
  EXPECT_EQ(article->title, "Mayor resigns");
  EXPECT_FALSE(article->title_in_text);
  EXPECT_EQ(article->text, "\n\nThe mayor left & wept.\n\n\"No,\" she said.\n");
  EXPECT_EQ(test::shown_blocks(*article), "P|The mayor left & wept.\nP|\"No,\" she said.\n");
  EXPECT_EQ(test::shown_quotes(*article), "<\"No,\">");
  EXPECT_EQ(article->published_text, "02/13/1998 14:26:00");
  EXPECT_EQ(article->published_from, PublishedFrom::kDocument);
  EXPECT_TRUE(article->published &&
              std::holds_alternative<calendar::ClockTime>(*article->published));
}

TEST(ReadTimeml, CharactersOfText) {
  for (const auto& [inside, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"The <EVENT eid=\"e1\">mayor</EVENT> left.", "The mayor left."},
           {"<s><TIMEX3 tid=\"t1\"> </TIMEX3>left</s> ", " left "},
           {"a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"},
           {"a<!-- no -->b<?pi x?>c", "abc"},
           {"a&#13;\r\nb\rc", "a\r\nb\nc"},
           {"&#x41;&quot;&lt;&UR; &lol;", "A\"<&UR; &lol;"},
           {"", ""}}) {
    const auto article = read_timeml(document(inside), "x");
    ASSERT_TRUE(article) << inside;
    EXPECT_EQ(article->text, text) << inside;
  }
}

TEST(ReadTimeml, EntityBombStaysSmall) {
  std::string bomb = "<!DOCTYPE TimeML [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'j'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ';';
    bomb += "\">";
  }
  const auto article = read_timeml(bomb + "]><TimeML><TEXT>It is &i; late.</TEXT></TimeML>", "x");
  ASSERT_TRUE(article) << article.error().message;
  EXPECT_EQ(article->text, "It is &i; late.");
}

TEST(ReadTimeml, DeepNesting) {
  std::string open;
  std::string close;
  for (int i = 0; i < 300000; ++i) {
    open += "<s>";
    close += "</s>";
  }
  const auto article = read_timeml(document(open + "deep" + close), "x");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text, "deep");
}

TEST(ReadTimeml, WithoutDates) {
  const auto none = read_timeml("<TimeML><TEXT>It is late.</TEXT></TimeML>", "x");
  ASSERT_TRUE(none);
  EXPECT_EQ(none->id, "x");
  EXPECT_FALSE(none->published);
  EXPECT_EQ(none->published_from, PublishedFrom::kNone);
  const auto bare =
      read_timeml("<TimeML><DCT>2019-06-07</DCT><TEXT>It is late.</TEXT></TimeML>", "x");
  ASSERT_TRUE(bare);
  EXPECT_TRUE(bare->published);
  const auto inline_time = read_timeml(
      "<TimeML><TEXT><TIMEX3 tid=\"t0\" value=\"2019-06-07\" "
      "functionInDocument=\"CREATION_TIME\">7/6</TIMEX3> "
      "late.</TEXT></TimeML>",
      "x");
  ASSERT_TRUE(inline_time);
  EXPECT_TRUE(inline_time->published);
  EXPECT_EQ(inline_time->text, "7/6 late.");
}

TEST(ReadTimeml, Errors) {
  struct Case {
    const char* xml;
    ErrorCode code;
    std::size_t offset;
  };
  for (const Case& c : {Case{"", ErrorCode::kEmpty, 0},
                        {" \n", ErrorCode::kEmpty, 0},
                        {"<TimeML><TEXT>cut off", ErrorCode::kSyntax, 20},
                        {"<TimeML><TEXT>a</TEXTS></TimeML>", ErrorCode::kSyntax, 17},
                        {"<html><body/></html>", ErrorCode::kUnsupported, 0},
                        {"<TimeML><DOCID>x</DOCID></TimeML>", ErrorCode::kUnsupported, 0}}) {
    const auto article = read_timeml(c.xml, "x");
    ASSERT_FALSE(article) << c.xml;
    EXPECT_EQ(article.error().code, c.code) << c.xml;
    EXPECT_NEAR(static_cast<double>(article.error().offset), static_cast<double>(c.offset), 2)
        << c.xml << article.error().message;
  }
}

TEST(DetectFormat, Table) {
  using enum InputFormat;
  for (const auto& [bytes, format] : std::initializer_list<std::pair<const char*, InputFormat>>{
           {"", kText},
           {"The mayor left.", kText},
           {"<3 is a heart", kText},
           {"<?xml version=\"1.0\"?>\n<TimeML>", kTimeml},
           {"\xEF\xBB\xBF<TimeML>", kTimeml},
           {"<?xml version=\"1.0\"?><!DOCTYPE html><html>", kHtml},
           {"<!-- saved -->\n<HTML lang=en>", kHtml},
           {"<!DOCTYPE html>", kHtml},
           {"  <!doctype HTML PUBLIC", kHtml},
           {"<?xml version=\"1.0\"?><x/>", kTimeml},
           {"{\"id\": 1, \"text\": \"a\"}\n{", kJsonl},
           {"{}", kJsonl},
           {"{ not json", kText}}) {
    EXPECT_EQ(detect_format(bytes), format) << bytes;
  }
}

}  // namespace
}  // namespace dateline
