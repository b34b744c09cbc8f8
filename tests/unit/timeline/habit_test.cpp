// Which day an event gets that no expression dates by itself: one text and one event a line.
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>

#include "dateline/document.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

struct DatedText {
  const char* name;
  const char* text;
  const char* word;  // of the event; its last place in the text
  const char* earliest;
  const char* latest;
};

std::ostream& operator<<(std::ostream& out, const DatedText& test) {
  return out << test.name;
}

class Habit : public ::testing::TestWithParam<DatedText> {
 protected:
  static void SetUpTestSuite() {
    auto extractor = Extractor::create();
    ASSERT_TRUE(extractor);
    extractor_.emplace(std::move(*extractor));
  }
  static void TearDownTestSuite() { extractor_.reset(); }
  static std::optional<Extractor> extractor_;
};

std::optional<Extractor> Habit::extractor_;

std::string text(const std::optional<calendar::Value>& value) {
  return value ? calendar::to_string(*value) : "";
}

/// The entry of the word, of an article that appeared then.
void expect_day(const Extractor& extractor, const DatedText& test, std::string_view published) {
  auto article = read_text(test.text, "habit");
  ASSERT_TRUE(article);
  article->published = *calendar::parse_value(published);
  const Document document = extractor.process(std::move(*article));
  const std::size_t at = document.article.text.rfind(test.word);
  for (const Entry& entry : document.timeline.entries) {
    for (const Mention& mention : entry.mentions) {
      if (document.events[static_cast<std::size_t>(mention.event.index)].span.begin != at) continue;
      EXPECT_EQ(text(entry.from.earliest), test.earliest);
      EXPECT_EQ(text(entry.from.latest), test.latest);
      return;
    }
  }
  FAIL() << "no event at \"" << test.word << '"';
}

TEST_P(Habit, GivesTheDay) {
  expect_day(*extractor_, GetParam(), "2020-03-14");  // a Saturday
}

TEST_P(Habit, GivesNoOtherDayWhereTheMinuteOfPublicationIsTold) {
  expect_day(*extractor_, GetParam(), "2020-03-14T23:10");
}

