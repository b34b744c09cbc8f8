// The word lists load, hold no line twice, and answer by part of speech and complement.
#include "words/lexicon.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "embed/embedded.hpp"

namespace dateline::words {
namespace {

TEST(Lexicon, AnswersByPartOfSpeechAndComplement) {
  const auto lexicon = Lexicon::load();
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  const auto verb = [&](std::string_view lemma, Complement complement,
                        std::string_view preposition = {}) {
    return lexicon->effect(lemma, WordPos::kVerb, complement, preposition);
  };
  EXPECT_EQ(verb("refuse", Complement::kInfinitive), Effect::kFail);
  EXPECT_EQ(verb("promise", Complement::kThat), Effect::kSay);
  EXPECT_EQ(verb("promise", Complement::kInfinitive), Effect::kPlan);
  EXPECT_EQ(verb("call", Complement::kPreposition, "for"), Effect::kPossible);
  EXPECT_EQ(verb("call off", Complement::kNoun), Effect::kFail);
  EXPECT_EQ(verb("begin", Complement::kGerund), Effect::kInitiate);
  EXPECT_EQ(verb("frobnicate", Complement::kThat), Effect::kNone);
  EXPECT_EQ(lexicon->effect("threat", WordPos::kNoun, Complement::kPreposition, "of"),
            Effect::kPossible);
  EXPECT_EQ(lexicon->effect("threat", WordPos::kVerb, Complement::kThat, {}), Effect::kNone);
  EXPECT_TRUE(lexicon->name_word("mr").title);
  EXPECT_TRUE(lexicon->name_word("mr").man);
  EXPECT_TRUE(lexicon->name_word("ministry").body);
  EXPECT_FALSE(lexicon->name_word("table").role);
  EXPECT_TRUE(lexicon->label_word("over").near);
  EXPECT_TRUE(lexicon->label_word("over").direction);
  EXPECT_TRUE(lexicon->label_word("former").essential);
  EXPECT_FALSE(lexicon->label_word("former").turn);
}

TEST(Lexicon, SaysNothingTwice) {
  for (const std::string_view file : {"data/en/governors.tsv", "data/en/people.tsv",
                                      "data/en/signals.tsv", "data/en/labels.tsv"}) {
    const auto bytes = embedded(file);
    ASSERT_TRUE(bytes) << file;
    std::set<std::string_view> lines;
    for (std::size_t begin = 0; begin < bytes->size();) {
      const auto end = std::min(bytes->find('\n', begin), bytes->size());
      const auto line = bytes->substr(begin, end - begin);
      begin = end + 1;
      if (line.empty() || line.front() == '#') continue;
      EXPECT_TRUE(lines.insert(line).second) << file << ": " << line;
    }
    EXPECT_FALSE(lines.empty()) << file;
  }
}

}  // namespace
}  // namespace dateline::words
