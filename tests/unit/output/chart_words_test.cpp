// The words of a chart's lines where they are others than the label.
#include "output/chart_words.hpp"

#include <gtest/gtest.h>

#include <string>

#include "dateline/write.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

using test::Made;

TEST(ChartWords, NegationIsSaidOnce) {
  struct Case {
    std::string_view label;
    std::string_view word;
    std::string_view expected;
  };
  const Case cases[] = {
      {"she did not lie", "lie", "she lied"},
      {"the ministry did not go further", "go", "the ministry went further"},
      {"the owners didn't deny it", "deny", "the owners denied it"},
      {"the rain did not stop", "stop", "the rain stopped"},
      {"he does not carry it", "carry", "he carries it"},
      {"she doesn't watch it", "watch", "she watches it"},
      {"we do not leave", "leave", "we leave"},
      {"he did not really leave", "leave", "he did really leave"},
      {"we aren't selling it", "selling", "we are selling it"},
      {"we won’t sell it", "sell", "we will sell it"},
      {"they cannot stay", "stay", "they can stay"},
      {"a dam, which was never built", "built", "a dam, which was built"},
      {"those who did not vote have not paid", "paid", "those who did not vote have paid"},
      {"he left and did not return", "left", "he left and did not return"},
      {"nothing has changed", "changed", "something has changed"},
      {"No date was set", "set", "date was set"},
      {"they had nothing to do with it", "had", "they had something to do with it"},
      {"we did not ignore anything", "ignore", "we ignored something"},
      {"we aren't building any bases", "building", "we are building bases"},
      {"he lost anything not his", "lost", "he lost anything not his"},
      {"it has not", "", "it has "},
      {"never", "", ""},
      {"", "", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(output::without_negation(c.label, c.word), c.expected);
}

TEST(ChartWords, AConditionStandsBehindWhatDependsOnIt) {
  Made made("vote fails strike");
  made.event("vote fails", Reality::kConditional).entry(1, "", "vote fails");
  made.event("strike", Reality::kConditional, "Mr Li").entry(1, "", "we will strike then");
  made.link(LinkKind::kSlink, Relation::kConditional, Node::of(EventId{0}), Node::of(EventId{1}));
  const std::string chart = write_chart(made.document(), {});
  EXPECT_NE(chart.find("\nif  ?    we will strike then, if vote fails"), std::string::npos)
      << chart;
  EXPECT_EQ(chart.find("?    vote"), std::string::npos) << chart;
}

TEST(ChartWords, ADatedPlanStandsForWhoExpectsIt) {
  for (const bool dated : {false, true}) {
    Made made("The plant is expected to open in 2024.");
    made.published("2019-06-07");
    made.timex("2024", "2024");
    made.event("expected", Reality::kOngoing).entry(1, "", "the plant is expected to open");
    made.event("open", Reality::kPlanned).entry(2, dated ? "2024" : "", "the plant to open");
    made.link(LinkKind::kSlink, Relation::kModal, Node::of(EventId{0}), Node::of(EventId{1}));
    const std::string chart = write_chart(made.document(), {});
    EXPECT_EQ(chart.find("is expected") == std::string::npos, dated) << chart;
    EXPECT_NE(chart.find("the plant to open"), std::string::npos) << chart;
  }
}

TEST(ChartWords, AReportThatOthersAreToldToComeAfterStays) {
  for (const bool tied : {false, true}) {
    Made made("Mr Li said the port closed hours before crowds came.");
    made.published("2019-06-07");
    made.timex("hours", "PTXH", TimexType::kDuration).signal("before");
    made.document().timexes[0].anchor_kind = AnchorKind::kEvent;
    made.event("said").entry(1, "..2019-06-07", "Mr Li said the port had closed");
    made.event("closed", Reality::kHappened, "Mr Li").entry(2, "..2019-06-07", "the port closed");
    made.event("came").entry(3, "..2019-06-07", "crowds came to the gates");
    made.link(LinkKind::kSlink, Relation::kEvidential, Node::of(EventId{0}), Node::of(EventId{1}));
    made.link(LinkKind::kTlink, Relation::kBefore, Node::of(EventId{0}), Node::of(EventId{2}));
    made.document().links.back().because = LinkReason::kSignalBefore;
    made.document().links.back().signal = tied ? SignalId{0} : SignalId{};
    if (!tied) made.document().links.back().because = LinkReason::kLearnedSentence;
    const std::string chart = write_chart(made.document(), {});
    EXPECT_EQ(chart.find("had closed (hours before)") != std::string::npos, tied) << chart;
    EXPECT_EQ(chart.find("gates (hours later)") != std::string::npos, tied) << chart;
  }
}

TEST(ChartWords, WordsThatNameNoDateAreShown) {
  Made made("It closed recently.");
  made.published("2019-06-07");
  made.event("closed").timex("recently", "PAST_REF").entry(1, "..2019-06-07", "the port closed");
  made.link(LinkKind::kTlink, Relation::kIsIncluded, Node::of(EventId{0}), Node::of(TimexId{0}));
  made.document().links.back().because = LinkReason::kModifier;
  const std::string chart = write_chart(made.document(), {});
  EXPECT_NE(chart.find("the port closed (recently)\n"), std::string::npos) << chart;
}

TEST(ChartWords, WordsThatDateALineAreNeverCut) {
  Made made("ports closed three days later");
  made.published("2019-06-07").timex("three days later", "2019-06-03");
  made.document().timexes[0].anchor_kind = AnchorKind::kTimex;
  std::string label = "the ports closed";
  for (int i = 0; i < 20; ++i) label += " again";
  made.event("closed").entry(1, "2019-06-03", label);
  made.last_entry().anchored_by = TimexId{0};
  const std::string chart = write_chart(made.document(), {});
  EXPECT_NE(chart.find("later)\n"), std::string::npos) << chart;
}

}  // namespace
}  // namespace dateline