constexpr DatedText kCases[] = {
    {"DayOfPublication", "Today the mayor resigned in Arden.", "resigned", "2020-03-14",
     "2020-03-14"},
    {"WhatIsSaidIsNotOfTheDayOfSaying",
     "A fire destroyed a mill in Arden on Thursday.\n\nThe owner told police on Friday that he "
     "left "
     "a stove on.",
     "left", "", "2020-03-14"},
    {"WhatIsSaidMayBeOfAnyDay",
     "A trial began in Arden on Thursday. A clerk testified that he refused to pay.", "refused", "",
     "2020-03-14"},
    {"ANounThatPointsBack",
     "The river flooded Arden in 1998. After that disaster the state promised a dam.", "disaster",
     "1998", "1998"},
    {"AfterAnotherDay",
     "Guards searched Arden on Friday.\n\nThe river flooded Arden in 1998. After that disaster the "
     "state promised a dam.",
     "promised", "1998", "2020-03-14"},
    {"ClauseOfTheSameDay", "The guard shot two people on Monday before he was killed.", "killed",
     "2020-03-09", "2020-03-09"},
    {"ClauseWithTheSaying",
     "Mayor Ann Roe said on Tuesday as she toured the mill that it was safe.", "toured",
     "2020-03-10", "2020-03-10"},
    {"NounsOfAnotherDayDoNotGoAlong",
     "A man shot nine people in Arden on Monday. He was killed by police. The man had worked in "
     "Arden until his law practice closed last year allegedly due to business troubles.",
     "troubles", "", "2020-03-14"},
    {"NounsOfWhatIsToldGoAlong", "A storm hit Arden on Tuesday. A man was killed in an explosion.",
     "explosion", "", "2020-03-14"},
    {"NounsOfWhatIsNotToldDoNot", "A storm hit Arden on Tuesday. The town remembers the war.",
     "war", "", ""},
    {"ClauseHoursAway", "The miners left on Tuesday, hours after the owner refused to pay.",
     "refused", "2020-03-10", "2020-03-10"},
    {"ClauseOfAnotherDay", "He killed two people in May 2018, two years after he was hurt.", "hurt",
     "2016", "2016"},
    {"SinceNoLikeOfIt", "The treasury reported the largest deficit since 2009.", "reported", "2009",
     "2020-03-14"},
    {"SinceThenTheLargest", "The mill has been the largest since 2009.", "largest", "2009",
     "2020-03-14"},
    {"ToldAgain",
     "A ferry crashed near Arden on Monday. Divers said on Friday that the crash tore a hole in "
     "the "
     "hull.",
     "crash", "2020-03-09", "2020-03-09"},
    {"GoesAlong", "A storm hit Arden on Tuesday. It tore roofs off, injuring two people.",
     "injuring", "2020-03-10", "2020-03-10"},
    {"EachParagraphComesBackToTheNews",
     "A storm hit Arden on Tuesday.\n\nRain flooded the market on Wednesday.\n\nThe wind blew down "
     "two towers.",
     "blew", "", "2020-03-14"},
    {"YearsBeforeADay", "A court convicted her on Friday, four years after her bank collapsed.",
     "collapsed", "2016", "2016"},
    {"WeeksAfterADay", "The owner resigned three weeks after the mill closed on 3 February.",
     "resigned", "2020-W09", "2020-W09"},
    {"MonthsAheadOfADay", "Guards had fled two months before the wall fell on 9 March.", "fled",
     "2020-01", "2020-01"},
    {"PerfectOfTheNews",
     "Two people have been killed today in Arden.\n\nThe harbour has stopped all ferries.",
     "stopped", "", "2020-03-14"},
    {"PerfectLooksBack", "A storm hit Arden on Tuesday.\n\nThe harbour has stopped all ferries.",
     "stopped", "", "2020-03-14"},
    {"NewsOfTheDayOverParagraphs",
     "A storm hit Arden on Saturday.\n\nMayor Ann Roe opened the town hall to those without a "
     "roof.",
     "opened", "2020-03-14", "2020-03-14"},
    {"NewsOfTheDayFurtherDown",
     "A storm hit Arden on Saturday.\n\nThe wind is strong.\n\nThe hills are bare.\n\n"
     "The town is small.\n\nMayor Ann Roe opened a library.",
     "opened", "", "2020-03-14"},
    {"NewsOfTheDayLooksBack",
     "A storm hit Arden on Saturday.\n\nMayor Ann Roe had earlier closed the town hall.", "closed",
     "", "2020-03-14"},
    {"WhoSaysItEarlier",
     "A storm hit Arden on Tuesday.\n\nMayor Ann Roe said earlier that the town was ready.", "said",
     "", "2020-03-14"},
    {"NewsWithoutADay",
     "Mayor Ann Roe resigned over a loan.\n\nThe council said that it will vote.", "said",
     "2020-03-13", "2020-03-14"},
    {"SayingThatItWasSo",
     "A storm hit Arden on Tuesday.\n\nOn 3 February, Mayor Ann Roe said the dam was leaking.",
     "leaking", "2020-02-03", "2020-02-03"},
    {"SinceANounInAYear", "The price of salt has doubled since his death in 2009.", "doubled",
     "2009", "2009"},
    {"SinceAClauseInAYear", "The price of salt has doubled since the mill closed in 2009.",
     "doubled", "2009", "2009"},
    {"RangeOfYears", "She led the bank from 2010 to 2014.", "led", "2010", "2010"},
    {"RangeOfMonths", "The museum was closed between April and June 2018.", "closed", "2018-04",
     "2018-04"},
    {"StartingInAMonth", "Drivers will pay new fees starting in May.", "pay", "2020-05", "2020-05"},
    {"PlanOfAVisit", "The mayor will discuss the dam when she visits Arden on 20 March.", "discuss",
     "2020-03-20", "2020-03-20"},
    {"WhatIsHelpedDatesAPlan", "Voters will be asked to decide in June.", "asked", "2020-06",
     "2020-06"},
    {"SetForAMonth", "The trial has been scheduled for November.", "scheduled", "2020-11",
     "2020-11"},
    {"ByTheHour", "A storm hit Arden on Saturday. By 5 p.m. it had torn down two towers.", "torn",
     "2020-03-14", "2020-03-14"},
    {"LateInAYear", "The mill closed late last year.", "closed", "2019-09", "2019-12"},
    {"EarlierThisYear", "The mill closed earlier this year.", "closed", "2020-01", "2020-03"},
    {"AtTheWeekend", "The mill burned down last weekend.", "burned", "2020-03-07", "2020-03-08"},
    {"InAMonthAndThen", "She travelled to Arden in January and recalled the fire.", "recalled", "",
     "2020-03-14"},
    {"BeforeTheReport",
     "Officials reported on Tuesday that the dam may break.\n\nA team tested the wall with sound.",
     "tested", "", "2020-03-14"},
};

TEST(Lengths, HowLongIsNotHowFar) {
  const auto extractor = Extractor::create();
  ASSERT_TRUE(extractor);
  for (const bool lasting : {false, true}) {
    auto article = read_text(lasting ? "Rain fell for six days before the river rose."
                                     : "Rain fell six days before the river rose.",
                             "length");
    ASSERT_TRUE(article);
    const Document document = extractor->process(std::move(*article));
    ASSERT_EQ(document.timexes.size(), 1U);
    EXPECT_EQ(document.timexes[0].anchor_kind == AnchorKind::kEvent, !lasting);
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, Habit, ::testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace dateline
