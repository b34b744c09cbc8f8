// Limits run along links; steps follow links first, the calendar second.
#include "timeline/chronology.hpp"

#include <gtest/gtest.h>

#include "timeline/steps.hpp"

namespace dateline::timeline {
namespace {

using link::constraints_of;
using link::end_of;
using link::start_of;

void tell(Chronology& chronology, int from, Relation relation, int to) {
  for (const auto& constraint : constraints_of(from, relation, to)) chronology.add(constraint);
}

void fix(Chronology& chronology, int which, calendar::Instant begin, calendar::Instant end) {
  for (const auto& [point, at] :
       {std::pair{start_of(which), begin}, std::pair{end_of(which), end}}) {
    chronology.not_before(point, {at, which});
    chronology.not_after(point, {at, which});
  }
}

TEST(Chronology, LimitsRunAlongLinks) {
  Chronology chronology(4);
  fix(chronology, 0, 100, 200);
  tell(chronology, 1, Relation::kIsIncluded, 0);
  tell(chronology, 2, Relation::kAfter, 1);
  tell(chronology, 3, Relation::kBefore, 1);
  chronology.spread();
  EXPECT_EQ(chronology.limits(start_of(1)).earliest.at, 100);
  EXPECT_EQ(chronology.limits(start_of(1)).latest.at, 200);
  EXPECT_EQ(chronology.limits(start_of(1)).latest.said_by, 0);
  EXPECT_EQ(chronology.limits(start_of(2)).earliest.at, 100);
  EXPECT_FALSE(chronology.limits(start_of(2)).latest.known());
  EXPECT_FALSE(chronology.limits(start_of(3)).earliest.known());
  EXPECT_EQ(chronology.limits(end_of(3)).latest.at, 200);
}

TEST(Chronology, EqualPointsShareLimits) {
  Chronology chronology(3);
  fix(chronology, 0, 100, 200);
  tell(chronology, 2, Relation::kSimultaneous, 1);
  tell(chronology, 1, Relation::kSimultaneous, 0);
  chronology.spread();
  EXPECT_EQ(chronology.limits(start_of(2)).earliest.at, 100);
  EXPECT_EQ(chronology.limits(end_of(2)).latest.at, 200);
}

struct StepCase {
  const char* name;
  std::vector<std::tuple<int, Relation, int>> told;
  std::vector<StepKey> keys;
  std::vector<std::int32_t> steps;
};

TEST(Steps, LinksFirstThenTheCalendar) {
  using enum Relation;
  const StepKey day1{10, 20, true};
  const StepKey day2{30, 40, true};
  const std::vector<StepCase> cases = {
      {"nothing known", {}, {day1, day1, day1}, {1, 1, 1}},
      {"by the calendar", {}, {day2, day1, day2}, {2, 1, 2}},
      {"by a link of the same day", {{0, kBefore, 1}}, {day1, day1, day1}, {1, 2, 1}},
      {"a link beats the calendar", {{1, kAfter, 0}}, {day2, day1, day1}, {2, 3, 1}},
      {"together", {{0, kSimultaneous, 2}, {0, kBefore, 1}}, {day1, day1, day1}, {1, 2, 1}},
      {"a whole starts before its part", {{0, kIncludes, 1}}, {day1, day1, day2}, {1, 2, 3}},
      {"by their places", {}, {{10, 20, true, 2.0F}, {10, 20, true, 1.0F}, day1}, {3, 2, 1}},
      {"places that hardly differ", {}, {{10, 20, true, 0.05F}, day1, day1}, {1, 1, 1}},
      {"a link beats the places", {{0, kBefore, 1}}, {{10, 20, true, 2.0F}, day1, day1}, {2, 3, 1}},
      {"the calendar beats the places",
       {},
       {{30, 40, true, 0.0F}, {10, 20, true, 9.0F}, day1},
       {3, 2, 1}},
  };
  for (const auto& test : cases) {
    Chronology chronology(3);
    for (const auto& [from, relation, to] : test.told) tell(chronology, from, relation, to);
    chronology.spread();
    const std::vector<link::Point> starts = {start_of(0), start_of(1), start_of(2)};
    EXPECT_EQ(steps_of(chronology, starts, test.keys), test.steps) << test.name;
  }
}

// Long chains of equal and of ordered points must not take quadratic time.
TEST(Steps, LongChainsAreLinear) {
  constexpr int kEvents = 200000;
  Chronology chronology(kEvents);
  for (int i = kEvents - 1; i > 0; --i)
    tell(chronology, i - 1, i % 2 == 0 ? Relation::kSimultaneous : Relation::kBefore, i);
  chronology.spread();
  std::vector<link::Point> starts;
  for (int i = 0; i < kEvents; ++i) starts.push_back(start_of(i));
  const auto steps = steps_of(chronology, starts, std::vector<StepKey>(kEvents));
  EXPECT_EQ(steps.front(), 1);
  EXPECT_EQ(steps.back(), kEvents / 2 + 1);
}

}  // namespace
}  // namespace dateline::timeline
