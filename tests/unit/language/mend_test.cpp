// Tags and heads as tagger and parser left them -> as the words around them ask.
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

struct TaggedForm {
  std::string_view form;
  Tag tag;
};

std::vector<Tag> tags_after(const std::vector<TaggedForm>& sentence) {
  std::vector<WordFacts> words;
  std::vector<Tag> tags;
  for (const TaggedForm& word : sentence) {
    WordFacts facts{};
    facts.lower = lower_hash(word.form);
    words.push_back(facts);
    tags.push_back(word.tag);
  }
  mend_tags(words, tags);
  return tags;
}

TEST(MendTags, AThatClauseMakesAPastTenseOfAParticiple) {
  EXPECT_EQ(tags_after({{"Berg", Tag::kNNP},
                        {",", Tag::kComma},
                        {"admitted", Tag::kVBN},
                        {"that", Tag::kIN},
                        {"it", Tag::kPRP},
                        {"failed", Tag::kVBD}})[2],
            Tag::kVBD);
  EXPECT_EQ(tags_after({{"Berg", Tag::kNNP},
                        {",", Tag::kComma},
                        {"admitted", Tag::kVBN},
                        {"to", Tag::kIN},
                        {"the", Tag::kDT},
                        {"guests", Tag::kNNS},
                        {"that", Tag::kIN},
                        {"it", Tag::kPRP},
                        {"failed", Tag::kVBD}})[2],
            Tag::kVBD);
}

TEST(MendTags, WhatGoesOnWithAPastTenseIsNoParticiple) {
  const auto last = [](std::string_view before, Tag verb, Tag behind) {
    return tags_after({{"he", Tag::kPRP},
                       {before, verb},
                       {"it", Tag::kPRP},
                       {"and", Tag::kCC},
                       {"stepped", Tag::kVBN},
                       {"outside", behind}})[4];
  };
  EXPECT_EQ(last("left", Tag::kVBD, Tag::kRB), Tag::kVBD);
  EXPECT_EQ(last("leaves", Tag::kVBZ, Tag::kRB), Tag::kVBN);
  EXPECT_EQ(last("was", Tag::kVBD, Tag::kRB), Tag::kVBN) << "was left and closed";
  EXPECT_EQ(last("left", Tag::kVBD, Tag::kNN), Tag::kVBN) << "and reduced service";
}

TEST(SettleQuotes, WhiteSpaceTellsWhichOpenAndWhichClose) {
  struct Case {
    std::string_view text;
    std::vector<Span> tokens;
    std::vector<Tag> only;  // kXX: left to the tagger
  };
  const Case cases[] = {{"a \"b\" c",
                         {{0, 1}, {2, 3}, {3, 4}, {4, 5}, {6, 7}},
                         {Tag::kXX, Tag::kOpenQuote, Tag::kXX, Tag::kCloseQuote, Tag::kXX}},
                        {"'b' c",
                         {{0, 1}, {1, 2}, {2, 3}, {4, 5}},
                         {Tag::kOpenQuote, Tag::kXX, Tag::kCloseQuote, Tag::kXX}},
                        {"boys' b", {{0, 4}, {4, 5}, {6, 7}}, {Tag::kXX, Tag::kXX, Tag::kXX}},
                        {"a \" b", {{0, 1}, {2, 3}, {4, 5}}, {Tag::kXX, Tag::kXX, Tag::kXX}}};
  for (const Case& c : cases) {
    std::vector<WordFacts> words(c.tokens.size());
    for (WordFacts& word : words) word.only_tag = kNoTag;
    settle_quotes(c.text, c.tokens, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto expected = c.only[i] == Tag::kXX ? kNoTag : static_cast<std::uint8_t>(c.only[i]);
      EXPECT_EQ(words[i].only_tag, expected) << c.text << " " << i;
    }
  }
}

