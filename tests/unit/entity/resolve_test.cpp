// Whom pronouns mean in short texts, with the embedded models: a case a line. "" is nobody.
#include "entity/resolve.hpp"

#include <gtest/gtest.h>

#include "texts.hpp"

namespace dateline::entity {
namespace {

struct PronounCase {
  std::string_view text;
  std::string_view form;
  int nth;
  std::string_view meant;
};

class PronounTable : public testing::TestWithParam<PronounCase> {};

TEST_P(PronounTable, IsResolved) {
  const auto& [text, form, nth, meant] = GetParam();
  EXPECT_EQ(read(text).meant(form, nth), meant) << text;
}

INSTANTIATE_TEST_SUITE_P(
    All, PronounTable,
    testing::Values(
        PronounCase{"Anna Holt said she would resign on Friday.", "she", 0, "Anna Holt"},
        PronounCase{"Peter Lang met his lawyer in Bergen.", "his", 0, "Peter Lang"},
        PronounCase{"Anna Holt praised Peter Lang. He had saved the bank.", "He", 0, "Peter Lang"},
        PronounCase{"Anna Holt praised Peter Lang. She called the rescue a miracle.", "She", 0,
                    "Anna Holt"},
        PronounCase{"Peter Lang was arrested on Monday. Police searched his house.", "his", 0,
                    "Peter Lang"},
        PronounCase{"Peter Lang founded the firm. On Monday he sold it.", "he", 0, "Peter Lang"},
        PronounCase{"It is clear that Peter Lang will leave.", "It", 1, ""},
        PronounCase{"The Red Cross said it had sent ten trucks.", "it", 0, "The Red Cross"},
        PronounCase{"Two men broke into the bank. They fled on foot.", "They", 0, "men"},
        PronounCase{"Officials said they had no choice.", "they", 0, "Officials"}));

TEST(Resolve, TwoNamedTogetherAreMeantByTheTwo) {
  const auto text = read("Anna Holt and Peter Lang met in Oslo. The two agreed on a truce.");
  EXPECT_EQ(text.meant("two"), "Anna Holt and Peter Lang");
}

TEST(Resolve, ATitleStandsForTheOneWhoBearsIt) {
  const auto text = read("Prime Minister Anna Holt met Mayor Peter Lang. The minister left.");
  const TokenId noun = text.document.analysis.token_at(
      static_cast<std::uint32_t>(text.document.article.text.find("minister left")));
  ASSERT_TRUE(text.mentions.titled(noun).valid());
  EXPECT_EQ(text.mentions.display(text.mentions.titled(noun)), "Anna Holt");
  EXPECT_FALSE(
      read("Mayor Anna Holt met Mayor Peter Lang. The mayor left.").mentions.titled(noun).valid());
}

TEST(Resolve, NobodyIsMeantWhereNobodyWasNamed) {
  EXPECT_EQ(read("She left the town on Monday.").meant("She"), "");
}

TEST(Resolve, TheChooserSeesNobodyFirstAndIsFollowed) {
  const auto text = read("Anna Holt said she would resign.");
  const auto tables = Tables::load();
  const auto found = find_names(text.document.analysis, tables->lexicon);
  std::size_t asked = 0;
  const auto refuse = [&](const Anaphor&, std::span<const Option> options) {
    EXPECT_FALSE(options.front().referent.valid());
    if (options.size() > 1) ++asked;
    return Referent{};
  };
  const auto resolved =
      resolve(text.document.article, text.document.analysis, *tables, found, refuse);
  EXPECT_TRUE(resolved.pronouns.empty());
  EXPECT_EQ(asked, 1U);
}

}  // namespace
}  // namespace dateline::entity
