// Labels say who did what to whom in the words of the text.
#include "event/label.hpp"

#include <gtest/gtest.h>

#include "unit/event/label_nouns.hpp"
#include "unit/event/label_sentences.hpp"
#include "unit/event/sentences.hpp"

namespace dateline::event {
namespace {

struct LabelCase {
  std::string_view lines;
  std::string_view word;
  int nth;
  std::string_view label;
};

class LabelTable : public testing::TestWithParam<LabelCase> {};

TEST_P(LabelTable, ReadsWithoutTheArticle) {
  const auto& [lines, word, nth, label] = GetParam();
  const Described described =
      describe(lines,
               {"offensive", "strike", "talks", "proposal", "elections", "According", "flood",
                "theft", "damage", "accord", "shots", "repairs", "injured"},
               {"going"});
  EXPECT_EQ(described.at(word, nth).label, label);
}

INSTANTIATE_TEST_SUITE_P(
    All, LabelTable,
    testing::Values(
        // A verb of saying with a short complement; what is said alone.
        LabelCase{kSpeech, "said", 0, "the bank’s chief Ann Lee said it would close four branches"},
        LabelCase{kSpeech, "close", 0, "it would close four branches"},
        // Pronouns give way to names, direct speech goes behind its verb.
        LabelCase{kSpeech, "added", 0, "Ann Lee added: We [the bank] have waited"},
        LabelCase{kSpeech, "said", 1, "the union said: They promised to keep the branches"},
        // Negation, titles, conjuncts and infinitives with the subject they share.
        LabelCase{kDeny, "denied", 0, "Prime Minister Karl Berg denied taking bribes"},
        LabelCase{kDeny, "resign", 0, "Prime Minister Karl Berg to resign"},
        LabelCase{kPlan, "close", 0, "the firm will not close a plant"},
        LabelCase{kPlan, "bought", 0, "the firm has bought its rival"},
        // Passives and conditions.
        LabelCase{kCondition, "rises", 0, "the river rises"},
        LabelCase{kCondition, "evacuated", 0, "the town will be evacuated"},
        // Nouns: their own phrase, whose doing, what the clause says.
        LabelCase{kProposal, "elections", 0, "new elections in Oslo"},
        LabelCase{kProposal, "calling", 0, "a proposal calling for new elections in Oslo"},
        LabelCase{kOffensive, "offensive", 0, "the army's offensive"},
        LabelCase{kThreat, "talks", 0, "the talks had failed"},
        // Relative clauses and participles with the noun they describe.
        LabelCase{kRelative, "opened", 0, "the minister opened the tunnel"},
        LabelCase{kRelative, "praised", 0, "the minister praised engineers trained by Acme to dig"},
        LabelCase{kRelative, "trained", 0, "engineers trained by Acme to dig"},
        LabelCase{kSmallWords, "paid", 0, "Anna Berg paid about $50 because of theft of coal"},
        LabelCase{kSmallWords, "theft", 0, "theft of coal"},
        LabelCase{kInjured, "injured", 0, "nine people were injured"},
        LabelCase{kInjured, "recovered", 0, "three recovered"},
        LabelCase{kSmallWords, "refused", 0, "Anna Berg refused to do so"},
        LabelCase{kSmallWords, "freed", 0, "Anna was freed"},
        LabelCase{kForced, "open", 0, "the town to open its port"},
        LabelCase{kForced, "leave", 0, "guards to leave"},
        LabelCase{kForced, "promised", 0, "owners promised talks"},
        LabelCase{kForced, "veto", 0, "Oslo went so far as to veto it"},
        // What a relative clause says of a noun that is not its subject.
        LabelCase{kObjectOfRelative, "rejected", 0, "she had rejected a treaty in May"},
        LabelCase{kObjectOfRelative, "plans", 0, "she plans to buy the mill"},
        LabelCase{kObjectOfRelative, "ruled", 0, "a jury ruled in the suit"},
        LabelCase{kObjectOfRelative, "came", 0, "it came"},
        // An agent that coordinated passives share; no place as a subject; a bare noun.
        LabelCase{kArrest, "arrested", 0, "the pair were arrested by police"},
        LabelCase{kArrest, "questioned", 0, "the pair were questioned by police"},
        LabelCase{kFlight, "headed", 0, "headed for Marn"},
        LabelCase{kFlight, "fell", 0, "Stone fell ill"},
        LabelCase{kFlood, "flood", 0, "a flood that cut the valley off"},
        LabelCase{kDamage, "theft", 0, "the clerk was charged with theft"},
        LabelCase{kDamage, "damage", 0, "two villages suffered storm damage"},
        LabelCase{kDamage, "accord", 0, "the Velsund accord"},
        LabelCase{kCarried, "shots", 0, "two guards' shots"},
        LabelCase{kCarried, "repairs", 0, "the ferry's repairs"},
        LabelCase{kMinistry, "called", 0, "the Oslandic Ministry called for reason"},
        // "The two", "it", "he".
        LabelCase{kUnknownName, "fell", 0, "he fell"},
        LabelCase{kHeadline, "destroyed", 0, "a fire destroyed its plant"},
        LabelCase{kPair, "signed", 0, "Anna Weber and Stone signed a treaty on fishing"},
        LabelCase{kPair, "spoke", 0, "Stone spoke"},
        LabelCase{kFerry, "sank", 0, "the old ferry sank near the coast"},
        LabelCase{kFerry, "known", 0, "it is not known who steered"},
        // Subjects, auxiliaries and negation shared with what the clause really belongs to.
        LabelCase{kBail, "released", 0, "Anna Berg was released on bail"},
        LabelCase{kBail, "killed", 0, "a man was killed by guards"},
        LabelCase{kBail, "testified", 0,
                  "a clerk Owen Reyes testified that a man was shot and killed by guards"},
        LabelCase{kDam, "built", 0, "a dam was never built"},
        LabelCase{kDam, "lease", 0, "the firm would not lease a plant"},
        LabelCase{kDam, "opened", 0, "the bridge to be opened"},
        LabelCase{kDam, "has", 0, "the bridge has yet to be opened"},
        // An infinitive on a noun reads with that noun, or with the one whose content it is.
        LabelCase{kDesire, "help", 0, "doctors to help the village"},
        LabelCase{kDesire, "talk", 0, "the desire of the union and the board to talk"},
        LabelCase{kDesire, "According", 0, "the coach: the players left early"},
        LabelCase{kDesire, "said", 0, "two people said the board met"},
        // The name of a body keeps its article.
        LabelCase{kLong, "vote", 0, "the Security Council would vote"},
        // "We" with the side it stands for, where the source alone does not tell.
        LabelCase{kWe, "selling", 0, "we [Norby] are not selling land"},
        LabelCase{kWe, "lost", 0, "we [the museum] lost paintings"},
        // What only carries an infinitive comes along.
        LabelCase{kGoing, "leave", 0, "guards are not going to leave"},
        LabelCase{kWire, "acted", 0, "guards acted quickly"},
        LabelCase{kWire, "fail", 0, "would fail"},
        LabelCase{kWire, "said", 0, "spokesman Paul Berg said rents rose"}));

TEST(Label, LosesColourFirstAndNeverTheList) {
  const Described described = describe(kLong);
  const Event& event = described.at("agreed");
  EXPECT_EQ(
      event.label,
      "Carl Stone had agreed futile plans on roads, bridges and tunnels with the Harbour Council");
  EXPECT_EQ(event.brief, "Carl Stone had agreed futile plans on roads with the Harbour Council");
  EXPECT_EQ(describe(kThreatOf).at("lived").brief,
            "the harbour authorities have lived under the threat of rising prices");
}

struct ShortCase {
  std::string_view label;
  std::size_t width;
  std::string_view shortened;
};

class ShortTable : public testing::TestWithParam<ShortCase> {};

TEST_P(ShortTable, EndsAtAWord) {
  const auto& [label, width, shortened] = GetParam();
  EXPECT_EQ(shorten_label(label, width), shortened);
}

INSTANTIATE_TEST_SUITE_P(All, ShortTable,
                         testing::Values(ShortCase{"the river rises", 15, "the river rises"},
                                         ShortCase{"the river rises", 14, "the river…"},
                                         // A phrase of place at the end goes as a whole.
                                         ShortCase{"the army launched an offensive in the north",
                                                   40, "the army launched an offensive"},
                                         // Code points count, not bytes.
                                         ShortCase{"Müller öffnet Tür", 17, "Müller öffnet Tür"},
                                         ShortCase{"Müller öffnet Tür", 16, "Müller öffnet…"},
                                         ShortCase{"prices, wages and rents", 9, "prices…"},
                                         ShortCase{"incomprehensibilities", 9, "…"},
                                         ShortCase{"word", 0, ""}));

}  // namespace
}  // namespace dateline::event
