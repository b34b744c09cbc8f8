// What follows from what in the point graph, also in a long document.
#include "link/point_graph.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace dateline::link {
namespace {

struct Step {
  int from;
  Relation relation;
  int to;
};

struct Case {
  const char* name;
  std::vector<Step> told;
  Step asked;
  Insertion answer;
};

TEST(PointGraph, SaysWhatFollows) {
  using enum Relation;
  const std::vector<Case> cases = {
      {"before is transitive",
       {{0, kBefore, 1}, {1, kBefore, 2}},
       {0, kBefore, 2},
       Insertion::kEntailed},
      {"part of the later is later",
       {{0, kBefore, 1}, {1, kIncludes, 2}},
       {0, kBefore, 2},
       Insertion::kEntailed},
      {"meeting is no before", {{0, kIBefore, 1}}, {0, kBefore, 1}, Insertion::kRefused},
      {"meets twice is before",
       {{0, kIBefore, 1}, {1, kIBefore, 2}},
       {0, kBefore, 2},
       Insertion::kEntailed},
      {"circle", {{0, kBefore, 1}, {1, kBefore, 2}}, {2, kBefore, 0}, Insertion::kRefused},
      {"identity carries order over",
       {{0, kIdentity, 1}, {1, kBefore, 2}},
       {0, kBefore, 2},
       Insertion::kEntailed},
      {"equal both ways is equal",
       {{0, kBegins, 1}, {0, kEnds, 2}},
       {2, kBefore, 1},
       Insertion::kRefused},
      {"start and end shared is the same",
       {{0, kBegins, 1}},
       {1, kBegunBy, 0},
       Insertion::kEntailed},
      {"nothing known", {{0, kBefore, 1}, {2, kBefore, 1}}, {0, kBefore, 2}, Insertion::kAdded},
      {"included on both sides",
       {{0, kIncludes, 1}, {0, kIncludes, 2}},
       {1, kAfter, 2},
       Insertion::kAdded},
      {"before itself", {}, {0, kBefore, 0}, Insertion::kRefused},
      {"same as itself", {}, {0, kSimultaneous, 0}, Insertion::kEntailed},
      {"ends with itself", {}, {0, kEnds, 0}, Insertion::kRefused},
  };
  for (const auto& test : cases) {
    PointGraph graph(3);
    for (const auto& step : test.told) {
      ASSERT_NE(graph.add(step.from, step.relation, step.to), Insertion::kRefused) << test.name;
    }
    const auto& [from, relation, to] = test.asked;
    EXPECT_EQ(graph.entails(from, relation, to), test.answer == Insertion::kEntailed) << test.name;
    EXPECT_EQ(graph.contradicts(from, relation, to), test.answer == Insertion::kRefused)
        << test.name;
    EXPECT_EQ(graph.add(from, relation, to), test.answer) << test.name;
  }
}

// The costliest input known: one chain of all events, told from its middle outwards, with a part of
// each and a clash tried at every turn.
TEST(PointGraph, OrdersThreeThousandEvents) {
  constexpr int kEvents = 3000;
  PointGraph graph(kEvents);
  for (int width = 1; width < kEvents / 2; ++width) {
    const int left = kEvents / 2 - width;
    const int right = kEvents / 2 + width;
    const auto relation = width % 3 == 0 ? Relation::kIncludes : Relation::kBefore;
    EXPECT_EQ(graph.add(left, relation, left + 1), Insertion::kAdded);
    EXPECT_EQ(graph.add(right - 1, Relation::kBefore, right), Insertion::kAdded);
    EXPECT_EQ(graph.add(right, Relation::kBefore, right - 1), Insertion::kRefused);
  }
  EXPECT_TRUE(graph.before(start_of(1), start_of(kEvents - 1)));
}

}  // namespace
}  // namespace dateline::link
