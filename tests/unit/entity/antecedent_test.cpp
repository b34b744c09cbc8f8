// The choice among candidates: likelihoods, limits, the table of weights.
#include "entity/antecedent.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace dateline::entity {
namespace {

/// Weights of 0 but for one feature of candidates.
Antecedents weighing(AntecedentFeature feature, float weight) {
  std::array<std::vector<float>, kAnaphorKinds> weights;
  for (auto& kind : weights) {
    kind.resize(kAntecedentNames.size(), 0.0F);
    kind[static_cast<std::size_t>(feature)] = weight;
  }
  return Antecedents(std::move(weights));
}

/// Nobody, and two persons of whom the first has the feature.
std::vector<Option> two_options(AntecedentFeature feature) {
  std::vector<Option> options(3);
  options[1].referent = {EntityId{0}, {}, {}};
  options[1].values[static_cast<std::size_t>(feature)] = 1.0F;
  options[2].referent = {EntityId{1}, {}, {}};
  return options;
}

TEST(Antecedent, LikelihoodsAddUpToOneAndFollowTheWeights) {
  const auto feature = AntecedentFeature::kSubject;
  const auto shares = weighing(feature, 2.0F).likely(AnaphorKind::kPerson, two_options(feature));
  ASSERT_EQ(shares.size(), 3U);
  EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0F), 1.0F, 1e-5F);
  EXPECT_GT(shares[1], shares[2]);
  EXPECT_FLOAT_EQ(shares[0], shares[2]);
}

TEST(Antecedent, SomebodyOnlyWhereLittleDoubtIsLeft) {
  const auto feature = AntecedentFeature::kSubject;
  const auto options = two_options(feature);
  for (const auto kind : {AnaphorKind::kPerson, AnaphorKind::kThing, AnaphorKind::kMany}) {
    EXPECT_EQ(weighing(feature, 5.0F).choose(kind, options).entity, EntityId{0});
    EXPECT_FALSE(weighing(feature, 0.3F).choose(kind, options).valid());
  }
}

TEST(Antecedent, EachWeightHasANameOfItsOwn) {
  const auto names = antecedent_weight_names();
  EXPECT_EQ(names.size(), kAnaphorKinds * kAntecedentNames.size());
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size());
}

TEST(Antecedent, TheTableIsReadAndSaysThatThoseNamedLatelyAreMeant) {
  const auto table = Antecedents::load();
  ASSERT_TRUE(table.has_value()) << table.error().message;
  EXPECT_GT(table->weight(static_cast<std::size_t>(AntecedentFeature::kOneBefore)),
            table->weight(static_cast<std::size_t>(AntecedentFeature::kFarBefore)));
}

}  // namespace
}  // namespace dateline::entity
