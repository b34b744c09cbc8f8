// SLINK, ALINK and the signals beside them.
#include "event/subordination.hpp"

#include <gtest/gtest.h>

#include "event/signal.hpp"
#include "unit/event/label_sentences.hpp"
#include "unit/event/sentences.hpp"

namespace dateline::event {
namespace {

using Links = std::vector<std::string>;

struct LinkCase {
  std::string_view lines;
  Links links;
};

class LinkTable : public testing::TestWithParam<LinkCase> {};

TEST_P(LinkTable, JoinsGovernorAndComplement) {
  EXPECT_EQ(describe(GetParam().lines, {"strike", "elections"}).links(), GetParam().links);
}

INSTANTIATE_TEST_SUITE_P(
    All, LinkTable,
    testing::Values(LinkCase{kDeny,
                             {"denied NEG_EVIDENTIAL taking", "refused COUNTER_FACTIVE resign"}},
                    LinkCase{kPlan, {"plans MODAL hire"}},
                    LinkCase{kThreat, {"warned MODAL strike"}},
                    LinkCase{kAside, {"said EVIDENTIAL fell"}},
                    LinkCase{kCondition, {"rises CONDITIONAL evacuated"}},
                    LinkCase{kProposal, {"calling MODAL elections"}},
                    LinkCase{kPhases, {"began INITIATES repairing"}},
                    LinkCase{kRelative, {"trained MODAL dig"}},
                    LinkCase{kSpeech,
                             {"said EVIDENTIAL close", "added EVIDENTIAL waited",
                              "said EVIDENTIAL promised", "promised MODAL keep"}},
                    LinkCase{kQuoting,
                             {"said EVIDENTIAL fell", "said EVIDENTIAL rose",
                              "noted EVIDENTIAL sank", "met MODAL talk", "met MODAL vote"}},
                    LinkCase{kOffensive, {}}));

Links signals_of(std::string_view lines) {
  const Described described = describe(lines);
  Links words;
  for (const Signal& signal : described.around.signals) {
    words.emplace_back(described.sample.analysis.slice(signal.span));
  }
  return words;
}

TEST(Signals, AreConjunctionsBeforeEvents) {
  EXPECT_EQ(signals_of(kCondition), Links{"If"});
  EXPECT_EQ(signals_of(kThreat), Links{"after"});
  EXPECT_EQ(signals_of(kPair), Links{"before"});
  EXPECT_EQ(signals_of(kRelative), Links{});
}

TEST(Signals, StandOnConditionalLinks) {
  const Described described = describe(kCondition);
  ASSERT_EQ(described.around.links.size(), 1U);
  EXPECT_EQ(described.around.links[0].signal, SignalId{0});
}

}  // namespace
}  // namespace dateline::event
