// Models of four labels: what was learned comes out of the buckets, and what was not costs nothing.
#include "learn/four_label_model.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "learn/linear_model.hpp"
#include "learner.hpp"

namespace dateline::learn {
namespace {

using train::Learner;

constexpr std::uint32_t kBuckets = 64;

/// A learner that has moved the weights of features 0 to `count` - 1, those of later ones more.
Learner taught(unsigned count) {
  Learner learner(4);
  for (unsigned value = 0; value < count; ++value) {
    learner.tick();
    learner.perceptron_update(std::array{hash_feature(0, value)}, static_cast<int>(value % 4),
                              static_cast<int>((value + 1) % 4), static_cast<float>(value + 1));
  }
  return learner;
}

/// Bytes at an address that models accept.
struct Room {
  explicit Room(std::string_view bytes) : words(bytes.size() / 8 + 1), size(bytes.size()) {
    bytes.copy(reinterpret_cast<char*>(words.data()), bytes.size());
  }
  [[nodiscard]] std::string_view view(std::size_t length) const {
    return {reinterpret_cast<const char*>(words.data()), length};
  }
  std::vector<std::uint64_t> words;
  std::size_t size;
};

TEST(FourLabelModel, ScoresLikeALinearModel) {
  const Learner learner = taught(200);
  const Room four(learner.pack_four(kBuckets));
  const Room sparse(learner.pack({}));
  const auto model = FourLabelModel::open(four.view(four.size));
  const auto linear = LinearModel::open(sparse.view(sparse.size), 4);
  ASSERT_TRUE(model) << model.error().message;
  ASSERT_TRUE(linear) << linear.error().message;
  bool any = false;
  for (unsigned value = 0; value < 300; ++value) {
    const std::array features = {hash_feature(0, value), hash_feature(0, value / 2)};
    FourLabelModel::Scores expected{};
    linear->score(features, expected);
    ASSERT_EQ(model->score(features), expected) << value;
    any = any || expected != FourLabelModel::Scores{};
  }
  EXPECT_TRUE(any);
}

TEST(FourLabelModel, AFullBucketKeepsTheLargestWeights) {
  const Room room(taught(100).pack_four(1));
  const auto model = FourLabelModel::open(room.view(room.size));
  ASSERT_TRUE(model);
  for (unsigned value = 0; value < 100; ++value) {
    const auto scores = model->score(std::array{hash_feature(0, value)});
    EXPECT_EQ(scores[value % 4] > 0, value >= 100 - FourLabelModel::kRows) << value;
  }
}

TEST(FourLabelModel, RefusesMalformedSections) {
  const std::string good = taught(10).pack_four(2);
  const Room room(good);
  EXPECT_TRUE(FourLabelModel::open(room.view(good.size())));
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_FALSE(FourLabelModel::open(room.view(size))) << size;
  std::string other = good;
  other[0] = 5;
  const Room five(other);
  EXPECT_FALSE(FourLabelModel::open(five.view(other.size()))) << "another set of labels";
}

TEST(FourLabelModel, OnlyALearnerOfFourLabelsIsPacked) {
  EXPECT_THROW(static_cast<void>(Learner(3).pack_four(kBuckets)), std::logic_error);
}

}  // namespace
}  // namespace dateline::learn
