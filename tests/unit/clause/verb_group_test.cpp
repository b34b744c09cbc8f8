// Tense, aspect and modality: a case for each row of the tables in docs/events.md, and for the
// turns of phrase that hide an auxiliary or lend one.
#include "clause/verb_group.hpp"

#include <gtest/gtest.h>

#include "support/phrase.hpp"

namespace dateline::clause {
namespace {

using enum Tense;
constexpr Aspect kPlain = Aspect::kNone;
constexpr Aspect kProg = Aspect::kProgressive;
constexpr Aspect kPerf = Aspect::kPerfective;
constexpr Aspect kBoth = Aspect::kPerfectiveProgressive;

struct Case {
  std::string_view words;
  Tense tense;
  Aspect aspect;
  std::string_view modality;
  TenseRule rule;
  EventPos pos = EventPos::kVerb;
};

class VerbGroupTable : public testing::TestWithParam<Case> {};

TEST_P(VerbGroupTable, IsReadOff) {
  const Case& row = GetParam();
  const auto [sample, head] = test::phrase(row.words);
  const VerbGroup group = verb_group(sample.analysis, head, row.pos);
  EXPECT_EQ(to_string(group.tense), to_string(row.tense)) << sample.article.text;
  EXPECT_EQ(to_string(group.aspect), to_string(row.aspect)) << sample.article.text;
  EXPECT_EQ(group.modality, row.modality) << sample.article.text;
  EXPECT_EQ(tense_rule_name(static_cast<std::uint8_t>(group.rule)),
            tense_rule_name(static_cast<std::uint8_t>(row.rule)))
      << sample.article.text;
}

using enum TenseRule;

const Case kFiniteCases[] = {
    {"She/PRP/nsubj teaches*/VBZ//teach", kPresent, kPlain, "", kSimple},
    {"They/PRP/nsubj teach*/VBP", kPresent, kPlain, "", kSimple},
    {"It/PRP/nsubj:pass is/VBZ/aux:pass/be taught*/VBN//teach", kPresent, kPlain, "", kAuxiliary},
    {"She/PRP/nsubj is/VBZ/aux/be teaching*/VBG//teach", kPresent, kProg, "", kAuxiliary},
    {"It/PRP/nsubj:pass is/VBZ/aux/be being/VBG/aux:pass/be taught*/VBN//teach", kPresent, kProg,
     "", kAuxiliary},
    {"She/PRP/nsubj has/VBZ/aux/have taught*/VBN//teach", kPresent, kPerf, "", kAuxiliary},
    {"It/PRP/nsubj:pass has/VBZ/aux/have been/VBN/aux:pass/be taught*/VBN//teach", kPresent, kPerf,
     "", kAuxiliary},
    {"They/PRP/nsubj have/VBP/aux been/VBN/aux/be teaching*/VBG//teach", kPresent, kBoth, "",
     kAuxiliary},
    {"She/PRP/nsubj taught*/VBD//teach", kPast, kPlain, "", kSimple},
    {"It/PRP/nsubj:pass was/VBD/aux:pass/be taught*/VBN//teach", kPast, kPlain, "", kAuxiliary},
    {"She/PRP/nsubj did/VBD/aux/do not/RB/advmod teach*/VB", kPast, kPlain, "", kAuxiliary},
    {"She/PRP/nsubj does/VBZ/aux/do n't/RB/advmod/not teach*/VB", kPresent, kPlain, "", kAuxiliary},
    {"She/PRP/nsubj was/VBD/aux/be teaching*/VBG//teach", kPast, kProg, "", kAuxiliary},
    {"It/PRP/nsubj:pass was/VBD/aux/be being/VBG/aux:pass/be taught*/VBN//teach", kPast, kProg, "",
     kAuxiliary},
    {"She/PRP/nsubj had/VBD/aux/have taught*/VBN//teach", kPast, kPerf, "", kAuxiliary},
    {"It/PRP/nsubj:pass had/VBD/aux/have been/VBN/aux:pass/be taught*/VBN//teach", kPast, kPerf, "",
     kAuxiliary},
    {"She/PRP/nsubj had/VBD/aux/have been/VBN/aux/be teaching*/VBG//teach", kPast, kBoth, "",
     kAuxiliary},
    {"They/PRP/nsubj:pass got/VBD/aux:pass/get arrested*/VBN//arrest", kPast, kPlain, "",
     kAuxiliary},
    {"They/PRP/nsubj:pass are/VBP/aux/be getting/VBG/aux:pass/get paid*/VBN//pay", kPresent, kProg,
     "", kAuxiliary},
};
INSTANTIATE_TEST_SUITE_P(Finite, VerbGroupTable, testing::ValuesIn(kFiniteCases));

const Case kFutureCases[] = {
    {"She/PRP/nsubj will/MD/aux teach*/VB", kFuture, kPlain, "", kWill},
    {"She/PRP/nsubj 'll/MD/aux/will teach*/VB", kFuture, kPlain, "", kWill},
    {"She/PRP/nsubj wo/MD/aux/will n't/RB/advmod/not teach*/VB", kFuture, kPlain, "", kWill},
    {"It/PRP/nsubj:pass will/MD/aux be/VB/aux:pass taught*/VBN//teach", kFuture, kPlain, "", kWill},
    {"She/PRP/nsubj will/MD/aux be/VB/aux teaching*/VBG//teach", kFuture, kProg, "", kWill},
    {"She/PRP/nsubj will/MD/aux have/VB/aux taught*/VBN//teach", kFuture, kPerf, "", kWill},
    {"She/PRP/nsubj will/MD/aux have/VB/aux been/VBN/aux/be teaching*/VBG//teach", kFuture, kBoth,
     "", kWill},
    {"She/PRP/nsubj@3 is/VBZ/aux/be@3 going/VBG/root/go@0 to/TO/mark teach*/VB/xcomp@3", kFuture,
     kPlain, "", kGoingTo},
    {"She/PRP/nsubj@4 is/VBZ/aux/be@4 not/RB/advmod@4 going/VBG/root/go@0 to/TO/mark be/VB/aux "
     "teaching*/VBG/xcomp/teach@4",
     kFuture, kProg, "", kGoingTo},
    {"They/PRP/nsubj@3 are/VBP/cop/be@3 about/JJ/root@0 to/TO/mark strike*/VB/xcomp@3", kFuture,
     kPlain, "", kGoingTo},
    {"She/PRP/nsubj is/VBZ/aux/be to/TO/mark teach*/VB", kFuture, kPlain, "", kGoingTo},
    {"She/PRP/nsubj@3 was/VBD/aux/be@3 going/VBG/root/go@0 to/TO/mark teach*/VB/xcomp@3",
     kInfinitive, kPlain, "", kToInfinitive},
};
INSTANTIATE_TEST_SUITE_P(Future, VerbGroupTable, testing::ValuesIn(kFutureCases));

const Case kModalCases[] = {
    {"She/PRP/nsubj would/MD/aux teach*/VB", kNone, kPlain, "would", kModal},
    {"She/PRP/nsubj 'd/MD/aux/would teach*/VB", kNone, kPlain, "would", kModal},
    {"She/PRP/nsubj Could/MD/aux teach*/VB", kNone, kPlain, "could", kModal},
    {"She/PRP/nsubj ca/MD/aux/can n't/RB/advmod/not teach*/VB", kNone, kPlain, "can", kModal},
    {"She/PRP/nsubj might/MD/aux be/VB/aux teaching*/VBG//teach", kNone, kProg, "might", kModal},
    {"She/PRP/nsubj must/MD/aux have/VB/aux taught*/VBN//teach", kNone, kPerf, "must", kModal},
    {"It/PRP/nsubj:pass should/MD/aux have/VB/aux been/VBN/aux:pass/be taught*/VBN//teach", kNone,
     kPerf, "should", kModal},
    {"She/PRP/nsubj may/MD/aux have/VB/aux been/VBN/aux/be teaching*/VBG//teach", kNone, kBoth,
     "may", kModal},
    {"They/PRP/nsubj shall/MD/aux return*/VB", kNone, kPlain, "shall", kModal},
    {"She/PRP/nsubj ought/MD/aux to/TO/mark teach*/VB", kNone, kPlain, "ought to", kModal},
    {"She/PRP/nsubj@2 has/VBZ/root/have@0 to/TO/mark teach*/VB/xcomp@2", kPresent, kPlain,
     "have to", kHaveTo},
    {"She/PRP/nsubj@2 had/VBD/root/have@0 to/TO/mark teach*/VB/xcomp@2", kPast, kPlain, "have to",
     kHaveTo},
    {"She/PRP/nsubj@3 will/MD/aux@3 have/VB/root@0 to/TO/mark teach*/VB/xcomp@3", kFuture, kPlain,
     "have to", kHaveTo},
    {"She/PRP/nsubj@3 would/MD/aux@3 have/VB/root@0 to/TO/mark teach*/VB/xcomp@3", kNone, kPlain,
     "would have to", kHaveTo},
};
INSTANTIATE_TEST_SUITE_P(Modal, VerbGroupTable, testing::ValuesIn(kModalCases));

const Case kNonFiniteCases[] = {
    {"to/TO/mark release*/VB", kInfinitive, kPlain, "", kToInfinitive},
    {"to/TO/mark be/VB/aux releasing*/VBG//release", kInfinitive, kProg, "", kToInfinitive},
    {"to/TO/mark have/VB/aux released*/VBN//release", kInfinitive, kPerf, "", kToInfinitive},
    {"to/TO/mark have/VB/aux been/VBN/aux/be releasing*/VBG//release", kInfinitive, kBoth, "",
     kToInfinitive},
    {"to/TO/mark be/VB/aux:pass released*/VBN//release", kInfinitive, kPlain, "", kToInfinitive},
    {"to/TO/mark quickly/RB/advmod release*/VB", kInfinitive, kPlain, "", kToInfinitive},
    {"helped/VBD/root/help@0 them/PRP/obj@1 flee*/VB/xcomp@1", kInfinitive, kPlain, "",
     kBareInfinitive},
    {"He/PRP/nsubj@2 left/VBD/root/leave@0 ,/,/punct@2 citing*/VBG/advcl/cite@2 costs/NNS/obj/cost",
     kPresPart, kPlain, "", kPresentParticiple},
    {"having/VBG/aux/have left*/VBN//leave", kPresPart, kPerf, "", kAuxiliary},
    {"men/NNS/root/man@0 arrested*/VBN/acl/arrest@1 Monday/NNP/obl:unmarked", kPastPart, kPlain, "",
     kPastParticiple},
    {"men/NNS/root/man@0 arrested*/VBD/acl/arrest@1 Monday/NNP/obl:unmarked", kPastPart, kPlain, "",
     kReducedRelative},
    {"He/PRP/nsubj paid*/VBN//pay", kPast, kPlain, "", kFiniteParticiple},
    {"Leave*/VB ,/,/punct please/UH/discourse", kPresent, kPlain, "", kImperative},
    {"She/PRP/nsubj@2 used/VBD/root/use@0 to/TO/mark teach*/VB/xcomp@2", kPast, kPlain, "",
     kUsedTo},
    {"It/PRP/nsubj:pass@3 is/VBZ/aux:pass/be@3 used/VBN/root/use@0 to/TO/mark teach*/VB/xcomp@3",
     kInfinitive, kPlain, "", kToInfinitive},
    {"She/PRP/nsubj@2 refused/VBD/root/refuse@0 to/TO/mark teach*/VB/xcomp@2", kInfinitive, kPlain,
     "", kToInfinitive},
};
INSTANTIATE_TEST_SUITE_P(NonFinite, VerbGroupTable, testing::ValuesIn(kNonFiniteCases));

const Case kSharedCases[] = {
    {"They/PRP/nsubj@3 have/VBP/aux@3 met/VBN/root/meet@0 and/CC/cc agreed*/VBN/conj/agree@3",
     kPresent, kPerf, "", kAuxiliary},
    {"They/PRP/nsubj@3 will/MD/aux@3 meet/VB/root@0 and/CC/cc agree*/VB/conj@3", kFuture, kPlain,
     "", kWill},
    {"to/TO/mark@2 meet/VB/root@0 and/CC/cc agree*/VB/conj@2", kInfinitive, kPlain, "",
     kToInfinitive},
    {"They/PRP/nsubj@3 would/MD/aux@3 meet/VB/root@0 or/CC/cc agree*/VB/conj@3", kNone, kPlain,
     "would", kModal},
    {"They/PRP/nsubj@3 are/VBP/aux/be@3 meeting/VBG/root/meet@0 and/CC/cc talking*/VBG/conj/talk@3",
     kPresent, kProg, "", kAuxiliary},
    {"Two/CD/nsubj:pass@3 were/VBD/aux:pass/be@3 shot/VBN/root/shoot@0 and/CC/cc "
     "killed*/VBN/conj/kill@3",
     kPast, kPlain, "", kAuxiliary},
    {"He/PRP/nsubj@3 was/VBD/aux:pass/be@3 shot/VBN/root/shoot@0 and/CC/cc died*/VBD/conj/die@3",
     kPast, kPlain, "", kSimple},
    // Inversion, parentheses, adverbs, and an auxiliary that the parser hung elsewhere.
    {"Will/MD/aux she/PRP/nsubj teach*/VB ?/./punct", kFuture, kPlain, "", kWill},
    {"Never/RB/advmod has/VBZ/aux/have she/PRP/nsubj taught*/VBN//teach", kPresent, kPerf, "",
     kAuxiliary},
    {"She/PRP/nsubj has/VBZ/aux/have also/RB/advmod recently/RB/advmod been/VBN/aux:pass/be "
     "widely/RB/advmod praised*/VBN//praise",
     kPresent, kPerf, "", kAuxiliary},
    {"They/PRP/nsubj@2 would/MD/root@0 have/VB/dep@2 gone*/VBN/dep/go@2", kNone, kPerf, "would",
     kModal},
    {"She/PRP/nsubj 's/VBZ/aux/have taught*/VBN//teach", kPresent, kPerf, "", kAuxiliary},
    {"She/PRP/nsubj 's/VBZ/aux/be teaching*/VBG//teach", kPresent, kProg, "", kAuxiliary},
};
INSTANTIATE_TEST_SUITE_P(SharedAndApart, VerbGroupTable, testing::ValuesIn(kSharedCases));

const Case kOtherCases[] = {
    {"The/DT/det attack*/NN", kNone, kPlain, "", kNoVerb, EventPos::kNoun},
    {"It/PRP/nsubj was/VBD/cop/be a/DT/det success*/NN", kNone, kPlain, "", kNoVerb,
     EventPos::kNoun},
    {"It/PRP/nsubj would/MD/aux be/VB/cop a/DT/det blow*/NN", kNone, kPlain, "would", kNoVerb,
     EventPos::kNoun},
    {"They/PRP/nsubj are/VBP/cop/be ready*/JJ", kPresent, kPlain, "", kCopula,
     EventPos::kAdjective},
    {"They/PRP/nsubj were/VBD/cop/be ready*/JJ", kPast, kPlain, "", kCopula, EventPos::kAdjective},
    {"They/PRP/nsubj have/VBP/aux been/VBN/cop/be ready*/JJ", kPresent, kPerf, "", kCopula,
     EventPos::kAdjective},
    {"They/PRP/nsubj will/MD/aux be/VB/cop ready*/JJ", kFuture, kPlain, "", kWill,
     EventPos::kAdjective},
    {"They/PRP/nsubj seemed/VBD/root/seem@0 ready*/JJ/xcomp@2", kNone, kPlain, "", kNoVerb,
     EventPos::kAdjective},
    {"He/PRP/nsubj is/VBZ/cop/be on*/IN board/NN/obl", kPresent, kPlain, "", kCopula,
     EventPos::kPreposition},
    // A copula that is an event itself.
    {"It/PRP/nsubj@4 had/VBD/aux/have@4 been*/VBN/cop/be@4 clear/JJ/root@0", kPast, kPerf, "",
     kAuxiliary},
    {"It/PRP/nsubj@3 was*/VBD/cop/be@3 clear/JJ/root@0", kPast, kPlain, "", kSimple},
};
INSTANTIATE_TEST_SUITE_P(NoVerb, VerbGroupTable, testing::ValuesIn(kOtherCases));

}  // namespace
}  // namespace dateline::clause
