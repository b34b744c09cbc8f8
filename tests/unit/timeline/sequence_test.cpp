// Places from guesses: in the order that most of them support, together where they say so.
#include "timeline/sequence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::timeline {
namespace {

link::StartGuess before(std::int32_t first, std::int32_t second, float odds) {
  return {{first}, {second}, odds, 0.0F, 0.0F};
}
link::StartGuess after(std::int32_t first, std::int32_t second, float odds) {
  return {{first}, {second}, 0.0F, odds, 0.0F};
}
link::StartGuess together(std::int32_t first, std::int32_t second, float odds) {
  return {{first}, {second}, 0.0F, 0.0F, odds};
}

struct Case {
  const char* name;
  std::vector<link::StartGuess> guesses;
  std::vector<calendar::Instant> instants;
  std::vector<int> order;  // 1 for the lowest place; equal places share a number
};

std::vector<int> ranks(const std::vector<float>& places) {
  std::vector<float> sorted = places;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<int> ranks;
  for (const float place : places) {
    ranks.push_back(1 + static_cast<int>(std::lower_bound(sorted.begin(), sorted.end(), place) -
                                         sorted.begin()));
  }
  return ranks;
}

std::vector<float> places_joined(const Case& test) {
  auto places = places_of(test.guesses, test.instants.size());
  join_moments(test.guesses, test.instants, places);
  return places;
}

TEST(Places, FollowTheGuesses) {
  const Case cases[] = {
      {"no guess: as the text has it", {}, {7, 7, 7}, {1, 2, 3}},
      {"back", {after(0, 1, 0.9F), before(1, 2, 0.9F)}, {7, 7, 7}, {2, 1, 3}},
      {"the surer of two wins",
       {before(0, 2, 0.3F), after(1, 2, 0.2F), after(0, 2, 0.8F)},
       {7, 7, 7},
       {3, 2, 1}},
      {"together", {together(0, 1, 0.8F), after(1, 2, 0.9F)}, {7, 7, 7}, {2, 2, 1}},
      {"together, of two days", {together(0, 1, 0.8F)}, {7, 9}, {1, 2}},
      {"hardly together", {together(0, 1, 0.1F)}, {7, 7}, {1, 2}},
  };
  for (const Case& test : cases) EXPECT_EQ(ranks(places_joined(test)), test.order) << test.name;
}

// Guesses that go round in a circle give places all the same, and finite ones.
TEST(Places, TakeCircles) {
  const std::vector<link::StartGuess> circle = {before(0, 1, 0.9F), before(1, 2, 0.9F),
                                                after(0, 2, 0.9F)};
  const auto places = places_of(circle, 3);
  for (const float place : places) EXPECT_TRUE(std::isfinite(place));
  EXPECT_LT(std::abs(places[2] - places[0]), 0.5F);
}

}  // namespace
}  // namespace dateline::timeline
