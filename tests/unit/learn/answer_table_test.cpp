// Tables of answers: what was put in is found, what was not is not, and only sure answers go in.
#include "learn/answer_table.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "aligned_bytes.hpp"
#include "answers.hpp"
#include "learn/feature.hpp"

namespace dateline::learn {
namespace {

/// A table over its own aligned bytes.
struct Table {
  Table(const std::string& section, std::size_t answers)
      : bytes(section), opened(AnswerTable::open(bytes.view(), answers)) {}
  train::AlignedBytes bytes;
  Result<AnswerTable> opened;
};

TEST(AnswerTable, FindsWhatWasPutInAndNothingElse) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> answers;
  for (std::uint32_t value = 0; value < 500; ++value)
    answers.emplace_back(hash_feature(0, value), value % 7);
  answers.emplace_back(std::uint64_t{9} << 40U, 3);  // its fingerprint would mark a free place
  const Table table(train::pack_answers(answers), 7);
  ASSERT_TRUE(table.opened) << table.opened.error().message;
  for (const auto& [key, answer] : answers) EXPECT_EQ(table.opened->find(key), answer) << key;
  for (std::uint32_t value = 500; value < 2000; ++value)
    EXPECT_FALSE(table.opened->find(hash_feature(0, value))) << value;
}

TEST(AnswerTable, KnowsNothingWhenEmpty) {
  EXPECT_FALSE(AnswerTable().find(1));
  const Table table(train::pack_answers({}), 1);
  ASSERT_TRUE(table.opened);
  EXPECT_FALSE(table.opened->find(1));
}

TEST(AnswerTable, RefusesMalformedSections) {
  const std::string good = train::pack_answers({{1, 0}, {2, 4}});
  EXPECT_TRUE(Table(good, 5).opened);
  EXPECT_FALSE(Table(good, 4).opened) << "unknown answer";
  EXPECT_FALSE(Table(good.substr(0, good.size() - 1), 5).opened) << "half an entry";
  EXPECT_FALSE(Table(good + good + good, 5).opened) << "no power of two";
  EXPECT_FALSE(Table("", 5).opened);
  std::string full(good.size(), '\1');
  EXPECT_FALSE(Table(full, 0xFFFFFFFFU).opened) << "no free place";
}

TEST(AnswerCounts, OnlyFrequentAndUndisputedAnswersAreSure) {
  train::AnswerCounts counts;
  const auto add = [&](std::uint64_t key, std::uint32_t answer, int times) {
    for (int i = 0; i < times; ++i) counts.add(key, answer);
  };
  add(1, 2, 10);  // always the same
  add(2, 2, 9);   // too rare
  add(3, 1, 99);  // disputed once in a hundred
  add(3, 2, 1);
  add(4, 1, 98);  // and twice
  add(4, 2, 2);
  const Table table(counts.pack_sure(10, 0.01), 3);
  ASSERT_TRUE(table.opened);
  EXPECT_EQ(table.opened->find(1), 2U);
  EXPECT_FALSE(table.opened->find(2));
  EXPECT_EQ(table.opened->find(3), 1U);
  EXPECT_FALSE(table.opened->find(4));
}

}  // namespace
}  // namespace dateline::learn
