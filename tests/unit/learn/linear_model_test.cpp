// Training and running linear models: what was learned comes out of the packed bytes.
#include "learn/linear_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "learner.hpp"

namespace dateline::learn {
namespace {

using train::Example;
using train::Learner;

/// A model over its own aligned bytes.
struct Packed {
  explicit Packed(const std::string& section, int labels) : words(section.size() / 8 + 1) {
    section.copy(reinterpret_cast<char*>(words.data()), section.size());
    auto opened =
        LinearModel::open({reinterpret_cast<const char*>(words.data()), section.size()}, labels);
    EXPECT_TRUE(opened) << opened.error().message;
    if (opened) model = *opened;
  }
  std::vector<std::uint64_t> words;
  LinearModel model;
};

/// Label is the value of the first feature but for every tenth example; the second is noise.
std::vector<Example> noisy_examples(int count) {
  std::vector<Example> examples;
  train::Random random(7);
  for (int i = 0; i < count; ++i) {
    const auto shown = random.next() % 3;
    const auto label = static_cast<int>(random.next() % 10 == 0 ? random.next() % 3 : shown);
    examples.push_back(
        {{hash_feature(0, shown), hash_feature(1, random.next() % 50)}, label, 1.0F});
  }
  return examples;
}

TEST(Learner, PerceptronLearnsWhatIsSeparable) {
  Learner learner(3);
  for (int pass = 0; pass < 5; ++pass) {
    for (unsigned value = 0; value < 300; ++value) {
      const std::array features = {hash_feature(0, value % 3), hash_feature(1, value)};
      std::array<float, 3> scores{};
      learner.score(features, scores);
      const auto guess = static_cast<int>(std::ranges::max_element(scores) - scores.begin());
      learner.tick();
      learner.perceptron_update(features, static_cast<int>(value % 3), guess);
    }
  }
  learner.average();
  const Packed packed(learner.pack({}), 3);
  for (unsigned value = 0; value < 3; ++value) {
    EXPECT_EQ(packed.model.predict(std::array{hash_feature(0, value)}).label,
              static_cast<int>(value));
  }
}

TEST(Learner, LogisticProbabilitiesAreCalibrated) {
  const auto examples = noisy_examples(20000);
  train::LogisticOptions options;
  options.calibration = std::span(examples).first(5000);
  const Packed packed(train::train_logistic(std::span(examples).subspan(5000), 3, options), 3);
  for (unsigned value = 0; value < 3; ++value) {
    const auto prediction = packed.model.predict(std::array{hash_feature(0, value)});
    EXPECT_EQ(prediction.label, static_cast<int>(value));
    EXPECT_NEAR(prediction.probability, 0.933, 0.04);
  }
}

TEST(Learner, SameDataSameBytes) {
  const auto examples = noisy_examples(500);
  EXPECT_EQ(train::train_logistic(examples, 3, {}), train::train_logistic(examples, 3, {}));
}

TEST(Learner, PruningKeepsTheLargestWeights) {
  Learner learner(2);
  for (unsigned value = 1; value <= 100; ++value) {
    learner.tick();
    learner.perceptron_update(std::array{hash_feature(0, value)}, 0, 1, static_cast<float>(value));
  }
  const Packed packed(learner.pack({20, 1.0F}), 2);
  for (unsigned value = 1; value <= 100; ++value) {
    std::array<std::int32_t, 2> scores{};
    packed.model.add(hash_feature(0, value), scores);
    EXPECT_EQ(scores[0] > 0, value > 90) << value;
    EXPECT_EQ(scores[1], -scores[0]);
  }
}

TEST(Learner, DenseRowsScoreLikeSparseOnes) {
  const auto examples = noisy_examples(300);
  Learner learner(3);
  for (const Example& example : examples)
    learner.logistic_step(example.features, example.label, 0.1F, 0.0F);
  const Packed sparse(learner.pack({}), 3);
  const Packed dense(learner.pack({1'000'000, 1.0F, true}), 3);
  for (const Example& example : examples) {
    std::array<std::int32_t, 3> from_sparse{};
    std::array<std::int32_t, 3> from_dense{};
    sparse.model.score(example.features, from_sparse);
    dense.model.score(example.features, from_dense);
    ASSERT_EQ(from_sparse, from_dense);
  }
}

TEST(Learner, SeveralRunsAreOneModelOfAnotherMind) {
  const auto examples = noisy_examples(2000);
  train::LogisticOptions options;
  const std::string once = train::train_logistic(examples, 3, options);
  options.runs = 3;
  const std::string thrice = train::train_logistic(examples, 3, options);
  EXPECT_NE(once, thrice);
  const Packed packed(thrice, 3);
  for (unsigned value = 0; value < 3; ++value) {
    const auto prediction = packed.model.predict(std::array{hash_feature(0, value)});
    EXPECT_EQ(prediction.label, static_cast<int>(value));
    EXPECT_LT(prediction.probability, 0.99F);  // a mean, and no sum
  }
}

TEST(LinearModel, AnswersInPartsWhatPredictionHoldsTogether) {
  const Packed packed(train::train_logistic(noisy_examples(2000), 3, {}), 3);
  for (unsigned value = 0; value < 3; ++value) {
    const std::array features = {hash_feature(0, value)};
    const auto prediction = packed.model.predict(features);
    EXPECT_EQ(packed.model.best(features), prediction.label);
    EXPECT_FLOAT_EQ(packed.model.probability(features, prediction.label), prediction.probability);
    float all = 0.0F;
    for (int label = 0; label < 3; ++label) all += packed.model.probability(features, label);
    EXPECT_NEAR(all, 1.0F, 1e-5F);
  }
}

TEST(LinearModel, RefusesMalformedSections) {
  Learner learner(2);
  learner.tick();
  learner.perceptron_update(std::array{hash_feature(0, 1U)}, 0, 1);
  const std::string good = learner.pack({});
  std::vector<std::uint64_t> words(good.size() / 8 + 1);
  auto* data = reinterpret_cast<char*>(words.data());
  good.copy(data, good.size());
  EXPECT_TRUE(LinearModel::open({data, good.size()}, 2));
  EXPECT_FALSE(LinearModel::open({data, good.size()}, 3)) << "another set of labels";
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_FALSE(LinearModel::open({data, size}, 2)) << size;
}

TEST(LinearModel, UnknownFeaturesScoreNothing) {
  Learner learner(4);
  const Packed packed(learner.pack({}), 4);
  std::array<std::int32_t, 4> scores{};
  for (unsigned value = 0; value < 1000; ++value) packed.model.add(hash_feature(0, value), scores);
  EXPECT_EQ(scores, (std::array<std::int32_t, 4>{}));
}

TEST(Feature, TemplatesAndValuesAreToldApart) {
  EXPECT_NE(hash_feature(0, 1U), hash_feature(1, 1U));
  EXPECT_NE(hash_feature(0, 1U, 2U), hash_feature(0, 2U, 1U));
  EXPECT_NE(hash_feature(0, 0U), hash_feature(0, 0U, 0U));
  EXPECT_NE(hash_text("said"), hash_text("says"));
}

}  // namespace
}  // namespace dateline::learn
