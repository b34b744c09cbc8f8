// Events that no date holds among dated ones: where the guesses have them, and never in the news.
#include "timeline/insertion.hpp"

#include <gtest/gtest.h>

namespace dateline::timeline {
namespace {

using calendar::Instant;
using calendar::kDay;

constexpr Instant kNews = 100 * kDay;

StepKey dated(Instant day) {
  return {day * kDay, (day + 1) * kDay, true, 0.0F};
}
StepKey hour(Instant day, Instant hours) {
  return {day * kDay + hours * kDay / 24, (day + 1) * kDay, true, 0.0F};
}
constexpr StepKey kUndated{kNews - 2, kNews, false, 0.0F};

link::StartGuess before(std::int32_t first, std::int32_t second) {
  return {{first}, {second}, 0.9F, 0.0F, 0.0F};
}
link::StartGuess after(std::int32_t first, std::int32_t second, float odds = 0.9F) {
  return {{first}, {second}, 0.0F, odds, 0.0F};
}
link::StartGuess together(std::int32_t first, std::int32_t second, float odds) {
  return {{first}, {second}, 0.0F, 0.0F, odds};
}

struct Case {
  const char* name;
  std::vector<StepKey> keys;
  std::vector<Hold> holds;
  std::vector<link::StartGuess> guesses;
  std::size_t event;  // that is looked at
  Instant at;
  bool dated;
};

TEST(Insertion, PutsEventsWhereTheEvidenceHasThem) {
  const Case cases[] = {
      {"between two dates",
       {dated(10), kUndated, dated(20)},
       {Hold::kDate, Hold::kNothing, Hold::kDate},
       {before(0, 1), before(1, 2), before(0, 2)},
       1,
       10 * kDay,
       false},
      {"before all dates",
       {dated(10), dated(20), kUndated},
       {Hold::kDate, Hold::kDate, Hold::kNothing},
       {after(0, 2), after(1, 2), before(0, 1)},
       2,
       10 * kDay - 1,
       false},
      {"before the news at the latest",
       {dated(10), dated(120), kUndated},
       {Hold::kDate, Hold::kDate, Hold::kNothing},
       {before(0, 2), before(1, 2), before(0, 1)},
       2,
       kNews - 1,
       false},
      {"a date stays whatever is guessed",
       {dated(10), dated(20)},
       {Hold::kDate, Hold::kDate},
       {after(0, 1)},
       1,
       20 * kDay,
       true},
      {"a habit stays where little speaks against it",
       {dated(10), dated(20), dated(20)},
       {Hold::kDate, Hold::kDate, Hold::kHabit},
       {before(0, 1), before(0, 2)},
       2,
       20 * kDay,
       true},
      {"a habit gives way to guesses",
       {dated(10), dated(15), dated(20), dated(20)},
       {Hold::kDate, Hold::kDate, Hold::kDate, Hold::kHabit},
       {before(0, 1), before(1, 2), after(0, 3), after(1, 3), after(2, 3)},
       3,
       10 * kDay,
       false},
      {"a habit stays where the evidence has others of its day",
       {dated(10), dated(20), dated(20)},
       {Hold::kDate, Hold::kDate, Hold::kHabit},
       {after(0, 2, 18.0F), together(1, 2, 40.0F)},
       2,
       20 * kDay,
       true},
      {"but not where these are of another mind",
       {dated(10), dated(20), dated(20)},
       {Hold::kDate, Hold::kDate, Hold::kHabit},
       {after(0, 2, 18.0F), together(1, 2, 1.0F)},
       2,
       10 * kDay - 1,
       false},
      {"an hour of the same day is no reason",
       {dated(10), hour(20, 6), hour(20, 12), dated(30)},
       {Hold::kDate, Hold::kDate, Hold::kHabit, Hold::kDate},
       {before(0, 1), after(1, 2), before(0, 2), before(1, 3), before(2, 3)},
       2,
       hour(20, 12).at,
       true},
      {"no date, no move", {kUndated}, {Hold::kNothing}, {}, 0, kNews - 2, false},
  };
  for (const Case& test : cases) {
    link::Order order;
    order.starts = test.guesses;
    auto keys = test.keys;
    insert(order, test.holds, kNews, keys);
    EXPECT_EQ(keys[test.event].at, test.at) << test.name;
    EXPECT_EQ(keys[test.event].dated, test.dated) << test.name;
  }
}

// A sure link outweighs a guess.
TEST(Insertion, FollowsLinks) {
  link::Order order;
  order.starts = {before(0, 1)};
  Link link;
  link.kind = LinkKind::kTlink;
  link.relation = Relation::kBefore;
  link.from = Node::of(EventId{1});
  link.to = Node::of(EventId{0});
  link.confidence = 0.9F;
  order.accepted = {link};
  std::vector<StepKey> keys = {dated(10), kUndated};
  const std::vector<Hold> holds = {Hold::kDate, Hold::kNothing};
  insert(order, holds, kNews, keys);
  EXPECT_EQ(keys[1].at, 10 * kDay - 1);
}

}  // namespace
}  // namespace dateline::timeline
