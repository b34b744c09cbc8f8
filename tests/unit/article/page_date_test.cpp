// Pages of every kind -> the date of publication, where it was found, and what contradicts it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "dateline/read.hpp"

namespace dateline {
namespace {

struct Case {
  const char* why;
  const char* head;  // inside <head>
  const char* body;  // before the paragraphs; "%" stands for them where it is told
  const char* date;
};

constexpr std::string_view kParagraphs =
    "<p>The ferry between the two islands was taken out of service on Monday, after a fire had "
    "broken out in its engine room.</p><p>Nobody was hurt, the harbour master said, but it will "
    "take three weeks at least until the ship can sail again.</p><p>Until then a smaller boat will "
    "run four times a day; cars have to wait on the mainland, or go round by the bridge.</p>";

std::string page(const Case& c) {
  std::string body = c.body;
  const std::size_t at = body.find('%');
  if (at == std::string::npos) {
    body += kParagraphs;
  } else {
    body.replace(at, 1, kParagraphs);
  }
  return fmt::format("<!doctype html><html {}</head><body>{}</body></html>", c.head, body);
}

std::string date_of(const Article& article) {
  return article.published ? calendar::to_string(*article.published).substr(0, 10) : "none";
}

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    const auto article = read_html(page(c), "x");
    ASSERT_TRUE(article) << c.why << ": " << article.error().message;
    std::string considered;
    for (const Finding& each : article->findings) {
      considered += fmt::format("\n  {}{} {} [{}] {}", each.taken ? '*' : ' ', each.what,
                                each.value, each.weight, each.why);
    }
    EXPECT_EQ(date_of(*article), c.date) << c.why << considered;
  }
}

constexpr const char* kEnglish = "lang=en><head><title>Ferry out of service for weeks</title>";

