// Charts of timelines made by hand.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "dateline/write.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

using test::Made;

/// A strike, told as news tells it.
Made strike() {
  Made made(
      "Dockers walked since March 2019 two days ago threatened hours talks broke agreed will vote "
      "close "
      "denied would lose jobs if offer");
  made.title("Dockers walk out of talks").published("2019-06-07");
  made.timex("March 2019", "2019-03").timex("two days ago", "2019-06-03");
  made.document().timexes[1].anchor_kind = AnchorKind::kPublication;
  made.event("walked").entry(2, "2019-03", "the port has been on strike", "open");
  made.last_entry().anchored_by = TimexId{0};
  made.event("threatened").entry(1, "..2019-06-07", "the owners threatened to close the port");
  made.event("talks").entry(3, "2019-06-03", "talks began");
  made.last_entry().anchored_by = TimexId{1};
  made.event("broke").entry(4, "2019-06-07", "talks broke down over pay for night shifts");
  made.event("agreed").entry(5, "2019-06-07", "both sides agreed to meet again", "");
  made.event("vote", Reality::kPlanned).entry(6, "2019-06-10", "dockers vote on the offer");
  made.event("close", Reality::kDenied, "Ms Amundsen").entry(6, "", "the port will close for good");
  made.event("lose jobs", Reality::kPossible, "Ms Amundsen")
      .entry(6, "", "the city would lose jobs");
  made.event("offer", Reality::kConditional, "Mr Li").entry(6, "", "if the offer is bettered");
  return made;
}

TEST(WriteChart, TellsTheStory) {
  Made made = strike();
  ChartOptions options;
  EXPECT_EQ(write_chart(made.document(), options), R"(Dockers walk out of talks
published Fri 7 Jun 2019

2019 Mar       ├──▶ the port has been on strike
     Jun  3    ●    talks began (two days ago)
     Jun  7    ●    talks broke down over pay for night shifts
     Jun  7    ●    both sides agreed to meet again
date not told  ·    the owners threatened to close the port
── published Fri 7 Jun 2019 ────────────────────────────────────────────────────
2019 Jun 10    ○    dockers vote on the offer

not so         ✗    the port will close for good                     Ms Amundsen
perhaps        ?    the city would lose jobs                         Ms Amundsen
if             ?    if the offer is bettered                         Mr Li
)");
}

TEST(WriteChart, DrawsInAsciiWhenAsked) {
  Made made = strike();
  ChartOptions options;
  options.ascii = true;
  const std::string chart = write_chart(made.document(), options);
  for (const char c : chart) ASSERT_LT(static_cast<unsigned char>(c), 0x80) << chart;
}

TEST(WriteChart, KeepsToItsWidth) {
  for (const int width : {60, 80, 100, 140}) {
    Made made = strike();
    ChartOptions options;
    options.width = width;
    options.ascii = true;
    const std::string text = write_chart(made.document(), options);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      EXPECT_LE(end - at, static_cast<std::size_t>(width)) << text.substr(at, end - at);
      at = end + 1;
    }
  }
}

TEST(WriteChart, ANarrowOneHasTheSpeakerBehindTheWords) {
  Made made = strike();
  ChartOptions options;
  options.width = 60;
  const std::string chart = write_chart(made.document(), options);
  EXPECT_NE(chart.find("the port will close for good — Ms"), std::string::npos) << chart;
}

TEST(WriteChart, ColoursOnlyWhenAsked) {
  Made made = strike();
  ChartOptions options;
  EXPECT_EQ(write_chart(made.document(), options).find('\033'), std::string::npos);
  options.colour = true;
  EXPECT_NE(write_chart(made.document(), options).find('\033'), std::string::npos);
}

struct Selection {
  const char* name;
  void (*set)(ChartOptions&);
  std::vector<std::string_view> gone;
};

TEST(WriteChart, LeavesOutWhatIsAskedTo) {
  const Selection cases[] = {
      {"from", [](ChartOptions& o) { o.from = Made::value("2019-06-04"); }, {"talks began"}},
      {"to",
       [](ChartOptions& o) { o.to = Made::value("2019-06-05"); },
       {"broke", "agreed", "vote"}},
      {"quotes",
       [](ChartOptions& o) { o.quotes = false; },
       {"close for good", "lose jobs", "bettered"}},
  };
  for (const Selection& c : cases) {
    Made made = strike();
    ChartOptions options;
    c.set(options);
    const std::string chart = write_chart(made.document(), options);
    for (const std::string_view part : {"on strike", "threatened", "talks began", "broke", "agreed",
                                        "vote", "close for good", "lose jobs", "bettered"}) {
      const bool gone = std::ranges::find(c.gone, part) != c.gone.end();
      EXPECT_EQ(chart.find(part) == std::string::npos, gone) << c.name << " " << part;
    }
  }
}

TEST(WriteChart, LimitKeepsTheOrder) {
  Made made = strike();
  ChartOptions options;
  options.limit = 2;
  const std::string chart = write_chart(made.document(), options);
  EXPECT_EQ(std::ranges::count(chart, '\n'), 5) << chart;
}

TEST(WriteChart, LimitKeepsTheMostTelling) {
  Made made("It opened. It closed.");
  made.event("opened").entry(1, "2019-06-05", "the port was opened");
  made.event("closed").entry(2, "2019-06-06", "the port was closed");
  made.last_entry().salience = 0.5F;
  ChartOptions options;
  options.limit = 1;
  const std::string chart = write_chart(made.document(), options);
  EXPECT_EQ(chart.find("opened"), std::string::npos) << chart;
  EXPECT_NE(chart.find("closed"), std::string::npos) << chart;
}