TEST(MendTags, ParticiplesThatAreSoStay) {
  EXPECT_EQ(tags_after({{"officials", Tag::kNNS},
                        {",", Tag::kComma},
                        {"warned", Tag::kVBN},
                        {"that", Tag::kIN},
                        {"it", Tag::kPRP},
                        {"failed", Tag::kVBD}})[2],
            Tag::kVBN)
      << "told somebody";
  EXPECT_EQ(tags_after({{"Berg", Tag::kNNP},
                        {",", Tag::kComma},
                        {"known", Tag::kVBN},
                        {"to", Tag::kIN},
                        {"guests", Tag::kNNS},
                        {"as", Tag::kIN},
                        {"Ann", Tag::kNNP}})[2],
            Tag::kVBN)
      << "no clause";
  EXPECT_EQ(tags_after({{"it", Tag::kPRP},
                        {"was", Tag::kVBD},
                        {"admitted", Tag::kVBN},
                        {"that", Tag::kIN},
                        {"it", Tag::kPRP},
                        {"failed", Tag::kVBD}})[2],
            Tag::kVBN)
      << "no comma";
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

TEST(MendHeads, ALengthIsPassedOverWhereTheTreeIsRightBesides) {
  expect_mended({{"left", Tag::kVBD, -1, -1},
                 {"two", Tag::kCD, 2, 2},
                 {"days", Tag::kNNS, 0, 0},
                 {"after", Tag::kIN, 5, 5},
                 {"it", Tag::kPRP, 5, 5},
                 {"closed", Tag::kVBD, 2, 0}});
}

TEST(MendHeads, ALengthIsNoSubjectOfTheClauseBehindIt) {
  expect_mended({{"left", Tag::kVBD, -1, -1},
                 {"two", Tag::kCD, 2, 2},
                 {"days", Tag::kNNS, 5, 0},
                 {"after", Tag::kIN, 4, 5},
                 {"mills", Tag::kNNS, 5, 5},
                 {"closed", Tag::kVBD, 0, 0}});
}

TEST(MendHeads, ANounBehindALengthIsTheSubjectInItsPlace) {
  expect_mended({{"left", Tag::kVBD, -1, -1},
                 {"two", Tag::kCD, 2, 2},
                 {"days", Tag::kNNS, 5, 0},
                 {"after", Tag::kIN, 4, 5},
                 {"mills", Tag::kNNS, 2, 5},
                 {"closed", Tag::kVBD, 0, 0}});
  expect_mended({{"sales", Tag::kNNS, 5, 5},
                 {"two", Tag::kCD, 2, 2},
                 {"days", Tag::kNNS, 0, 0},
                 {"after", Tag::kIN, 4, 4},
                 {"war", Tag::kNN, 2, 2},
                 {"rose", Tag::kVBD, -1, -1}});
}

TEST(MendHeads, AProfessionBeforeANameIsNoSecondSubject) {
  expect_mended({{"the", Tag::kDT, 1, 1},
                 {"writer", Tag::kNN, 4, 2},
                 {"Edda", Tag::kNNP, 4, 4},
                 {"Moen", Tag::kNNP, 2, 2},
                 {"died", Tag::kVBD, -1, -1}});
  expect_mended({{"In", Tag::kIN, 2, 2},
                 {"the", Tag::kDT, 2, 2},
                 {"end", Tag::kNN, 4, 4},
                 {"Nixon", Tag::kNNP, 4, 4},
                 {"left", Tag::kVBD, -1, -1}});
  expect_mended({{"The", Tag::kDT, 1, 1},
                 {"government", Tag::kNN, 3, 3},
                 {"Friday", Tag::kNNP, 3, 3},
                 {"left", Tag::kVBD, -1, -1}});
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

TEST(MendHeads, AThatClauseHasAFiniteVerb) {
  expect_mended({{"Berg", Tag::kNNP, 8, 1},
                 {"said", Tag::kVBD, 8, -1},
                 {"that", Tag::kIN, 5, 8},
                 {"the", Tag::kDT, 4, 4},
                 {"boats", Tag::kNNS, 5, 8},
                 {"built", Tag::kVBN, 1, 4},
                 {"there", Tag::kRB, 5, 5},
                 {"will", Tag::kMD, 8, 8},
                 {"sink", Tag::kVB, -1, 1},
                 {".", Tag::kPeriod, 8, 1}});
  expect_mended({{"Berg", Tag::kNNP, 1, 1},
                 {"said", Tag::kVBD, -1, -1},
                 {"that", Tag::kIN, 4, 5},
                 {"boats", Tag::kNNS, 4, 5},
                 {"built", Tag::kVBN, 1, 3},
                 {"sank", Tag::kVBD, 4, 1}});
}

TEST(MendHeads, AThatClauseWithAnAuxiliaryOrNoOtherVerbStays) {
  expect_mended({{"Berg", Tag::kNNP, 1, 1},
                 {"said", Tag::kVBD, -1, -1},
                 {"that", Tag::kIN, 5, 5},
                 {"boats", Tag::kNNS, 5, 5},
                 {"were", Tag::kVBD, 5, 5},
                 {"built", Tag::kVBN, 1, 1},
                 {"and", Tag::kCC, 7, 7},
                 {"sank", Tag::kVBD, 5, 5}});
  expect_mended({{"Berg", Tag::kNNP, 1, 1},
                 {"said", Tag::kVBD, -1, -1},
                 {"that", Tag::kIN, 4, 4},
                 {"boats", Tag::kNNS, 4, 4},
                 {"built", Tag::kVBN, 1, 1}});
}

TEST(MendHeads, AThatClauseBehindADayHangsOnTheVerb) {
  expect_mended({{"Berg", Tag::kNNP, 1, 1},
                 {"said", Tag::kVBD, -1, -1},
                 {"last", Tag::kJJ, 3, 3},
                 {"week", Tag::kNN, 1, 1},
                 {"that", Tag::kIN, 6, 6},
                 {"it", Tag::kPRP, 6, 6},
                 {"closed", Tag::kVBD, 3, 1}});
  expect_mended({{"Berg", Tag::kNNP, 1, 1},
                 {"heard", Tag::kVBD, -1, -1},
                 {"the", Tag::kDT, 3, 3},
                 {"claim", Tag::kNN, 1, 1},
                 {"that", Tag::kIN, 6, 6},
                 {"it", Tag::kPRP, 6, 6},
                 {"closed", Tag::kVBD, 3, 3}});
}

TEST(MendHeads, ALastSayingIsTheMainClause) {
  expect_mended({{"Work", Tag::kNN, 1, 1},
                 {"begins", Tag::kVBZ, -1, 7},
                 {"if", Tag::kIN, 4, 4},
                 {"they", Tag::kPRP, 4, 4},
                 {"agree", Tag::kVBP, 1, 1},
                 {",", Tag::kComma, 7, 7},
                 {"Berg", Tag::kNNP, 7, 7},
                 {"said", Tag::kVBD, 4, -1},
                 {".", Tag::kPeriod, 1, 7}});
}

TEST(MendHeads, ATitleBeforeTheNameOfASpeakerIsHis) {
  expect_mended({{"Boats", Tag::kNNS, 1, 1},
                 {"came", Tag::kVBD, 8, 8},
                 {"to", Tag::kIN, 3, 3},
                 {"safety", Tag::kNN, 1, 1},
                 {",", Tag::kComma, 6, 6},
                 {"fire", Tag::kNN, 6, 6},
                 {"chief", Tag::kNN, 3, 7},
                 {"Berg", Tag::kNNP, 8, 8},
                 {"said", Tag::kVBD, -1, -1}});
}

TEST(MendHeads, ASayingInsideOfTheSentenceStays) {
  // No comma before its subject: a clause about the man.
  expect_mended({{"They", Tag::kPRP, 1, 1},
                 {"saw", Tag::kVBD, -1, -1},
                 {"what", Tag::kWP, 4, 4},
                 {"Berg", Tag::kNNP, 4, 4},
                 {"said", Tag::kVBD, 1, 1}});
  // Something before its subject hangs on it.
  expect_mended({{"They", Tag::kPRP, 1, 1},
                 {"left", Tag::kVBD, -1, -1},
                 {"because", Tag::kIN, 5, 5},
                 {",", Tag::kComma, 5, 5},
                 {"Berg", Tag::kNNP, 5, 5},
                 {"said", Tag::kVBD, 1, 1}});
}

TEST(MendHeads, WhatIsTooLongForASentenceIsLeftAlone) {
  std::vector<Word> words = {{"Berg", Tag::kNNP, 1, 1},  {"said", Tag::kVBD, -1, -1},
                             {"last", Tag::kJJ, 3, 3},   {"week", Tag::kNN, 1, 1},
                             {"that", Tag::kIN, 6, 6},   {"it", Tag::kPRP, 6, 6},
                             {"closed", Tag::kVBD, 3, 3}};
  while (words.size() <= kBeamLimit) words.push_back({"again", Tag::kRB, 6, 6});
  expect_mended(words);
}

}  // namespace
}  // namespace dateline::language
