// Feeds, JSON values and mail -> an Article an entry.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "dateline/read.hpp"

namespace dateline {
namespace {

using Entries = Result<std::vector<Result<Article>>>;

/// "ID|TITLE|DAY|TEXT" a line; an entry that was refused as "!REASON".
std::string shown(const Entries& entries) {
  if (!entries) return "!!" + entries.error().message;
  std::string all;
  for (const auto& entry : *entries) {
    if (!entry) {
      all += fmt::format("!{}\n", entry.error().message);
      continue;
    }
    const std::string day = entry->published ? calendar::to_string(*entry->published) : "-";
    all += fmt::format("{}|{}|{}|{}\n", entry->id, entry->title, day, entry->text);
  }
  return all;
}

TEST(ReadFeed, Kinds) {
  EXPECT_EQ(
      shown(read_feed("<rss version='2.0'><channel><item><title>A &amp; B</title>"
                      "<link>https://example.org/1</link><pubDate>Thu, 04 Mar 2021 10:15:00 "
                      "GMT</pubDate><description>It rained on &lt;b&gt;Monday&lt;/b&gt;."
                      "</description></item><item><title>Empty</title></item></channel></rss>")),
      "https://example.org/1|A & B|2021-03-04T10:15:00|It rained on Monday.\n"
      "!the entry holds no text\n");
  EXPECT_EQ(
      shown(read_feed("<rdf:RDF xmlns:rdf='r' xmlns:dc='d'><channel/><item><title>A</title><link>"
                      "https://example.org/2</link><dc:date>2021-03-04</dc:date><description>"
                      "&lt;p&gt;It rained on Monday, the whole of the day.&lt;/p&gt;</description>"
                      "</item></rdf:RDF>")),
      "https://example.org/2|A|2021-03-04|It rained on Monday, the whole of the day.\n");
  EXPECT_EQ(
      shown(read_feed("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><link "
                      "rel='self' href='x'/><link href='https://example.org/3'/><published>"
                      "2021-03-04T10:15:00Z</published><updated>2021-03-09</updated><content "
                      "type='xhtml'><div><p>It rained on Monday, the whole of the day.</p></div>"
                      "</content></entry></feed>")),
      "https://example.org/3|A|2021-03-04T10:15:00|It rained on Monday, the whole of the day.\n");
}

TEST(ReadFeed, Bad) {
  EXPECT_EQ(shown(read_feed("<rss><channel></channel></rss>")), "!!the feed has no entries");
  EXPECT_TRUE(shown(read_feed("<rss><channel>")).starts_with("!!broken XML"));
  EXPECT_EQ(read_feed("<rss/>", 3).error().code, ErrorCode::kTooLarge);
  // Entities of one's own stay what they are.
  const auto bomb = read_feed(
      "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item>"
      "<description>x &b; y</description></item></channel></rss>");
  ASSERT_TRUE(bomb);
  EXPECT_EQ(bomb->front()->text, "x &b; y");
}

TEST(ReadJson, ArraysAndObjects) {
  EXPECT_EQ(shown(read_json("[{\"body\": \"It rained.\", \"headline\": \"A\", \"date\": \"March 4, "
                            "2021\"}, {\"text\": 5}, {\"text\": \"It snowed.\", \"timestamp\": "
                            "1614852000000}]")),
            "1|A|2021-03-04|It rained.\n!\"text\" has to be a string, it is a number\n"
            "3||2021-03-04T10:00:00|It snowed.\n");
  EXPECT_EQ(
      shown(read_json("{\n \"id\": 123456789012345678901234567890,\n \"text\": \"It rained.\"\n}")),
      "123456789012345678901234567890||-|It rained.\n");
  EXPECT_EQ(shown(read_json("{\"when\": \"2021-03-04\", \"words\": \"It rained.\"}",
                            JsonFields{"", "words", "", "when"})),
            "1||2021-03-04|It rained.\n");
  EXPECT_EQ(
      shown(read_json(
          "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"url\": "
          "\"https://example.org/1\", \"content_html\": \"<p>It rained on Monday, the "
          "whole of the day.</p>\", \"date_published\": \"2021-03-04T10:15:00+01:00\"}]}")),
      "https://example.org/1||2021-03-04T10:15:00|It rained on Monday, the whole of the day.\n");
  EXPECT_EQ(shown(read_json("[]")), "!!the array is empty");
  EXPECT_EQ(shown(read_json("[{\"text\": \"a\"")), "!!broken JSON: the file ends too early");
}

TEST(ReadJson, SaysWhatWasTakenForWhat) {
  const auto article =
      read_json_line(R"({"maintext": "It rained.", "date_publish": "2021-03-04"})", 1);
  ASSERT_TRUE(article);
  ASSERT_EQ(article->findings.size(), 2U);
  EXPECT_EQ(article->findings[0].why, "\"maintext\" is taken for the text");
  EXPECT_FALSE(read_json_line(R"({"text": "It rained.", "when": "x"})", 1, {"", "", "", "when"}));
}

TEST(ReadMail, Messages) {
  constexpr std::string_view kHead =
      "Date: Thu, 4 Mar 2021 10:15:00 +0100\r\nSubject: =?utf-8?B?Q2Fmw6k=?=\r\n "
      "=?utf-8?Q?_open?=\r\n";
  EXPECT_EQ(
      shown(read_mail(std::string(kHead) +
                          "Content-Transfer-Encoding: quoted-printable\r\n\r\nIt rained on =\r\n"
                          "Monday=2E\r\n\r\nAnn wrote:\r\n> It snowed.\r\n-- \r\nJo\r\n",
                      "a")),
      "a|Café open|2021-03-04T10:15:00|It rained on Monday.\n\n\n");
  EXPECT_EQ(
      shown(read_mail(std::string(kHead) +
                          "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\n"
                          "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                          "SXQgcmFpbmVkLg==\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>No</p>\r\n"
                          "--b--\r\n",
                      "a")),
      "a|Café open|2021-03-04T10:15:00|It rained.\n\n");
  EXPECT_EQ(shown(read_mail("From a@example.org\nSubject: A\n\nIt rained.\n\nFrom b@example.org\n"
                            "Subject: B\nContent-Type: image/png\n\nxx\n",
                            "box")),
            "box-1|A|-|It rained.\n\n\n!the message holds no text to read\n");
}

TEST(DetectFormat, Entries) {
  using enum InputFormat;
  for (const auto& [bytes, format] : std::initializer_list<std::pair<const char*, InputFormat>>{
           {"<?xml version='1.0'?>\n<rss version='2.0'>", kFeed},
           {"<feed xmlns='http://www.w3.org/2005/Atom'>", kFeed},
           {"<rdf:RDF>", kFeed},
           {"[{\"text\": \"a\"}]", kJson},
           {"{\n  \"text\": \"a\"\n}", kJson},
           {"{\"items\": [\n{}]}", kJson},
           {"{\"text\": \"a\"}\n{\"text\": \"b\"}", kJsonl},
           {"{\"text\": \"a\n", kJsonl},
           {"[Update] The mayor left.", kText},
           {"From: a\nTo: b\nDate: c\nSubject: d\n\nText", kMail},
           {"Subject: d\nThe mayor left.", kText},
           {"Dear all: the mayor left.\n\nFrom: a", kText}}) {
    EXPECT_EQ(detect_format(bytes), format) << bytes;
  }
}

}  // namespace
}  // namespace dateline
