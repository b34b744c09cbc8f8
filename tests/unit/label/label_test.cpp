// Labels quote: who did what to whom in the words of the text, from the subject to the end of the
// clause.
#include "label/label.hpp"

#include <gtest/gtest.h>

#include "clause/clause.hpp"
#include "unit/event/label_nouns.hpp"
#include "unit/event/label_sentences.hpp"
#include "unit/event/sentences.hpp"

namespace dateline::label {
namespace {

namespace sentences = event;
using event::Described;

struct LabelCase {
  std::string_view lines;
  std::string_view word;
  int nth;
  std::string_view label;
};

/// The sentences with events that bear labels.
Described labelled(std::string_view lines) {
  Described described =
      event::describe(lines,
                      {"offensive", "strike", "talks", "proposal", "elections", "According",
                       "flood", "theft", "damage", "accord", "shots", "repairs", "injured"},
                      {"going"});
  const auto lexicon = words::Lexicon::load();
  const Article& article = described.sample.article;
  const Analysis& analysis = described.sample.analysis;
  const auto clauses = clause::read_clauses(article, analysis, *lexicon);
  label_events({article,
                analysis,
                {},
                described.events,
                clauses,
                described.around.mentions,
                described.around.sides,
                *lexicon},
               described.events);
  return described;
}

class LabelTable : public testing::TestWithParam<LabelCase> {};

TEST_P(LabelTable, ReadsWithoutTheArticle) {
  const auto& [lines, word, nth, label] = GetParam();
  EXPECT_EQ(labelled(lines).at(word, nth).label, label);
}

INSTANTIATE_TEST_SUITE_P(
    All, LabelTable,
    testing::Values(
        // A verb of saying with a short complement; what is said alone.
        LabelCase{event::kSpeech, "said", 0,
                  "The bank’s chief, Ann Lee, said it would close four branches"},
        LabelCase{event::kSpeech, "close", 0,
                  "The bank’s chief, Ann Lee, said it would close four branches"},
        // Pronouns give way to names, direct speech goes behind its verb.
        LabelCase{event::kSpeech, "added", 0, "“We [the bank] have waited” [Ann Lee] added"},
        LabelCase{event::kSpeech, "said", 1,
                  "The union said: “They promised to keep the branches.”"},
        // Negation, titles, conjuncts and infinitives with the subject they share.
        LabelCase{event::kDeny, "denied", 0, "Prime Minister Karl Berg denied taking bribes"},
        LabelCase{event::kDeny, "resign", 0, "Prime Minister Karl Berg … refused to resign"},
        LabelCase{event::kPlan, "close", 0, "The firm … will not close a plant"},
        LabelCase{event::kPlan, "bought", 0, "The firm … has bought its rival"},
        LabelCase{event::kLittle, "ended", 0, "The talks ended after Roe left"},
        LabelCase{event::kLittle, "stayed", 0, "Neither Roe nor Berg stayed"},
        // Passives and conditions.
        LabelCase{event::kCondition, "rises", 0, "If the river rises"},
        LabelCase{event::kCondition, "evacuated", 0,
                  "If the river rises, the town will be evacuated"},
        // Nouns: their own phrase, whose doing, what the clause says.
        LabelCase{event::kProposal, "elections", 0, "new elections in Oslo"},
        LabelCase{event::kProposal, "calling", 0, "a proposal calling for new elections in Oslo"},
        LabelCase{event::kOffensive, "offensive", 0, "The army launched an offensive"},
        LabelCase{event::kThreat, "talks", 0, "the talks had failed"},
        // Relative clauses and participles with the noun they describe.
        LabelCase{event::kRelative, "opened", 0, "The minister … opened the tunnel"},
        LabelCase{event::kRelative, "praised", 0,
                  "The minister who opened the tunnel praised engineers trained by Acme to dig"},
        LabelCase{event::kRelative, "trained", 0, "engineers trained by Acme to dig"},
        LabelCase{event::kSmallWords, "paid", 0,
                  "Anna Berg paid about $50 because of theft of coal"},
        LabelCase{event::kSmallWords, "theft", 0, "theft of coal"},
        LabelCase{event::kInjured, "injured", 0, "Nine people were injured"},
        LabelCase{event::kInjured, "recovered", 0, "three recovered"},
        LabelCase{event::kSmallWords, "refused", 0, "Anna Berg refused to do so"},
        LabelCase{event::kForced, "open", 0, "The ministry forced the town to open its port"},
        LabelCase{event::kForced, "leave", 0, "[the ministry] allowed guards to leave"},
        LabelCase{event::kForced, "promised", 0, "owners promised talks"},
        LabelCase{event::kForced, "veto", 0, "Oslo went so far as to veto it"},
        // What a relative clause says of a noun that is not its subject.
        LabelCase{event::kObjectOfRelative, "rejected", 0, "a treaty she had rejected in May"},
        LabelCase{event::kObjectOfRelative, "plans", 0, "The mill which she plans to buy"},
        LabelCase{event::kObjectOfRelative, "ruled", 0, "The suit in which a jury ruled"},
        // An agent that coordinated passives share; no place as a subject; a bare noun.
        LabelCase{event::kArrest, "arrested", 0, "The pair were arrested"},
        LabelCase{event::kArrest, "questioned", 0, "The pair were … questioned by police"},
        LabelCase{event::kFlight, "headed", 0,
                  "Mr Stone was flying from Velsund headed for Marn when he fell ill"},
        LabelCase{event::kFlight, "fell", 0, "[Stone] fell ill"},
        LabelCase{event::kFlood, "flood", 0, "A flood that cut the valley off"},
        LabelCase{event::kDamage, "theft", 0, "The clerk was charged with theft"},
        LabelCase{event::kDamage, "damage", 0, "Two villages suffered storm damage"},
        LabelCase{event::kDamage, "accord", 0, "[Two villages] praised the Velsund accord"},
        LabelCase{event::kCarried, "shots", 0, "Two guards fired shots"},
        LabelCase{event::kCarried, "repairs", 0, "The ferry underwent repairs"},
        LabelCase{event::kMinistry, "called", 0, "[the Oslandic Ministry] called for reason"},
        // "The two", "it", "he".
        LabelCase{event::kUnknownName, "fell", 0, "Kuno Rabe said he fell"},
        LabelCase{event::kHeadline, "destroyed", 0, "A fire destroyed its plant"},
        LabelCase{event::kPair, "signed", 0, "[Anna Weber and Stone] signed a treaty on fishing"},
        LabelCase{event::kPair, "spoke", 0, "[Stone] spoke"},
        LabelCase{event::kFerry, "sank", 0, "It sank near the coast"},
        LabelCase{event::kFerry, "known", 0, "It is not known who steered"},
        // Subjects, auxiliaries and negation shared with what the clause really belongs to.
        LabelCase{event::kBail, "killed", 0, "a man was … killed by guards"},
        LabelCase{event::kBail, "testified", 0,
                  "A clerk, Owen Reyes, testified that a man was shot and killed by guards"},
        LabelCase{event::kDam, "built", 0, "The state promised a dam, which was never built"},
        LabelCase{event::kDam, "lease", 0, "The firm would not … lease a plant"},
        LabelCase{event::kDam, "opened", 0, "The bridge has yet to be opened"},
        LabelCase{event::kDam, "has", 0, "The bridge has yet to be opened"},
        // An infinitive on a noun reads with that noun, or with the one whose content it is.
        LabelCase{event::kDesire, "help", 0, "Norway sent doctors to help the village"},
        LabelCase{event::kDesire, "talk", 0,
                  "Leaders welcomed the desire of the union and the board to talk"},
        LabelCase{event::kDesire, "According", 0, "According to the coach, the players left early"},
        LabelCase{event::kDesire, "said", 0,
                  "Two people familiar with the plans said the board met"},
        // The name of a body keeps its article.
        LabelCase{event::kLong, "vote", 0, "[the Security Council] would vote"},
        // "We" with the side it stands for, where the source alone does not tell.
        LabelCase{event::kWe, "selling", 0, "We [Norby] are not selling land, we never"},
        LabelCase{event::kWe, "lost", 0, "We [the museum] lost paintings"},
        // What only carries an infinitive comes along.
        LabelCase{event::kGoing, "leave", 0, "Guards are not going to leave"},
        LabelCase{event::kWire, "acted", 0, "Guards acted quickly"},
        LabelCase{event::kWire, "said", 0, "Rents rose, said spokesman Paul Berg"}));

struct ShortCase {
  std::size_t width;
  std::string_view shortened;
};

class ShortTable : public testing::TestWithParam<ShortCase> {};

TEST_P(ShortTable, LosesItsEndFirst) {
  const auto& [width, shortened] = GetParam();
  const Described described = labelled(event::kLong);
  const Event& agreed = described.at("agreed");
  EXPECT_EQ(render_label(described.sample.article.text, agreed.label_parts, width), shortened);
}

INSTANTIATE_TEST_SUITE_P(
    All, ShortTable,
    testing::Values(
        ShortCase{200,
                  "Carl Stone, 61, had agreed wholly futile plans on roads, bridges and tunnels "
                  "with the Harbour Council during noisy autumn meetings in a huge old castle"},
        ShortCase{90,
                  "Carl Stone, 61, had agreed wholly futile plans on roads, bridges and tunnels …"},
        ShortCase{60, "Carl Stone, 61, had agreed wholly futile plans …"}));

TEST(Short, KeepsTheWordsThatJoinARelativeClause) {
  const Described described = labelled(event::kRelativeWithNumbers);
  const Event& event = described.at("investigated");
  const std::string line = render_label(described.sample.article.text, event.label_parts, 50);
  EXPECT_EQ(line, "The fire in which fifty people died near the harbour is being investigated …");
}

struct Rendered {
  LabelPieces pieces;
  std::size_t width;
  std::string_view line;
};

// 0123456789012345678901234567890123456789
// The storm, which killed two, hit the ‘c
constexpr std::string_view kText = "The storm, which killed two, hit it on Monday: the coast.";

TEST(Render, MarksWhatIsLeftOutAndPutIn) {
  const Rendered cases[] = {
      {{{{0, 56}, {}, 0}}, 200, "The storm, which killed two, hit it on Monday: the coast"},
      {{{{0, 9}, {}, 0}, {{9, 27}, {}, 1}, {{27, 35}, {}, 0}},
       200,
       "The storm, which killed two, hit it"},
      {{{{0, 9}, {}, 0}, {{9, 27}, {}, 1}, {{27, 35}, {}, 0}}, 20, "The storm … hit it"},
      {{{{0, 32}, {}, 0}, {{33, 35}, "the coast", 0}},
       200,
       "The storm, which killed two, hit [the coast]"},
      {{{{0, 9}, {}, 0}, {{9, 9}, "Ann", 0}, {{29, 35}, {}, 0}}, 200, "The storm [Ann] … hit it"},
      {{{{29, 35}, {}, 0}, {{45, 56}, {}, 0}}, 200, "hit it … : the coast"},
      {{{{29, 35}, {}, 0}, {{36, 45}, {}, 2}, {{45, 56}, {}, 1}}, 16, "hit it …"},
      {{{{29, 35}, {}, 0}, {{36, 45}, {}, 2}, {{45, 56}, {}, 1}}, 2, "hit it …"},
  };
  for (const Rendered& c : cases) EXPECT_EQ(render_label(kText, c.pieces, c.width), c.line);
}

}  // namespace
}  // namespace dateline::label