TEST(WriteChart, HidesRepetitionsUnlessAskedForAll) {
  Made made = strike();
  made.document().timeline.entries[2].shown = false;
  ChartOptions options;
  EXPECT_EQ(write_chart(made.document(), options).find("talks began"), std::string::npos);
  options.all = true;
  EXPECT_NE(write_chart(made.document(), options).find("talks began"), std::string::npos);
  made.document().events[2].confidence = 0.2F;  // hardly an event
  EXPECT_EQ(write_chart(made.document(), options).find("talks began"), std::string::npos);
}

TEST(WriteChart, WhatHasNoDayStandsTogether) {
  Made made("a1 b2 c3 d4 e5 f6");
  made.published("2019-06-07");
  made.event("a1").entry(1, "..2019-06-07", "the first thing happened");
  made.event("b2").entry(2, "2017-08", "the second thing happened");
  made.event("c3").entry(3, "..2019-06-07", "the third thing happened");
  made.event("d4").entry(4, "..2018-05", "the fourth thing happened");
  made.event("e5").entry(5, "2018-05", "the fifth thing happened");
  made.event("f6").entry(6, "2019-06-06..2019-06-07", "the sixth thing happened");
  EXPECT_EQ(write_chart(made.document(), {}), R"(made
published Fri 7 Jun 2019

2017 Aug       ●    the second thing happened
2018 May       ●    the fifth thing happened
2019 Jun  6-7  ~○   the sixth thing happened
date not told  ·    the first thing happened
               ·    the third thing happened
               ·    the fourth thing happened (before May 2018)
)");
}

TEST(WriteChart, WordsStandForDates) {
  struct Case {
    Reality reality;
    const char* from;
    const char* to;
    const char* expected;  // the line, without the text's label
  };
  const Case cases[] = {
      {Reality::kHappened, "2017", "", "2017  ●    "},
      {Reality::kHappened, "2017-08", "", "2017 Aug  ●    "},
      {Reality::kHappened, "2017-SU", "", "2017 summer  ●    "},
      {Reality::kHappened, "2017-W32", "", "2017 Aug  7-13  ●    "},
      {Reality::kHappened, "2019-06-05TNI", "", "2019 Jun  5 night  ●    "},
      {Reality::kHappened, "2019-06-05T15:30", "", "2019 Jun  5 15:30  ●    "},
      {Reality::kHappened, "2019-06-05..2019-06-07", "", "2019 Jun  5-7  ~○   "},
      {Reality::kHappened, "2017..2019-06-07", "", "date not told  ·    "},
      {Reality::kHappened, "..2017-08", "", "date not told  ·    "},
      {Reality::kHappened, "", "", "date not told  ·    "},
      {Reality::kHappened, "2017", "2018", "2017  ├──┤ "},
      {Reality::kHappened, "2017", "open", "2017  ├──▶ "},
      {Reality::kOngoing, "", "open", "now  ┄┄┄▶ "},
      {Reality::kOngoing, "..2019-06-07", "open", "now  ┄┄┄▶ "},
      {Reality::kPlanned, "", "", "later  ○    "},
      {Reality::kPlanned, "2019-06-10", "", "2019 Jun 10  ○    "},
      {Reality::kPlanned, "2019-06-07..", "", "later  ○    "},
      {Reality::kDenied, "2017", "", "not so  ✗    "},
      {Reality::kPossible, "", "", "perhaps  ?    "},
      {Reality::kConditional, "", "", "if  ?    "},
  };
  for (const Case& c : cases) {
    Made made("It closed.");
    made.published("2019-06-07")
        .event("closed", c.reality)
        .entry(1, c.from, "the port was closed", c.to);
    const std::string chart = write_chart(made.document(), {});
    const std::string line = fmt::format("\n{}the port was closed", c.expected);
    EXPECT_NE(chart.find(line), std::string::npos) << c.from << "\n" << chart;
  }
}

TEST(WriteChart, OfSeveralArticlesThoseWithALineAreListed) {
  Made told("It closed.");
  told.published("2019-06-07").title("Port closed").event("closed");
  Made other("It rained.");
  other.published("2019-06-08").title("Rain").event("rained");
  Collection all;
  all.documents = {told.document(), other.document()};
  Entry entry;
  entry.mentions = {{0, EventId{0}}};
  entry.told_by = EventId{0};
  entry.label = "the port was closed";
  entry.from = entry.to = {Made::value("2019-06-05"), Made::value("2019-06-05")};
  entry.dated = Dated::kTold;
  all.timeline.entries = {entry};
  EXPECT_EQ(write_chart(all, {}), R"(a  Port closed, published Fri 7 Jun 2019
1 article without a line

2019 Jun  5  ●    the port was closed                                          a
)");
  all.timeline.entries.front().mentions.push_back({1, EventId{0}});
  EXPECT_NE(write_chart(all, {}).find("\nb  Rain, published Sat 8 Jun 2019\n\n"),
            std::string::npos);
}

TEST(WriteChart, WhatSaysLittleIsToldWhereThereIsNothingElse) {
  Made made("He left.");
  made.published("2019-06-07").event("left").entry(1, "2019-06-05", "left");
  EXPECT_NE(write_chart(made.document(), {}).find("left"), std::string::npos);
}

TEST(WriteChart, NothingToShow) {
  Made made("text");
  EXPECT_EQ(write_chart(made.document(), {}),
            "made\npublication date unknown\n\nno events found\n");
}

}  // namespace
}  // namespace dateline
