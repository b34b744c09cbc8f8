// Negation and cardinality, a case a line.
#include "event/polarity.hpp"

#include <gtest/gtest.h>

#include "support/phrase.hpp"

namespace dateline::event {
namespace {

struct PolarityCase {
  std::string_view words;
  Polarity polarity;
};

class PolarityTable : public testing::TestWithParam<PolarityCase> {};

TEST_P(PolarityTable, IsReadOff) {
  const auto [sample, head] = test::phrase(GetParam().words);
  EXPECT_EQ(to_string(polarity_of(sample.analysis, head)), to_string(GetParam().polarity))
      << sample.article.text;
}

const PolarityCase kPolarityCases[] = {
    {"They/PRP/nsubj met*/VBD//meet", Polarity::kPos},
    {"They/PRP/nsubj did/VBD/aux/do not/RB/advmod meet*/VB", Polarity::kNeg},
    {"They/PRP/nsubj did/VBD/aux/do n't/RB/advmod/not meet*/VB", Polarity::kNeg},
    {"They/PRP/nsubj did/VBD/aux/do n’t/RB/dep/n’t@2 meet*/VB", Polarity::kNeg},
    {"They/PRP/nsubj never/RB/advmod met*/VBD//meet", Polarity::kNeg},
    {"They/PRP/nsubj have/VBP/aux never/RB/dep@2 even/RB/advmod met*/VBN//meet", Polarity::kNeg},
    {"not/RB/advmod to/TO/mark meet*/VB", Polarity::kNeg},
    {"They/PRP/nsubj not/RB/advmod only/RB/advmod met*/VBD//meet", Polarity::kPos},
    {"They/PRP/nsubj no/RB/advmod@3 longer/RB/advmod/long meet*/VBP", Polarity::kNeg},
    {"No/DT/det@2 one/NN/nsubj met*/VBD//meet", Polarity::kNeg},
    {"Nobody/NN/nsubj met*/VBD//meet", Polarity::kNeg},
    {"None/NN/nsubj met*/VBD//meet", Polarity::kNeg},
    {"Neither/DT/det@2 side/NN/nsubj met*/VBD//meet", Polarity::kNeg},
    {"They/PRP/nsubj found*/VBD//find nothing/NN/obj", Polarity::kNeg},
    {"They/PRP/nsubj held*/VBD//hold no/DT/det@4 talks/NNS/obj/talk", Polarity::kNeg},
    {"no/DT/det talks*/NNS//talk", Polarity::kNeg},
    {"without/IN/case talks*/NNS//talk", Polarity::kNeg},
    {"without/IN/mark meeting*/VBG//meet", Polarity::kNeg},
    {"nor/CC/cc did/VBD/aux/do they/PRP/nsubj meet*/VB", Polarity::kNeg},
    {"They/PRP/nsubj are/VBP/cop/be not/RB/advmod ready*/JJ", Polarity::kNeg},
    {"They/PRP/nsubj were*/VBD/cop/be@4 n't/RB/advmod/not@4 ready/JJ/root@0", Polarity::kNeg},
    {"They/PRP/nsubj@4 did/VBD/aux/do@4 not/RB/advmod@4 meet/VB/root@0 or/CC/cc talk*/VB/conj@4",
     Polarity::kNeg},
    {"They/PRP/nsubj@4 did/VBD/aux/do@4 not/RB/advmod@4 meet/VB/root@0 but/CC/cc "
     "talked*/VBD/conj/talk@4",
     Polarity::kPos},
    {"They/PRP/nsubj@4 are/VBP/aux/be@4 not/RB/advmod@4 going/VBG/root/go@0 to/TO/mark "
     "meet*/VB/xcomp@4",
     Polarity::kNeg},
    {"They/PRP/nsubj@3 are/VBP/aux/be@3 going/VBG/root/go@0 to/TO/mark meet*/VB/xcomp@3",
     Polarity::kPos},
    // A governor that denies leaves the polarity alone; the reality shows it.
    {"They/PRP/nsubj@2 failed/VBD/root/fail@0 to/TO/mark meet*/VB/xcomp@2", Polarity::kPos},
};
INSTANTIATE_TEST_SUITE_P(All, PolarityTable, testing::ValuesIn(kPolarityCases));

struct CardinalityCase {
  std::string_view words;
  std::string_view value;
  std::string_view text;
};

class CardinalityTable : public testing::TestWithParam<CardinalityCase> {};

TEST_P(CardinalityTable, IsReadOff) {
  const auto [sample, head] = test::phrase(GetParam().words);
  const auto found = cardinality_of(sample.analysis, head);
  EXPECT_EQ(found ? found->value : "", GetParam().value);
  EXPECT_EQ(found ? sample.analysis.slice(found->span) : "", GetParam().text);
}

const CardinalityCase kCardinalityCases[] = {
    {"They/PRP/nsubj met*/VBD//meet twice/RB/advmod", "2", "twice"},
    {"They/PRP/nsubj met*/VBD//meet three/CD/nummod@4 times/NNS/obl:unmarked/time", "3",
     "three times"},
    {"They/PRP/nsubj met*/VBD//meet 12/CD/nummod@4 times/NNS/obl:unmarked/time", "12", "12 times"},
    {"every/DT/det attack*/NN", "EVERY", "every"},
    {"They/PRP/nsubj met*/VBD//meet often/RB/advmod", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, CardinalityTable, testing::ValuesIn(kCardinalityCases));

}  // namespace
}  // namespace dateline::event
