// Training and running linear models: what was learned comes out of the packed bytes.
#include "learn/linear_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "aligned_bytes.hpp"
#include "learn/few_label_model.hpp"
#include "learner.hpp"

namespace dateline::learn {
namespace {

using train::AlignedBytes;
using train::Example;
using train::Learner;

/// A model over its own aligned bytes.
template <class Model>
struct Packed {
  template <class... Labels>
  explicit Packed(const std::string& section, Labels... labels) : bytes(section) {
    auto opened = Model::open(bytes.view(), labels...);
    EXPECT_TRUE(opened) << opened.error().message;
    if (opened) model = *opened;
  }
  AlignedBytes bytes;
  Model model;
};

using ThreeLabels = Packed<FewLabelModel<3>>;

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
  const ThreeLabels packed(learner.pack_few(Rows::kDifferences, 100));
  for (unsigned value = 0; value < 3; ++value)
    EXPECT_EQ(packed.model.best(std::array{hash_feature(0, value)}), static_cast<int>(value));
}

TEST(Learner, LogisticProbabilitiesAreCalibrated) {
  const auto examples = noisy_examples(20000);
  train::LogisticOptions options;
  options.calibration = std::span(examples).first(5000);
  const ThreeLabels packed(train::train_logistic(std::span(examples).subspan(5000), 3, options));
  for (unsigned value = 0; value < 3; ++value) {
    const std::array features = {hash_feature(0, value)};
    EXPECT_EQ(packed.model.best(features), static_cast<int>(value));
    EXPECT_NEAR(packed.model.probabilities(features)[value], 0.933, 0.04);
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
  const Packed<LinearModel> packed(learner.pack(20), 2);
  for (unsigned value = 1; value <= 100; ++value) {
    std::array<std::int32_t, 2> scores{};
    packed.model.add(hash_feature(0, value), scores);
    EXPECT_EQ(scores[0] > 0, value > 90) << value;
    EXPECT_EQ(scores[1], -scores[0]);
  }
}

TEST(Learner, SeveralRunsAreOneModelOfAnotherMind) {
  const auto examples = noisy_examples(2000);
  train::LogisticOptions options;
  const std::string once = train::train_logistic(examples, 3, options);
  options.runs = 3;
  const std::string thrice = train::train_logistic(examples, 3, options);
  EXPECT_NE(once, thrice);
  const ThreeLabels packed(thrice);
  for (unsigned value = 0; value < 3; ++value) {
    const std::array features = {hash_feature(0, value)};
    EXPECT_EQ(packed.model.best(features), static_cast<int>(value));
    EXPECT_LT(packed.model.probabilities(features)[value], 0.99F);  // a mean, and no sum
  }
}

TEST(LinearModel, RefusesMalformedSections) {
  Learner learner(2);
  learner.tick();
  learner.perceptron_update(std::array{hash_feature(0, 1U)}, 0, 1);
  const std::string good = learner.pack(1000);
  const AlignedBytes bytes(good);
  EXPECT_TRUE(LinearModel::open(bytes.view(), 2));
  EXPECT_FALSE(LinearModel::open(bytes.view(), 3)) << "another set of labels";
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_FALSE(LinearModel::open(bytes.first(size), 2)) << size;
}

TEST(LinearModel, UnknownFeaturesScoreNothing) {
  Learner learner(4);
  const Packed<LinearModel> packed(learner.pack(1000), 4);
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
