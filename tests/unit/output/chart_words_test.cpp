// The words of a chart's lines where they are others than the label.
#include "output/chart/chart_words.hpp"

#include <gtest/gtest.h>

#include <string>

#include "dateline/write.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

using test::Made;

TEST(ChartWords, AConditionHasNoLineBesideWhatDependsOnIt) {
  Made made("vote fails strike");
  made.event("vote fails", Reality::kConditional).entry(1, "", "vote fails");
  made.event("strike", Reality::kConditional, "Mr Li")
      .entry(1, "", "If vote fails, we will strike");
  made.link(LinkKind::kSlink, Relation::kConditional, Node::of(EventId{0}), Node::of(EventId{1}));
  const std::string chart = write_chart(made.document(), {});
  EXPECT_NE(chart.find("?    If vote fails, we will strike"), std::string::npos) << chart;
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
