// Whom "he" and "she" mean among those named lately.
#include "entity/antecedent.hpp"

#include <gtest/gtest.h>

namespace dateline::entity {
namespace {

Named named(std::int32_t entity, std::int32_t sentence, bool subject, bool owner = false) {
  return {{EntityId{entity}, {}, {}}, sentence, subject, owner};
}

constexpr auto kAll = [](const Referent&) { return true; };

TEST(Antecedent, ASubjectRatherThanOneNamedLater) {
  Remembered latest;
  latest.add(named(0, 0, true));
  latest.add(named(1, 0, false));
  EXPECT_EQ(latest.likeliest(1, kAll).entity, EntityId{0});
}

TEST(Antecedent, NobodyWhereTwoComeNearEachOther) {
  Remembered latest;
  latest.add(named(0, 0, true));
  latest.add(named(1, 0, true));
  EXPECT_FALSE(latest.likeliest(1, kAll).valid());
}

TEST(Antecedent, AnOwnerRatherThanAnObject) {
  Remembered latest;
  latest.add(named(0, 0, false, true));
  latest.add(named(1, 0, false));
  EXPECT_EQ(latest.likeliest(0, kAll).entity, EntityId{0});
}

TEST(Antecedent, TheLaterOfTwoSubjects) {
  Remembered latest;
  latest.add(named(0, 0, true));
  latest.add(named(1, 2, true));
  EXPECT_EQ(latest.likeliest(2, kAll).entity, EntityId{1});
}

TEST(Antecedent, OnlyThoseThatFitAndNotFromFarBack) {
  Remembered latest;
  latest.add(named(0, 0, true));
  latest.add(named(1, 3, false));
  const auto first = [](const Referent& referent) { return referent.entity == EntityId{0}; };
  EXPECT_EQ(latest.likeliest(3, first).entity, EntityId{0});
  EXPECT_FALSE(latest.likeliest(4, first).valid());
}

}  // namespace
}  // namespace dateline::entity
