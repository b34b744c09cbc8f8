// The hand-made analyses of the other tests are what they say.
#include "support/snippet.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dateline::test {
namespace {

TEST(Snippet, TextHasBlanksAsPrintHasThem) {
  const auto sample = snippet(R"(
    # title
    Talks  talk  NNS 2 nsubj
    fail   fail  VBP 0 root
    # paragraph
    He     he    PRP 2 nsubj
    said   say   VBD 0 root
    :      :     :   2 punct
    “      “     ``  7 punct
    We     we    PRP 7 nsubj
    did    do    VBD 7 aux
    n't    not   RB  7 advmod
    leave  leave VB  2 ccomp
    .      .     .   2 punct

    Stay   stay  VB  0 root
    # paragraph
    “      “     ``  2 punct
    Ever   ever  RB  0 root
    ”      ”     ''  2 punct
  )");
  EXPECT_EQ(sample.article.text, "Talks fail\n\nHe said: “We didn't leave. Stay\n\n“Ever”");
  EXPECT_EQ(sample.article.title, "Talks fail");
  ASSERT_EQ(sample.article.blocks.size(), 3U);
  ASSERT_EQ(sample.analysis.sentences().size(), 4U);
  EXPECT_EQ(sample.analysis.sentences()[2].block, 1);
  ASSERT_EQ(sample.article.quotes.size(), 2U);
  EXPECT_FALSE(sample.article.quotes[0].continues);
  EXPECT_TRUE(sample.article.quotes[1].continues);
  EXPECT_EQ(sample.analysis[sample.find("leave")].head, sample.find("said"));
  EXPECT_EQ(sample.analysis.lemma(sample.find("n't")), "not");
  EXPECT_FALSE(sample.find("absent").valid());
}

TEST(Snippet, RefusesWhatItCannotRead) {
  EXPECT_THROW(static_cast<void>(snippet("one two\n")), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(snippet("a a NOTAG 0 root\n")), std::invalid_argument);
}

}  // namespace
}  // namespace dateline::test
