// Models of few labels: what was learned comes out of the buckets, and what was not costs nothing.
#include "learn/few_label_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "aligned_bytes.hpp"
#include "learner.hpp"

namespace dateline::learn {
namespace {

using train::AlignedBytes;
using train::Example;
using train::Learner;

constexpr std::uint32_t kBuckets = 64;

/// A learner that has moved the weights of features 0 to `count` - 1, those of later ones more.
Learner taught(int labels, unsigned count) {
  Learner learner(labels);
  for (unsigned value = 0; value < count; ++value) {
    const int truth = static_cast<int>(value) % labels;
    learner.tick();
    learner.perceptron_update(std::array{hash_feature(0, value)}, truth, (truth + 1) % labels,
                              static_cast<float>(value + 1));
  }
  return learner;
}

/// A model over its own bytes.
template <std::size_t Labels, Rows Kind = Rows::kDifferences>
struct Packed {
  explicit Packed(std::string_view section) : bytes(section) {
    const auto opened = FewLabelModel<Labels, Kind>::open(bytes.view());
    EXPECT_TRUE(opened) << opened.error().message;
    if (opened) model = *opened;
  }
  AlignedBytes bytes;
  FewLabelModel<Labels, Kind> model;
};

/// What taught() makes of a feature, in units of which there are 127 in the largest.
template <std::size_t Labels, Rows Kind>
std::array<std::int32_t, Labels> expected(unsigned value, unsigned count) {
  const auto weights_of = [&](unsigned v) {
    std::array<double, Labels> weights{};
    weights[v % Labels] = v + 1;
    weights[(v + 1) % Labels] = -1.0 - v;
    const double first = Kind == Rows::kDifferences ? weights[0] : 0.0;
    for (double& weight : weights) weight -= first;
    return weights;
  };
  double most = 0.0;
  for (unsigned v = 0; v < count; ++v) {
    for (const double weight : weights_of(v)) most = std::max(most, std::abs(weight));
  }
  std::array<std::int32_t, Labels> scores{};
  for (std::size_t i = 0; i < Labels && value < count; ++i)
    scores[i] = static_cast<std::int32_t>(std::lround(weights_of(value)[i] * 127.0 / most));
  return scores;
}

template <std::size_t Labels, Rows Kind = Rows::kDifferences>
void expect_scores() {
  constexpr unsigned kCount = 200;
  const Packed<Labels, Kind> packed(taught(static_cast<int>(Labels), kCount).pack_few(Kind, 1000));
  for (unsigned value = 0; value < 2 * kCount; ++value) {
    const auto scores = packed.model.score(std::array{hash_feature(0, value)});
    const auto wanted = expected<Labels, Kind>(value, kCount);
    for (std::size_t i = 0; i < Labels; ++i) ASSERT_NEAR(scores[i], wanted[i], 1) << value;
  }
}

TEST(FewLabelModel, HoldsWhatWasLearned) {
  expect_scores<2>();
  expect_scores<3>();
  expect_scores<4>();
  expect_scores<6>();
  expect_scores<7>();
  expect_scores<10>();
  expect_scores<4, Rows::kWeights>();
}

TEST(FewLabelModel, AddsTheWeightsOfItsFeatures) {
  const Packed<4> packed(taught(4, 200).pack_few(Rows::kDifferences, kBuckets));
  bool any = false;
  for (unsigned value = 0; value < 300; ++value) {
    const std::array features = {hash_feature(0, value), hash_feature(0, value / 2)};
    const auto one = packed.model.score(std::span(features).first(1));
    const auto other = packed.model.score(std::span(features).last(1));
    const auto both = packed.model.score(features);
    for (std::size_t i = 0; i < 4; ++i) ASSERT_EQ(both[i], one[i] + other[i]);
    any = any || both != FewLabelModel<4>::Scores{};
  }
  EXPECT_TRUE(any);
}

TEST(FewLabelModel, UnknownFeaturesScoreNothing) {
  const Packed<2> packed(
      taught(2, 5).pack_few(Rows::kDifferences, kBuckets));  // most buckets are empty
  for (unsigned value = 5; value < 2000; ++value)
    ASSERT_EQ(packed.model.score(std::array{hash_feature(0, value)}), (std::array{0, 0})) << value;
}

TEST(FewLabelModel, EveryRowOfAFullBucketIsFound) {
  const Packed<2> packed(taught(2, 21).pack_few(Rows::kDifferences, 1));
  static_assert(FewLabelModel<2>::kLayout.rows == 21);
  for (unsigned value = 4; value < 21; ++value)
    EXPECT_NE(packed.model.score(std::array{hash_feature(0, value)})[1], 0) << value;
}

TEST(FewLabelModel, AFullBucketKeepsTheLargestWeights) {
  const Packed<4> packed(taught(4, 100).pack_few(Rows::kDifferences, 1));
  static_assert(FewLabelModel<4>::kLayout.rows == 12);
  for (unsigned value = 0; value < 100; ++value) {
    const auto scores = packed.model.score(std::array{hash_feature(0, value)});
    EXPECT_EQ(scores != FewLabelModel<4>::Scores{}, value >= 88) << value;
  }
}

TEST(FewLabelModel, ProbabilitiesAreTheSoftmaxAtTheScale) {
  std::vector<Example> examples;
  for (unsigned value = 0; value < 600; ++value)
    examples.push_back({{hash_feature(0, value % 3)}, static_cast<int>(value % 3)});
  const Packed<3> packed(train::train_logistic(examples, 3, {}));
  for (unsigned value = 0; value < 3; ++value) {
    const std::array features = {hash_feature(0, value)};
    const auto odds = packed.model.probabilities(features);
    EXPECT_NEAR(std::accumulate(odds.begin(), odds.end(), 0.0F), 1.0F, 1e-5F);
    EXPECT_EQ(packed.model.best(features), static_cast<int>(value));
    EXPECT_EQ(std::ranges::max_element(odds) - odds.begin(), static_cast<int>(value));
    EXPECT_GT(odds[value], 0.9F);
  }
}

TEST(FewLabelModel, RefusesMalformedSections) {
  const std::string good = taught(4, 10).pack_few(Rows::kDifferences, 2);
  const AlignedBytes bytes(good);
  EXPECT_TRUE(FewLabelModel<4>::open(bytes.view()));
  EXPECT_FALSE(FewLabelModel<3>::open(bytes.view())) << "another set of labels";
  const auto other_rows = FewLabelModel<4, Rows::kWeights>::open(bytes.view());
  EXPECT_FALSE(other_rows) << "another kind of rows";
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_FALSE(FewLabelModel<4>::open(bytes.first(size))) << size;
}

}  // namespace
}  // namespace dateline::learn
