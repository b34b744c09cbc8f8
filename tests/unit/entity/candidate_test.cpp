// What is remembered of names and nouns, and what a mention does in its clause.
#include "entity/candidate.hpp"

#include <gtest/gtest.h>

#include "support/snippet.hpp"

namespace dateline::entity {
namespace {

Referent name(std::int32_t index) {
  return {EntityId{index}, {}, {}};
}
Referent noun(std::int32_t index) {
  return {{}, TokenId{index}, {}};
}

TEST(Candidate, TheLatestComesFirstAndCountsItsMentions) {
  Memory memory;
  Place subject;
  subject.part = Part::kSubject;
  memory.add(name(0), subject, true);
  memory.add(name(1), {}, false);
  memory.add(name(0), {}, false);
  ASSERT_EQ(memory.names().size(), 2U);
  EXPECT_EQ(memory.names()[0].referent.entity, EntityId{0});
  EXPECT_EQ(memory.names()[0].mentions, 2);
  EXPECT_EQ(memory.names()[0].as_subject, 1);
  EXPECT_TRUE(memory.names()[0].in_title);
  EXPECT_FALSE(memory.names()[1].in_title);
}

TEST(Candidate, ManyNounsPushNoNameOut) {
  Memory memory;
  memory.add(name(0), {}, false);
  for (std::int32_t i = 0; i < 1000; ++i) memory.add(noun(i), {}, false);
  EXPECT_EQ(memory.names().size(), 1U);
  EXPECT_LT(memory.nouns().size(), 100U);
  EXPECT_EQ(memory.nouns().front().referent.head, TokenId{999});
}

TEST(Candidate, TheFirstPronounTellsTheSex) {
  Memory memory;
  memory.add(name(0), {}, false);
  memory.note_gender(name(0), Gender::kWoman);
  memory.note_gender(name(0), Gender::kMan);
  EXPECT_EQ(memory.names()[0].spoken_of, Gender::kWoman);
}

TEST(Candidate, AMemberOfAListDoesWhatTheFirstOneDoes) {
  const auto sample = test::snippet(R"(
    Roe    Roe   NNP 4 nsubj
    and    and   CC  3 cc
    Poe    Poe   NNP 1 conj
    left   leave VBD 0 root
    Rome   Rome  NNP 4 obj
  )");
  const Place first = place_of(sample.analysis, sample.find("Roe"));
  const Place second = place_of(sample.analysis, sample.find("Poe"));
  EXPECT_EQ(first.part, Part::kSubject);
  EXPECT_FALSE(first.listed);
  EXPECT_EQ(second.part, Part::kSubject);
  EXPECT_TRUE(second.listed);
  EXPECT_EQ(place_of(sample.analysis, sample.find("Rome")).part, Part::kObject);
}

}  // namespace
}  // namespace dateline::entity
