// Sentences in the manner of news -> what later stages rest on: verbs, their groups, subjects,
// quotes, lemmas. The models are those in use.
#include "language/analyse.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::language {
namespace {

const Models& models() {
  static const auto loaded = Models::load();
  EXPECT_TRUE(loaded) << loaded.error().message;
  return *loaded;
}

Analysis analysis_of(std::string_view text) {
  Article article;
  article.text = text;
  article.blocks = {{BlockKind::kParagraph, {0, static_cast<std::uint32_t>(text.size())}}};
  return analyse(article, models());
}

struct LemmaCase {
  std::string_view form;
  Tag tag;
  std::string_view lemma;
};

TEST(Lemmatizer, KnowsRegularAndIrregularForms) {
  const std::vector<LemmaCase> cases = {
      {"said", Tag::kVBD, "say"},       {"wrote", Tag::kVBD, "write"},
      {"stolen", Tag::kVBN, "steal"},   {"ran", Tag::kVBD, "run"},
      {"planned", Tag::kVBN, "plan"},   {"leaving", Tag::kVBG, "leave"},
      {"denies", Tag::kVBZ, "deny"},    {"cities", Tag::kNNS, "city"},
      {"Ships", Tag::kNNS, "ship"},     {"women", Tag::kNNS, "woman"},
      {"was", Tag::kVBD, "be"},         {"n't", Tag::kRB, "not"},
      {"'ve", Tag::kVBP, "have"},       {"best", Tag::kJJS, "good"},
      {"larger", Tag::kJJR, "large"},   {"Moscow", Tag::kNNP, "Moscow"},
      {"The", Tag::kDT, "the"},         {"ca", Tag::kMD, "can"},
      {"better", Tag::kJJR, "good"},    {"better", Tag::kRBR, "well"},
      {"lounges", Tag::kNNS, "lounge"}, {"timed", Tag::kVBN, "time"},
      {"hassled", Tag::kVBD, "hassle"}};
  for (const LemmaCase& c : cases) {
    std::string lemma;
    models().lemmatizer.lemma(c.form, c.tag, lemma);
    EXPECT_EQ(lemma, c.lemma) << c.form;
  }
}

TEST(Lemmatizer, KeepsTheCapitalsOfNamesAndNations) {
  const std::vector<LemmaCase> cases = {{"WASHINGTON", Tag::kNNP, "Washington"},
                                        {"NATO", Tag::kNNP, "NATO"},
                                        {"Swedish", Tag::kJJ, "Swedish"},
                                        {"Large", Tag::kJJ, "large"},
                                        {"Q", Tag::kNN, "Q"},
                                        {"J.Smith@Example.org", Tag::kADD, "J.Smith@Example.org"},
                                        {"1,250,000", Tag::kCD, "1250000"},
                                        {"7,5", Tag::kCD, "7,5"}};
  for (const LemmaCase& c : cases) {
    std::string lemma;
    models().lemmatizer.lemma(c.form, c.tag, lemma);
    EXPECT_EQ(lemma, c.lemma) << c.form;
  }
}

struct ArcCase {
  std::string_view text;
  std::string_view child;
  Dep dep;
  std::string_view head;  // empty for the root
};

TEST(Analyse, FindsVerbsSubjectsAndWhatTheyGovern) {
  const std::vector<ArcCase> cases = {
      {"The ministry said on Monday that two ships had left the port.", "said", Dep::kRoot, ""},
      {"The ministry said on Monday that two ships had left the port.", "ministry", Dep::kNsubj,
       "said"},
      {"The ministry said on Monday that two ships had left the port.", "left", Dep::kCcomp,
       "said"},
      {"The ministry said on Monday that two ships had left the port.", "ships", Dep::kNsubj,
       "left"},
      {"The ministry said on Monday that two ships had left the port.", "Monday", Dep::kObl,
       "said"},
      {"The plan was approved by the council in May.", "was", Dep::kAuxPass, "approved"},
      {"The plan was approved by the council in May.", "council", Dep::kOblAgent, "approved"},
      {"She would not sell the house if they asked.", "not", Dep::kAdvmod, "sell"},
      {"She would not sell the house if they asked.", "asked", Dep::kAdvcl, "sell"},
      {"\"We will send them,\" the general told reporters.", "general", Dep::kNsubj, "told"}};
  for (const ArcCase& c : cases) {
    const Analysis analysis = analysis_of(c.text);
    bool found = false;
    for (std::int32_t i = 0; i < analysis.size(); ++i) {
      const Token& token = analysis[TokenId{i}];
      if (analysis.form({i}) != c.child) continue;
      found = true;
      EXPECT_EQ(to_string(token.dep), to_string(c.dep)) << c.text << ": " << c.child;
      EXPECT_EQ(token.head.valid() ? analysis.form(token.head) : "", c.head)
          << c.text << ": " << c.child;
    }
    EXPECT_TRUE(found) << c.child;
  }
}

TEST(Analyse, AMarkOfPunctuationIsNoRootWhileThereAreWords) {
  const Analysis analysis = analysis_of("\u201CWe welcome the talks and are ready to help.\u201D");
  for (const Token& token : analysis.tokens()) {
    EXPECT_TRUE(token.head.valid() || token.upos != Upos::kPunct);
  }
}

TEST(Analyse, SentencesStayInsideTheirBlocks) {
  Article article;
  article.text = "A title without an end\n\nThe text begins here.";
  article.blocks = {{BlockKind::kTitle, {0, 22}}, {BlockKind::kParagraph, {24, 45}}};
  const Analysis analysis = analyse(article, models());
  ASSERT_EQ(analysis.sentences().size(), 2U);
  EXPECT_EQ(analysis.sentences()[0].block, 0);
  EXPECT_EQ(analysis.sentences()[1].block, 1);
}

}  // namespace
}  // namespace dateline::language