TEST(PageDate, JsonLd) {
  check({
      {"a review before the article",
       "lang=en><head><title>Ferry out of service for weeks</title><script "
       "type='application/ld+json'>[{\"@type\":\"Review\",\"datePublished\":\"2017-01-02\"},"
       "{\"@type\":\"ReportageNewsArticle\",\"datePublished\":\"2021-03-04T05:00:00+01:00\"}]"
       "</script>",
       "<h1>Ferry out of service for weeks</h1>", "2021-03-04"},
      {"a type with its address and a parameter",
       "lang=en><head><script type='application/ld+json; charset=utf-8'>{\"@type\":"
       "\"http://schema.org/BlogPosting?x=1\",\"datePublished\":[\"2021-03-04\"]}</script>",
       "<h1>Ferry out of service for weeks</h1>", "2021-03-04"},
      {"a list of other articles",
       "lang=en><head><script type='application/ld+json'>{\"@type\":\"ItemList\","
       "\"itemListElement\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-02\"}]}"
       "</script>",
       "<h1>Ferry out of service</h1><p class=byline>By Jo March, 4 March 2021</p>", "2021-03-04"},
      {"created, for want of published",
       "lang=en><head><script type='application/ld+json'>{\"@type\":\"Article\",\"dateCreated\":"
       "\"2021-03-04T10:00:00+01:00\",\"dateModified\":\"2021-03-09T10:00:00+01:00\"}</script>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"entities for quotation marks",
       "lang=en><head><script type='application/ld+json'>{&quot;@type&quot;:&quot;Article&quot;,"
       "&quot;datePublished&quot;:&quot;2021-03-04&quot;}</script>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"milliseconds in a string",
       "lang=en><head><script type='application/ld+json'>{\"@type\":\"Article\","
       "\"datePublished\":\"1614852000000\"}</script>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"broken beyond mending",
       "lang=en><head><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"The "
       "\"big\" ferry\",\"datePublished\":\"2021-03-04T10:00:00Z\"}</script>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"the data of a script, for want of all else",
       "lang=en><head><script>window.state={\"publishedAt\":\"2021-03-04T10:00:00+00:00\"}</"
       "script>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
  });
}

TEST(PageDate, Meta) {
  for (const char* name :
       {"DC.Date.Issued", "dcterms.created", "article:published", "og:pubdate",
        "cXenseParse:recs:publishtime", "sailthru.date", "parsely-pub-date", "publish-date",
        "PublishDate", "rbpubdate", "vr:published_time", "date", "created",
        "Published_Time_Stamp_Not", "citation_online_date", "gentime"}) {
    const std::string head =
        fmt::format("lang=en><head><meta name='{}' content='2021-03-04'>", name);
    const bool known = std::string_view(name) != "Published_Time_Stamp_Not";
    check({{name, head.c_str(), "<h1>Ferry out of service</h1>", known ? "2021-03-04" : "none"}});
  }
  check({
      {"published before modified, whatever the order",
       "lang=en><head><meta property='article:modified_time' content='2021-03-09'><meta "
       "property='article:published_time' content='2021-03-04'>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"a placeholder gives way to a line",
       "lang=en><head><meta name=date content='0001-01-01T00:00:00'>",
       "<h1>Ferry out of service</h1><div class=when>4 March 2021</div>", "2021-03-04"},
      {"http-equiv",
       "lang=en><head><meta http-equiv=date content='Thu, 04 Mar 2021 10:00:00 +0100'>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"the comment's microdata is not the page's",
       "lang=en><head><meta name='dcterms.date' content='2021-03-04'>",
       "<h1>Ferry out of service</h1>%<div itemscope itemtype='https://schema.org/Comment'><meta "
       "itemprop=datePublished content='2021-05-06'>Well said</div>",
       "2021-03-04"},
  });
}

TEST(PageDate, LocalDay) {
  check({
      {"UTC, and a line of the evening before",
       "lang=en><head><meta property='article:published_time' content='2021-03-05T04:30:00Z'>",
       "<h1>Ferry out of service</h1><p>By Jo Lind | March 4, 2021 | 8:30 PM PST</p>",
       "2021-03-04"},
      {"UTC, and the same moment in the east",
       "lang=en><head><meta property='article:published_time' content='2021-03-03T22:30:00Z'>",
       "<h1>Ferry out of service</h1><time datetime='2021-03-04T09:30:00+11:00'>4 March</time>",
       "2021-03-04"},
      {"UTC, and the day in the address",
       "lang=en><head><link rel=canonical href='https://example.org/2021/03/04/ferry'><script "
       "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":"
       "\"2021-03-05T03:00:00.000Z\"}</script>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"UTC, and the page's zone in another time",
       "lang=en><head><meta property='article:published_time' content='2021-03-05T03:00:00+00:00'>"
       "<meta property='article:modified_time' content='2021-03-05T08:00:00-08:00'>",
       "<h1>Ferry out of service</h1>", "2021-03-04"},
      {"an offset is the readers' own day, whatever the address says",
       "lang=en><head><link rel=canonical href='https://example.org/2021/03/05/ferry'><meta "
       "property='article:published_time' content='2021-03-04T23:50:00-05:00'>",
       "<h1>Ferry out of service</h1><div class=date>March 4, 2021</div>", "2021-03-04"},
      {"an updated line is not the local day",
       "lang=en><head><meta property='article:published_time' content='2021-03-04T20:00:00Z'>",
       "<h1>Ferry out of service</h1><p>Last updated: 5 March 2021</p>", "2021-03-04"},
  });
}

TEST(PageDate, Elements) {
  check({
      {"microdata in content", kEnglish,
       "<h1>Ferry out of service for weeks</h1><span itemprop='dateCreated datePublished' "
       "content='2021-03-04T10:00:00+01:00'>Thursday</span>",
       "2021-03-04"},
      {"time without datetime, in words", kEnglish,
       "<h1>Ferry out of service for weeks</h1><div class=info><time>Mar 4, 2021</time></div>",
       "2021-03-04"},
      {"times of a list of others in a sidebar", kEnglish,
       "<div class=sidebar><ul><li><time datetime=2021-04-01>1 April</time></ul></div><h1>Ferry "
       "out "
       "of service for weeks</h1><span class='post-date'>04.03.2021</span>",
       "2021-03-04"},
      {"a time in a comment", kEnglish,
       "<h1>Ferry out of service for weeks</h1>%<div id=comments><div class=comment><time "
       "datetime='2021-03-06'>6 March 2021</time><p>At last somebody says it.</p></div></div>",
       "none"},
      {"a quoted post", kEnglish,
       "<h1>Ferry out of service for weeks</h1><p class=pubdate>4 March 2021</p><blockquote "
       "class=twitter-tweet>Fire! <a href='https://example.org/1'>March 1, 2021</a></blockquote>",
       "2021-03-04"},
      {"class updated, and the word before the other", kEnglish,
       "<h1>Ferry out of service for weeks</h1><span class=updated>2021-03-09</span> Posted: <span "
       "class=x>2021-03-04</span>",
       "2021-03-04"},
      {"published and updated in one class", kEnglish,
       "<h1>Ferry out of service for weeks</h1><time class='entry-date published updated' "
       "datetime='2021-03-04T10:00:00+01:00'>4 March</time>",
       "2021-03-04"},
      {"seconds in an attribute", kEnglish,
       "<h1>Ferry out of service for weeks</h1><span class=timeago data-timestamp=1614852000>3 "
       "years ago</span>",
       "2021-03-04"},
      {"a blog's header of the day", kEnglish,
       "<h2 class=date-header><span>Thursday, March 4, 2021</span></h2><h3 class=post-title>Ferry "
       "out "
       "of service for weeks</h3>",
       "2021-03-04"},
      {"a custom element", kEnglish,
       "<h1>Ferry out of service for weeks</h1><relative-time datetime='2021-03-04T10:00:00+01:00'>"
       "</relative-time>",
       "2021-03-04"},
      {"an event's time", kEnglish,
       "<h1>Ferry out of service for weeks</h1>%<div class='event-date'><time "
       "datetime=2021-08-09>9 "
       "August 2021</time></div>",
       "none"},
      {"the day of today over the page", kEnglish,
       "<div class=current-date>Friday, May 7, 2021</div><h1>Ferry out of service for "
       "weeks</h1><div "
       "class=meta>March 4, 2021</div>",
       "2021-03-04"},
  });
}

TEST(PageDate, Lines) {
  check({
      {"German", "lang=de><head>",
       "<h1>Fähre fällt wochenlang aus</h1><p>Veröffentlicht am 4. März 2021 um 10:15 Uhr von Jo "
       "Lind</p>",
       "2021-03-04"},
      {"German figures", "lang=de-DE><head>",
       "<h1>Fähre fällt wochenlang aus</h1><div>Stand: 09.03.2021, 11 Uhr</div><div>04.03.2021 - "
       "10:15 Uhr</div>",
       "2021-03-04"},
      {"French", "lang=fr><head>",
       "<h1>Le bateau est en panne pour des semaines</h1><p>Publié le 4 mars 2021 à 10h15, mis à "
       "jour le 9 mars 2021 à 8h00</p>",
       "2021-03-04"},
      {"Spanish", "lang=es><head>",
       "<h1>El barco no sale en semanas</h1><div>Jo Lind | 4 de marzo de 2021</div>", "2021-03-04"},
      {"Portuguese", "lang=pt-BR><head>",
       "<h1>A balsa parou por semanas</h1><p>Por Jo Lind — 04/03/2021 10h15 Atualizado em "
       "09/03/2021</p>",
       "2021-03-04"},
      {"Italian", "lang=it><head>",
       "<h1>Il traghetto fermo per settimane</h1><p>Pubblicato il: 4 marzo 2021</p>", "2021-03-04"},
      {"Dutch", "lang=nl><head>",
       "<h1>De veerboot ligt weken stil</h1><p>Geplaatst op 4 maart 2021 door Jo Lind</p>",
       "2021-03-04"},
      {"Polish", "lang=pl><head>",
       "<h1>Prom nie kursuje od tygodni</h1><p>Data publikacji: 4 marca 2021</p>", "2021-03-04"},
      {"Turkish", "lang=tr><head>",
       "<h1>Feribot haftalarca seferden kalktı</h1><p>Yayınlanma: 04.03.2021 10:15 Güncelleme: "
       "09.03.2021 11:00</p>",
       "2021-03-04"},
      {"Russian", "lang=ru><head>",
       "<h1>Паром не ходит уже несколько недель</h1><p>Опубликовано 4 марта 2021, 10:15</p>",
       "2021-03-04"},
      {"Chinese", "lang=zh><head>", "<h1>渡轮 停航 数周</h1><p>2021年3月4日 10:15</p>",
       "2021-03-04"},
      {"Swedish", "lang=sv><head>",
       "<h1>Färjan ligger stilla i veckor</h1><p>Publicerad: 4 mars 2021 Uppdaterad: 9 mars "
       "2021</p>",
       "2021-03-04"},
      {"American figures", "lang=en-US><head>",
       "<h1>Ferry out of service for weeks</h1><p>Posted 03/04/2021</p>", "2021-03-04"},
      {"British figures", "lang=en-GB><head>",
       "<h1>Ferry out of service for weeks</h1><p>Posted 04/03/2021</p>", "2021-03-04"},
      {"figures that another date settles",
       "lang=en><head><link rel=canonical href='https://example.com/2021/03/04/ferry'>",
       "<h1>Ferry out of service for weeks</h1><p>04/03/2021</p>", "2021-03-04"},
      {"after a kicker and a standfirst", kEnglish,
       "<div class=kicker>Islands</div><h1>Ferry out of service for weeks</h1><h2>A fire in the "
       "engine room; nobody was hurt, and a boat will run.</h2><div>Jo Lind</div><div>Mar 4, "
       "2021</div>",
       "2021-03-04"},
      {"below the article", kEnglish,
       "<h1>Ferry out of service for weeks</h1>%<div class=foot>Posted by Jo Lind on 4 March 2021 "
       "in Islands</div>",
       "2021-03-04"},
      {"a weblog's long line below", kEnglish,
       "<h1>Ferry out of service for weeks</h1>%<p class=postmetadata>This entry was posted on "
       "Thursday, March 4th, 2021 at 10:15 am and is filed under Islands.</p>",
       "2021-03-04"},
      {"a caption's date", kEnglish,
       "<h1>Ferry out of service for weeks</h1><div class=pic>FILE PHOTO: The ferry on its first "
       "day, May 6, 2012</div>",
       "none"},
      {"within the sentences", kEnglish,
       "<h1>Ferry out of service for weeks</h1><p>The ship was built on 5 May 1987 by the yard of "
       "the mainland, and bought in 1999 by the islands.</p>",
       "none"},
      {"only updated", kEnglish,
       "<h1>Ferry out of service for weeks</h1><p>Last updated on March 9, 2021</p>", "2021-03-09"},
  });
}

TEST(PageDate, Address) {
  for (const char* address :
       {"https://example.org/news/2021/03/04/ferry.html", "https://example.org/2021/mar/04/ferry",
        "https://example.org/2021-03-04-ferry", "https://example.org/ferry-20210304.html",
        "https://example.org/a/2021/0304/c1.html", "https://example.org/2021-03/04/x.htm"}) {
    const std::string head =
        fmt::format("lang=en><head><meta property='og:url' content='{}'>", address);
    check({{address, head.c_str(), "<h1>Ferry out of service</h1>", "2021-03-04"}});
  }
  check({{"no day", "lang=en><head><link rel=canonical href='https://example.org/2021/03/ferry-4'>",
          "<h1>Ferry out of service</h1>", "none"}});
}

TEST(PageDate, SaysWhatContradicts) {
  const auto article =
      read_html(page({"", "lang=en><head><meta name=date content=2021-03-04>",
                      "<h1>Ferry out of service</h1><p>Published on 2 February 2020</p>", ""}),
                "x");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->published_from, PublishedFrom::kMeta);
  ASSERT_TRUE(article->published_other);
  EXPECT_EQ(calendar::to_string(*article->published_other), "2020-02-02");
  const auto agreeing =
      read_html(page({"", "lang=en><head><meta name=date content=2021-03-04>",
                      "<h1>Ferry out of service</h1><p>Published on 4 March 2021</p>", ""}),
                "x");
  ASSERT_TRUE(agreeing);
  EXPECT_FALSE(agreeing->published_other);
  EXPECT_GT(agreeing->published_sure.value_or(0), article->published_sure.value_or(1));
}

}  // namespace
}  // namespace dateline
