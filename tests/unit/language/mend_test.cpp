// Heads that the parser left with a preposition -> heads of the clause that it begins.
#include "language/mend.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "language/lexicon.hpp"

namespace dateline::language {
namespace {

struct Word {
  std::string_view form;
  Tag tag;
  std::int32_t head;    // as parsed
  std::int32_t mended;  // as it should be
};

std::vector<std::int32_t> heads_after(const std::vector<Word>& sentence) {
  std::vector<TaggedWord> words;
  std::vector<std::int32_t> heads;
  for (const Word& word : sentence) {
    TaggedWord tagged;
    tagged.word = lower_hash(word.form);
    tagged.tag = static_cast<std::uint8_t>(word.tag);
    words.push_back(tagged);
    heads.push_back(word.head);
  }
  mend_heads(words, heads);
  return heads;
}

void expect_mended(const std::vector<Word>& sentence) {
  const auto heads = heads_after(sentence);
  for (std::size_t i = 0; i < sentence.size(); ++i)
    EXPECT_EQ(heads[i], sentence[i].mended) << sentence[i].form;
}

TEST(MendHeads, ANounBetweenAfterAndAVerbIsItsSubject) {
  expect_mended({{"left", Tag::kVBD, -1, -1},
                 {"days", Tag::kNNS, 0, 0},
                 {"After", Tag::kIN, 4, 5},
                 {"the", Tag::kDT, 4, 4},
                 {"bank", Tag::kNN, 1, 5},
                 {"closed", Tag::kVBD, 1, 1}});
}

TEST(MendHeads, ACountedLengthBeforeItCarriesNoClause) {
  expect_mended({{"left", Tag::kVBD, -1, -1},
                 {"two", Tag::kCD, 2, 2},
                 {"days", Tag::kNNS, 0, 0},
                 {"after", Tag::kIN, 4, 5},
                 {"it", Tag::kPRP, 2, 5},
                 {"closed", Tag::kVBD, 2, 0}});
}

TEST(MendHeads, AVerbUnderTheNounTakesItsPlace) {
  expect_mended({{"left", Tag::kVBD, -1, -1},
                 {"since", Tag::kIN, 2, 4},
                 {"he", Tag::kPRP, 0, 4},
                 {"had", Tag::kVBD, 4, 4},
                 {"spoken", Tag::kVBN, 2, 0}});
}

TEST(MendHeads, AVerbWithASubjectOfItsOwnIsLeftAlone) {
  expect_mended({{"firms", Tag::kNNS, 3, 3},
                 {"after", Tag::kIN, 2, 2},
                 {"war", Tag::kNN, 0, 0},
                 {"closed", Tag::kVBD, -1, -1}});
}

TEST(MendHeads, OtherPrepositionsBeginNoClause) {
  expect_mended({{"left", Tag::kVBD, -1, -1},
                 {"with", Tag::kIN, 2, 2},
                 {"men", Tag::kNNS, 0, 0},
                 {"closed", Tag::kVBD, 2, 2}});
}

}  // namespace
}  // namespace dateline::language
