// Detection with the embedded model on plain cases, where events are allowed, and what --explain
// says of one.
#include "event/detect.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "event/confidence.hpp"
#include "event/explain.hpp"
#include "event/features.hpp"
#include "support/snippet.hpp"

namespace dateline::event {
namespace {

constexpr std::string_view kAttack = R"(
  The      the     DT  2 det
  attack   attack  NN  3 nsubj
  killed   kill    VBD 0 root
  12       12      CD  5 nummod
  people   people  NNS 3 obj
  ,        ,       ,   7 punct
  said     say     VBD 3 parataxis
  police   police  NNS 7 nsubj
  .        .       .   3 punct
)";

std::vector<Event> found_in(const test::Snippet& sample, const Models& models) {
  std::size_t left_out = 0;
  auto events = detect(sample.article, sample.analysis, {}, models, left_out);
  EXPECT_EQ(left_out, 0U);
  return events;
}

TEST(Detect, MarksVerbsAndNounsThatHappen) {
  const auto models = Models::load();
  ASSERT_TRUE(models) << models.error().message;
  const auto sample = test::snippet(kAttack);
  std::string found;
  for (const Event& event : found_in(sample, *models)) {
    found += std::string(sample.analysis.slice(event.span)) + ":";
    found += std::string(to_string(event.event_class)) + " ";
    EXPECT_TRUE(is_sure(event));
    EXPECT_LE(event.confidence, 1.0F);
  }
  EXPECT_EQ(found, "attack:OCCURRENCE killed:OCCURRENCE said:REPORTING ");
}

TEST(Detect, LeavesMetadataAlone) {
  const auto models = Models::load();
  ASSERT_TRUE(models);
  for (const BlockKind kind : {BlockKind::kSource, BlockKind::kDateLine}) {
    auto sample = test::snippet(kAttack);
    sample.article.blocks.front().kind = kind;
    EXPECT_TRUE(found_in(sample, *models).empty());
  }
}

TEST(Detect, HoldsNoMoreEventsThanTheTextAllowsAndTheSurestOfThem) {
  constexpr std::size_t kBytes = 2600;
  const std::size_t most = most_events(kBytes);
  EXPECT_EQ(most_events(2 * kBytes) - most, kBytes / 26);
  std::vector<Candidate> found(most);
  for (std::size_t i = 0; i < most; ++i) found[i] = {static_cast<std::int32_t>(i), 0.5F, {}};
  EXPECT_EQ(keep_surest(found, kBytes), 0U);
  EXPECT_EQ(found.size(), most) << "as many as may be";
  found[7].confidence = 0.2F;
  found.push_back({static_cast<std::int32_t>(most), 0.9F, {}});
  found.push_back({static_cast<std::int32_t>(most) + 1, 0.5F, {}});
  EXPECT_EQ(keep_surest(found, kBytes), 2U);
  EXPECT_EQ(found.size(), most);
  EXPECT_EQ(found[6].token, 6);
  EXPECT_EQ(found[7].token, 8) << "the least sure one goes";
  EXPECT_EQ(found.back().token, static_cast<std::int32_t>(most)) << "of the others the last";
}

TEST(Detect, AsksOnlyWordsThatMayHappen) {
  Facts word;
  word.block_kind = static_cast<std::uint8_t>(BlockKind::kParagraph);
  word.dep = Dep::kObj;
  const auto asks = [&](Tag tag) {
    word.tag = tag;
    return is_candidate(word);
  };
  EXPECT_TRUE(asks(Tag::kNN));
  EXPECT_TRUE(asks(Tag::kVBD));
  EXPECT_TRUE(asks(Tag::kJJ));
  EXPECT_FALSE(asks(Tag::kNNP));
  EXPECT_FALSE(asks(Tag::kIN));
  word.senses.eventive = 3;  // "the March for Life"
  EXPECT_TRUE(asks(Tag::kNNP));
  word.dep = Dep::kAmod;  // "a violent storm"
  EXPECT_FALSE(asks(Tag::kJJ));
  EXPECT_TRUE(asks(Tag::kVBN));
  word.dep = Dep::kAux;
  EXPECT_FALSE(asks(Tag::kVBZ));
}

TEST(Detect, ExplainsByTheLargestWeights) {
  const auto models = Models::load();
  ASSERT_TRUE(models);
  const auto sample = test::snippet(kAttack);
  const std::vector<Timex> none;
  const auto events = found_in(sample, *models);
  ASSERT_FALSE(events.empty());
  const Explainer explainer(sample.article, sample.analysis, none, *models);
  const auto weights = explainer.weights(events.front(), 5);
  ASSERT_EQ(weights.size(), 5U);
  EXPECT_TRUE(std::ranges::is_sorted(
      weights, std::greater{}, [](const Weight& weight) { return std::abs(weight.log_odds); }));
}

TEST(Facts, KnowWhereExpressionsOfTimeHang) {
  const auto models = Models::load();
  ASSERT_TRUE(models);
  const auto sample = test::snippet(R"(
    They      they     PRP  2 nsubj
    left      leave    VBD  0 root
    the       the      DT   4 det
    meeting   meeting  NN   2 obj
    of        of       IN   6 case
    Monday    Monday   NNP  4 nmod
    .         .        .    2 punct

    They      they     PRP  2 nsubj
    slept     sleep    VBD  0 root
    .         .        .    2 punct
  )");
  Timex monday;
  monday.span = sample.analysis[sample.find("Monday")].span;
  const auto facts =
      gather_facts(sample.article, sample.analysis, {monday}, models->tables.senses, models->words);
  const auto times = [&](std::string_view word) {
    return facts[static_cast<std::size_t>(sample.find(word).index)].times;
  };
  EXPECT_EQ(times("meeting"), kTimeInSentence | kTimeHangs);
  EXPECT_EQ(times("left"), kTimeInSentence | kTimeBelow);
  EXPECT_EQ(times("the"), kTimeInSentence);
  EXPECT_EQ(times("slept"), 0);
}

TEST(Clusters, KnowAWordInAnyCaseAndWithAnyDigits) {
  const auto models = Models::load();
  ASSERT_TRUE(models);
  EXPECT_NE(models->words.cluster("said"), 0);
  EXPECT_EQ(models->words.cluster("Said"), models->words.cluster("said"));
  EXPECT_NE(models->words.cluster("1998"), 0);
  EXPECT_EQ(models->words.cluster("1998"), models->words.cluster("2001"));
  EXPECT_EQ(models->words.cluster("qwxzqwxz"), 0);
}

}  // namespace
}  // namespace dateline::event
