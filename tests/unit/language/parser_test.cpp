// The parser by the law: what it keeps and shares between hypotheses changes nothing that it finds.
#include "language/parser.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "language/beam.hpp"
#include "learner.hpp"

namespace dateline::language {
namespace {

constexpr int kWords = 24;

std::vector<TaggedWord> random_sentence(train::Random& random) {
  std::vector<TaggedWord> words(1 + random.next() % kWords);
  for (TaggedWord& word : words) {
    word.word = random.next() % 40;
    word.suffix = static_cast<std::uint32_t>(random.next() % 10);
    word.cluster = static_cast<std::uint16_t>(random.next() % 8);
    word.tag = static_cast<std::uint8_t>(random.next() % kTags);
  }
  return words;
}

/// A model of a mind of its own: weights of features met on the way of actions taken by chance.
std::string random_model(train::Random& random) {
  train::Learner learner(kActions);
  for (int sentence = 0; sentence < 60; ++sentence) {
    const auto words = random_sentence(random);
    ParseState state;
    state.start(words);
    FeatureList features;
    while (!state.finished()) {
      state.features(features);
      auto action = static_cast<Action>(random.next() % kActions);
      while (!state.allows(action)) action = static_cast<Action>(random.next() % kActions);
      learner.tick();
      learner.perceptron_update(features.all(), static_cast<int>(action),
                                static_cast<int>(random.next() % kActions));
      state.apply(action);
    }
  }
  return learner.pack_few(learn::Rows::kWeights, 4000);
}

/// The search of the parser, each state scored by all of its features.
std::vector<std::int32_t> plain_parse(const std::vector<TaggedWord>& words,
                                      const ActionModel& model) {
  Beam<std::int32_t> beam;
  beam.start(words, kBeamWidth, kBeamGap);
  while (!beam.finished()) {
    beam.advance([&](const ParseState& state) {
      FeatureList features;
      state.features(features);
      return model.score(features.all());
    });
  }
  auto heads = beam.best().state.heads();
  keep_one_root(words, heads, static_cast<std::int32_t>(words.size()));
  return heads;
}

/// A model with its bytes.
struct RandomModel {
  explicit RandomModel(train::Random& random) : section(random_model(random)) {
    const auto opened = ActionModel::open(section);
    EXPECT_TRUE(opened);
    if (opened) model = *opened;
  }
  std::string section;
  ActionModel model;
};

/// Hands `check` random sentences with the heads that a random model gives them.
template <class Check>
void each_parse(std::uint64_t seed, const Check& check) {
  train::Random random(seed);
  const RandomModel made(random);
  const Parser parser(made.model);
  ParserRoom room;
  for (int round = 0; round < 300; ++round) {
    const auto words = random_sentence(random);
    std::vector<std::int32_t> heads(words.size());
    parser.parse(words, heads, room);
    SCOPED_TRACE(round);
    check(made.model, words, heads);
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(Parser, SharedSumsChangeNothing) {
  each_parse(11, [](const ActionModel& model, const auto& words, const auto& heads) {
    ASSERT_EQ(heads, plain_parse(words, model));
  });
}

TEST(Parser, FindsOneTreeInAnySentence) {
  each_parse(5, [](const ActionModel&, const auto&, const auto& heads) {
    EXPECT_EQ(std::ranges::count(heads, -1), 1);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      auto at = static_cast<std::int32_t>(i);
      for (std::size_t steps = 0; at >= 0; ++steps) {
        ASSERT_LE(steps, heads.size()) << "a circle";
        at = heads[static_cast<std::size_t>(at)];
      }
    }
  });
}

}  // namespace
}  // namespace dateline::language
