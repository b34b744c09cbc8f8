// The best tree is the best of all trees, which for few words can be counted.
#include "encoder/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

namespace dateline::encoder {
namespace {

using Heads = std::vector<std::int32_t>;

bool is_tree(const Heads& heads) {
  if (std::ranges::count(heads, -1) != 1) return false;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    std::size_t steps = 0;
    for (auto at = static_cast<std::int32_t>(word); at >= 0;
         at = heads[static_cast<std::size_t>(at)]) {
      if (++steps > heads.size()) return false;
    }
  }
  return true;
}

std::int64_t sum_of(const std::vector<std::int64_t>& scores, const Heads& heads) {
  std::int64_t sum = 0;
  for (std::size_t word = 0; word < heads.size(); ++word)
    sum += scores[word * (heads.size() + 1) + static_cast<std::size_t>(heads[word] + 1)];
  return sum;
}

std::int64_t best_sum(const std::vector<std::int64_t>& scores, std::size_t words) {
  Heads heads(words, -1);
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  while (true) {
    if (is_tree(heads)) best = std::max(best, sum_of(scores, heads));
    std::size_t at = 0;
    while (at < words && ++heads[at] == static_cast<std::int32_t>(words)) heads[at++] = -1;
    if (at == words) return best;
  }
}

std::vector<std::int64_t> noise(std::size_t words, unsigned seed, int range) {
  std::mt19937 random(seed);
  std::vector<std::int64_t> scores(words * (words + 1));
  for (auto& score : scores)
    score = static_cast<std::int64_t>(random() % static_cast<unsigned>(range)) - range / 2;
  return scores;
}

TEST(Tree, IsTheBestOfAll) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const std::size_t words = 1 + seed % 5;
    const auto scores = noise(words, seed, seed % 3 == 0 ? 4 : 1000);  // few values: many ties
    Heads heads;
    best_tree(scores, words, heads);
    ASSERT_TRUE(is_tree(heads)) << seed;
    ASSERT_EQ(sum_of(scores, heads), best_sum(scores, words)) << seed;
  }
}

TEST(Tree, IsATreeAtTheLargestSize) {
  for (unsigned seed = 0; seed < 5; ++seed) {
    const auto scores = noise(120, seed, 100);
    Heads heads;
    best_tree(scores, 120, heads);
    EXPECT_TRUE(is_tree(heads));
  }
}

}  // namespace
}  // namespace dateline::encoder
