// Names and inverses of relations.
#include <gtest/gtest.h>

#include "dateline/link.hpp"
#include "link/point_graph.hpp"

namespace dateline::link {
namespace {

constexpr int kTlinkRelations = 14;

TEST(Relation, InverseTwiceIsTheRelationItself) {
  for (int i = 0; i < kTlinkRelations; ++i) {
    const auto relation = static_cast<Relation>(i);
    EXPECT_EQ(inverse(inverse(relation)), relation) << to_string(relation);
  }
}

TEST(Relation, InverseSaysTheSameFromTheOtherSide) {
  for (int i = 0; i < kTlinkRelations; ++i) {
    const auto relation = static_cast<Relation>(i);
    PointGraph graph(2);
    ASSERT_EQ(graph.add(0, relation, 1), Insertion::kAdded) << to_string(relation);
    EXPECT_TRUE(graph.entails(1, inverse(relation), 0)) << to_string(relation);
  }
}

TEST(Relation, NamesAreThoseOfTimeml) {
  EXPECT_EQ(to_string(Relation::kIsIncluded), "IS_INCLUDED");
  EXPECT_EQ(to_string(Relation::kEndedBy), "ENDED_BY");
  EXPECT_EQ(to_string(Relation::kNegEvidential), "NEG_EVIDENTIAL");
  EXPECT_EQ(to_string(Relation::kTerminates), "TERMINATES");
  EXPECT_EQ(to_string(LinkKind::kAlink), "ALINK");
  EXPECT_EQ(reason_name(LinkReason::kSignalAfter), "signal-after");
  EXPECT_EQ(reason_name(LinkReason::kPhase), "phase");
}

}  // namespace
}  // namespace dateline::link
