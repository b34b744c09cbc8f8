// TimeML: text unchanged, tags that nest, references that hold, well-formed whatever the text is.
#include <gtest/gtest.h>

#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

using test::Made;

std::string text_of(const std::string& timeml) {
  const std::size_t begin = timeml.find("<TEXT>") + 6;
  return timeml.substr(begin, timeml.find("</TEXT>") - begin);
}

TEST(Timeml, TagsStandInTheText) {
  Made made("He said on Wednesday that it rained.");
  made.published("2019-06-07").timex("Wednesday", "2019-06-05").event("said").event("rained");
  made.signal("on");
  made.document().timexes[0].anchor_kind = AnchorKind::kPublication;
  made.link(LinkKind::kTlink, Relation::kIsIncluded, Node::of(EventId{0}), Node::of(TimexId{0}));
  made.link(LinkKind::kSlink, Relation::kEvidential, Node::of(EventId{0}), Node::of(EventId{1}));
  made.document().links[0].signal = SignalId{0};
  const std::string timeml = write_timeml(made.document());
  EXPECT_EQ(text_of(timeml),
            "He <EVENT eid=\"e1\" class=\"OCCURRENCE\">said</EVENT> <SIGNAL sid=\"s1\">on</SIGNAL> "
            "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2019-06-05\" temporalFunction=\"false\" "
            "functionInDocument=\"NONE\" anchorTimeID=\"t0\">Wednesday</TIMEX3> that it "
            "<EVENT eid=\"e2\" class=\"OCCURRENCE\">rained</EVENT>.");
  for (const std::string_view part :
       {"<TLINK lid=\"l1\" relType=\"IS_INCLUDED\" eventInstanceID=\"ei1\" relatedToTime=\"t1\" "
        "signalID=\"s1\" />",
        "<SLINK lid=\"l2\" relType=\"EVIDENTIAL\" eventInstanceID=\"ei1\" "
        "subordinatedEventInstance=\"ei2\" />",
        "<MAKEINSTANCE eiid=\"ei2\" eventID=\"e2\" tense=\"PAST\" aspect=\"NONE\" "
        "polarity=\"POS\" pos=\"VERB\" />",
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2019-06-07\" temporalFunction=\"false\" "
        "functionInDocument=\"CREATION_TIME\">2019-06-07</TIMEX3></DCT>"})
    EXPECT_NE(timeml.find(part), std::string::npos) << part << "\n" << timeml;
}

TEST(Timeml, WhatWouldCrossIsLeftOutWithItsLinks) {
  Made made("the day after the crash and the trial");
  made.timex("day after the crash", "2019-06-08").timex("the crash", "2019-06-07");
  made.event("crash").event("trial").signal("after");
  made.link(LinkKind::kTlink, Relation::kBefore, Node::of(EventId{0}), Node::of(EventId{1}));
  const std::string timeml = write_timeml(made.document());
  EXPECT_EQ(text_of(timeml),
            "the <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2019-06-08\" temporalFunction=\"false\" "
            "functionInDocument=\"NONE\">day after the crash</TIMEX3> and the "
            "<EVENT eid=\"e2\" class=\"OCCURRENCE\">trial</EVENT>");
  EXPECT_EQ(timeml.find("ei1"), std::string::npos);
  EXPECT_EQ(timeml.find("TLINK"), std::string::npos);
  EXPECT_NE(timeml.find("<TIMEX3 tid=\"t2\""), std::string::npos) << "others may refer to it";
}

TEST(Timeml, DoubtfulEventsAreLeftOutWithTheirLinks) {
  Made made("the damage after the crash");
  made.event("damage").event("crash").signal("after");
  made.link(LinkKind::kTlink, Relation::kAfter, Node::of(EventId{0}), Node::of(EventId{1}));
  const auto has = [&](std::string_view part) {
    return write_timeml(made.document()).find(part) != std::string::npos;
  };
  EXPECT_TRUE(has(">damage</EVENT>") && has("<TLINK"));
  made.document().events.front().confidence = 0.4F;
  EXPECT_FALSE(has(">damage</EVENT>") || has("<TLINK"));
  EXPECT_TRUE(has("<EVENT eid=\"e2\" class=\"OCCURRENCE\">crash</EVENT>"));
}

TEST(Timeml, ExpressionsWithoutWordsStandAfterTheText) {
  Made made("for two days");
  made.timex("two days", "P2D", TimexType::kDuration).timex("", "2019-06-05");
  made.document().timexes[0].begin_point = TimexId{1};
  const std::string timeml = write_timeml(made.document());
  EXPECT_NE(timeml.find("beginPoint=\"t2\">two days</TIMEX3></TEXT>"), std::string::npos) << timeml;
  EXPECT_NE(timeml.find("</TEXT>\n\n<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2019-06-05\""),
            std::string::npos)
      << timeml;
}

TEST(Timeml, ValuesTheSchemaLacksBecomeTheNearest) {
  Made made("two weekends");
  made.timex("two weekends", "P2WE", TimexType::kDuration);
  EXPECT_NE(write_timeml(made.document()).find("value=\"PXX\""), std::string::npos);
}

TEST(Timeml, HostileTextIsReadBackAsItWas) {
  const std::pair<std::string, std::string> cases[] = {
      {"plain", "plain"},
      {"a < b & c > d \"e\" 'f'", "a < b & c > d \"e\" 'f'"},
      {"]]> <![CDATA[ x ]]> <!-- y --> &amp; &#0;", "]]> <![CDATA[ x ]]> <!-- y --> &amp; &#0;"},
      {"</TEXT></TimeML><TEXT>", "</TEXT></TimeML><TEXT>"},
      {"one\r\ntwo\rthree\n\n", "one\r\ntwo\rthree\n\n"},
      {"\n\n  lead and trail \n", "\n\n  lead and trail \n"},
      {"tab\there", "tab\there"},
      {std::string("nul\0 esc\x1B", 9), "nul\uFFFD esc\uFFFD"},
      {"bad \xFF\xC3 byte", "bad \uFFFD\uFFFD byte"},
      {"\uFFFE \uFFFF \U0001F600", "\uFFFD \uFFFD \U0001F600"},
  };
  for (const auto& [text, expected] : cases) {
    Made made(text);
    made.title(text);
    const auto article = read_timeml(write_timeml(made.document()), "made");
    ASSERT_TRUE(article) << text << ": " << article.error().message;
    EXPECT_EQ(article->text, expected);
    EXPECT_EQ(article->published, std::nullopt);
  }
}

TEST(Timeml, PublicationDateIsReadBack) {
  for (const std::string_view date : {"2019-06-07", "2019-06-07T15:30", "2019-06-07T15:30:00"}) {
    Made made("text");
    made.published(date);
    const auto article = read_timeml(write_timeml(made.document()), "made");
    ASSERT_TRUE(article) << date;
    ASSERT_TRUE(article->published) << date;
    EXPECT_EQ(calendar::to_string(*article->published), date);
    EXPECT_EQ(article->id, "made");
  }
}

}  // namespace
}  // namespace dateline
