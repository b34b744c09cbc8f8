// Live blogs -> posts, each with its time; other pages with times have none.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "dateline/read.hpp"

namespace dateline {
namespace {

std::string text_of(int i) {
  return fmt::format(
      "The council of Marlow went on with its debate about the bridge, and speaker {} asked for "
      "patience.",
      i);
}

std::string page(std::string_view head, const std::string& body) {
  return fmt::format(
      "<html lang=en><head><title>Bridge debate: as it happened</title>{}<meta "
      "property='article:published_time' content='2021-03-04T09:00:00+01:00'></head><body>"
      "<main><h1>Bridge debate: as it happened</h1>{}</main></body></html>",
      head, body);
}

/// "TIME FIRST-WORDS" a post.
std::string posts_of(const std::string& html) {
  const auto read = read_html(html, "x");
  if (!read) return read.error().message;
  std::string all;
  for (const Post& post : read->posts) {
    const std::string_view text =
        std::string_view(read->text).substr(post.span.begin, post.span.size());
    all += fmt::format("{} {}\n", calendar::to_string(post.published).substr(0, 16),
                       text.substr(text.size() - 23));
  }
  return all;
}

constexpr std::string_view kThree =
    "2021-03-05T11:30 r 3 asked for patience.\n2021-03-04T21:15 r 2 asked for patience.\n"
    "2021-03-04T20:00 r 1 asked for patience.\n";

TEST(LivePosts, ChildrenWithTimes) {
  std::string body = "<div class=feed>";
  int number = 3;
  for (const char* time :
       {"2021-03-05T11:30:00+01:00", "2021-03-04T21:15:00+01:00", "2021-03-04T20:00:00+01:00"}) {
    body += fmt::format(
        "<article class=entry><header><time datetime='{}'>x</time></header><h2>Speaker "
        "{}</h2><p>{}</p></article>",
        time, number, text_of(number));
    --number;
  }
  EXPECT_EQ(posts_of(page("", body + "</div>")), kThree);
}

TEST(LivePosts, TimesBetweenParagraphs) {
  std::string body = "<div class='live-ticker'>";
  int number = 3;
  for (const char* time : {"5 March 2021, 11:30", "4 March 2021, 9.15pm", "4 March 2021, 20:00"}) {
    body += fmt::format("<h3><span class=time>{}</span></h3><p>{}</p>", time, text_of(number));
    --number;
  }
  EXPECT_EQ(posts_of(page("", body + "</div>")), kThree);
}

TEST(LivePosts, ClocksAlone) {
  std::string body;
  int number = 1;
  for (const char* time : {"18:05", "18.20", "7.45pm"}) {
    body += fmt::format("<section class=post><span class='post-time'>{}</span><p>{}</p></section>",
                        time, text_of(number));
    ++number;
  }
  EXPECT_EQ(
      posts_of(page("<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\"}</script>",
                    body)),
      "2021-03-04T18:05 r 1 asked for patience.\n2021-03-04T18:20 r 2 asked for patience.\n"
      "2021-03-04T19:45 r 3 asked for patience.\n");
}

TEST(LivePosts, UpdatesOfJsonLd) {
  std::string data =
      "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[";
  std::string body;
  for (int i = 1; i < 4; ++i) {
    data += fmt::format(
        "{}{{\"@type\":\"BlogPosting\",\"headline\":\"Speaker {} is "
        "up\",\"datePublished\":\"2021-03-04T1{}:00:00+01:00\"}}",
        i > 1 ? "," : "", i, i);
    body += fmt::format("<h2>Speaker {} is up</h2><p>{}</p>", i, text_of(i));
  }
  EXPECT_EQ(posts_of(page(data + "]}</script>", body)),
            "2021-03-04T11:00 r 1 asked for patience.\n2021-03-04T12:00 r 2 asked for patience.\n"
            "2021-03-04T13:00 r 3 asked for patience.\n");
}

TEST(LivePosts, NoneElsewhere) {
  std::string embedded;
  for (int i = 1; i < 4; ++i)
    embedded += fmt::format(
        "<p>{}</p><blockquote><p>So they say.</p><time "
        "datetime='2021-02-0{}T10:00:00Z'>x</time></blockquote>",
        text_of(i), i);
  EXPECT_EQ(posts_of(page("", embedded)), "");
  std::string related = "<p>" + text_of(1) + "</p><p>" + text_of(2) + "</p><ul>";
  for (int i = 1; i < 5; ++i)
    related += fmt::format(
        "<li><a href=x>Another story</a><time datetime='2021-02-0{}T10:00:00Z'>x</time></li>", i);
  EXPECT_EQ(posts_of(page("", related + "</ul>")), "");
}

}  // namespace
}  // namespace dateline
