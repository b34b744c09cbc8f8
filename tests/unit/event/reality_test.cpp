// Whether it happened, and by which rule.
#include "event/reality.hpp"

#include <gtest/gtest.h>

#include "unit/event/label_sentences.hpp"
#include "unit/event/sentences.hpp"

namespace dateline::event {
namespace {

struct RealityCase {
  std::string_view lines;
  std::string_view word;
  int nth;
  std::string_view reality;
  std::string_view rule;
};

class RealityTable : public testing::TestWithParam<RealityCase> {};

TEST_P(RealityTable, TellsWhatHappened) {
  const auto& [lines, word, nth, reality, rule] = GetParam();
  const Described described =
      describe(lines, {"strike", "talks", "elections", "proposal", "offensive", "accusations"});
  const Event& event = described.at(word, nth);
  EXPECT_EQ(to_string(event.reality), reality);
  EXPECT_EQ(reality_rule_name(event.because.reality_rule), rule);
}

INSTANTIATE_TEST_SUITE_P(
    All, RealityTable,
    testing::Values(RealityCase{kOffensive, "launched", 0, "happened", "told"},
                    RealityCase{kOffensive, "offensive", 0, "happened", "governed"},
                    RealityCase{kOffensive, "killed", 0, "happened", "told"},
                    RealityCase{kHeadline, "resign", 0, "planned", "future"},
                    RealityCase{kSpeech, "close", 0, "planned", "future-in-past"},
                    RealityCase{kSpeech, "returned", 0, "denied", "negated"},
                    RealityCase{kSpeech, "keep", 0, "planned", "governed"},
                    RealityCase{kDeny, "denied", 0, "happened", "told"},
                    RealityCase{kDeny, "taking", 0, "denied", "governed"},
                    RealityCase{kDeny, "resign", 0, "denied", "governed"},
                    RealityCase{kCondition, "rises", 0, "conditional", "condition"},
                    RealityCase{kCondition, "evacuated", 0, "conditional", "consequence"},
                    RealityCase{kPlan, "plans", 0, "ongoing", "goes-on"},
                    RealityCase{kPlan, "hire", 0, "planned", "governed"},
                    RealityCase{kPlan, "bought", 0, "happened", "told"},
                    RealityCase{kPlan, "close", 0, "denied", "negated"},
                    RealityCase{kThreat, "strike", 0, "possible", "governed"},
                    RealityCase{kThreat, "failed", 0, "happened", "told"},
                    RealityCase{kAsked, "rained", 0, "possible", "question"},
                    RealityCase{kAsked, "died", 0, "happened", "told"},
                    RealityCase{kDescribed, "strike", 0, "planned", "described"},
                    RealityCase{kDescribed, "talks", 0, "planned", "described"},
                    RealityCase{kDescribed, "elections", 0, "happened", "told"},
                    RealityCase{kProposal, "proposal", 0, "happened", "told"},
                    RealityCase{kProposal, "elections", 0, "possible", "governed"},
                    RealityCase{kPhases, "repairing", 0, "happened", "governed"},
                    RealityCase{kRelative, "opened", 0, "happened", "told"},
                    RealityCase{kRelative, "trained", 0, "happened", "told"},
                    RealityCase{kRelative, "dig", 0, "planned", "purpose"},
                    RealityCase{kFerry, "known", 0, "denied", "negated"},
                    RealityCase{kGoing, "return", 0, "planned", "future"},
                    RealityCase{kGoing, "accusations", 0, "happened", "told"},
                    RealityCase{kGoing, "cost", 0, "possible", "modal"}));

}  // namespace
}  // namespace dateline::event
