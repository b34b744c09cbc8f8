// Tense where the form leaves it open: which groups are asked about, and plain cases with the
// embedded model.
#include "event/tense.hpp"

#include <gtest/gtest.h>

#include "event/detect.hpp"
#include "support/snippet.hpp"

namespace dateline::event {
namespace {

/// The group of the word, by rule and then by the model.
clause::VerbGroup settled(std::string_view lines, std::string_view word) {
  const auto models = Models::load();
  if (!models) return {};
  const auto sample = test::snippet(lines);
  const auto facts =
      gather_facts(sample.article, sample.analysis, {}, models->tables.senses, models->words);
  const TokenId token = sample.find(word);
  const Sentence& sentence = sample.analysis[sample.analysis.sentence_of(token)];
  return settle_tense(facts, sentence, token.index, group_of(sample.analysis, facts, token.index),
                      models->tense);
}

TEST(Tense, OfAFormThatDecidesIsLeftToTheRules) {
  for (const clause::TenseRule rule :
       {clause::TenseRule::kSimple, clause::TenseRule::kAuxiliary, clause::TenseRule::kWill,
        clause::TenseRule::kModal, clause::TenseRule::kToInfinitive,
        clause::TenseRule::kPresentParticiple, clause::TenseRule::kUsedTo}) {
    EXPECT_FALSE(leaves_tense_open(rule, {}))
        << clause::tense_rule_name(static_cast<std::uint8_t>(rule));
  }
  for (const clause::TenseRule rule :
       {clause::TenseRule::kNoVerb, clause::TenseRule::kPastParticiple,
        clause::TenseRule::kFiniteParticiple, clause::TenseRule::kReducedRelative,
        clause::TenseRule::kBareInfinitive, clause::TenseRule::kImperative}) {
    EXPECT_TRUE(leaves_tense_open(rule, {}))
        << clause::tense_rule_name(static_cast<std::uint8_t>(rule));
  }
}

TEST(Tense, OfAParticipleThatCompletesAVerbIsClosed) {
  Facts closed;
  closed.tag = Tag::kVBN;
  closed.dep = Dep::kXcomp;
  EXPECT_FALSE(leaves_tense_open(clause::TenseRule::kPastParticiple, closed));
  closed.dep = Dep::kAcl;
  EXPECT_TRUE(leaves_tense_open(clause::TenseRule::kPastParticiple, closed));
}

TEST(Tense, PastTakenForAParticiple) {
  const clause::VerbGroup group = settled(R"(
    The       the      DT   2 det
    company   company  NN   3 nsubj
    said      say      VBD  0 root
    exports   export   NNS  3 obj
    rose      rise     VBN  4 acl
    8         8        CD   7 nummod
    %         %        NN   5 obl
    .         .        .    3 punct
  )",
                                          "rose");
  EXPECT_EQ(to_string(group.tense), "PAST");
  EXPECT_EQ(clause::tense_rule_name(static_cast<std::uint8_t>(group.rule)), "learned");
}

TEST(Tense, NounsHaveNone) {
  const clause::VerbGroup group = settled(R"(
    The       the      DT   2 det
    attack    attack   NN   3 nsubj
    killed    kill     VBD  0 root
    nobody    nobody   NN   3 obj
    .         .        .    3 punct
  )",
                                          "attack");
  EXPECT_EQ(to_string(group.tense), "NONE");
  EXPECT_EQ(clause::tense_rule_name(static_cast<std::uint8_t>(group.rule)), "no-verb");
}

TEST(Tense, OfFormsThatDecideStays) {
  const clause::VerbGroup group = settled(R"(
    They      they     PRP  2 nsubj
    rose      rise     VBD  0 root
    .         .        .    2 punct
  )",
                                          "rose");
  EXPECT_EQ(to_string(group.tense), "PAST");
  EXPECT_EQ(clause::tense_rule_name(static_cast<std::uint8_t>(group.rule)), "simple");
}

}  // namespace
}  // namespace dateline::event
