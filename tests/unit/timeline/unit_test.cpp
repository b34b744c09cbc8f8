// Which mentions are one thing: a sentence with two events a row, and what ties them.
#include "timeline/unit.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "support/bare_input.hpp"
#include "support/snippet.hpp"

namespace dateline::timeline {
namespace {

struct Pair {
  const char* name;
  const char* lines;
  const char* upper;
  const char* lower;
  EventClass upper_class;
  Tense lower_tense;
  Tie tie;
  const char* teller;  // whose words stand for both
  Reality lower_reality = Reality::kHappened;
};

constexpr Pair kPairs[] = {
    {"what is said", R"(
      Roe      Roe     NNP 2 nsubj
      said     say     VBD 0 root
      it       it      PRP 4 nsubj
      closed   close   VBD 2 ccomp
    )",
     "said", "closed", EventClass::kReporting, Tense::kPast, Tie::kReport, "closed"},
    {"what is said to be coming", R"(
      Roe      Roe     NNP 2 nsubj
      said     say     VBD 0 root
      it       it      PRP 5 nsubj
      will     will    MD  5 aux
      close    close   VB  2 ccomp
    )",
     "said", "close", EventClass::kReporting, Tense::kFuture, Tie::kItself, nullptr,
     Reality::kPlanned},
    {"what is wished", R"(
      Roe      Roe     NNP 2 nsubj
      hopes    hope    VBZ 0 root
      it       it      PRP 4 nsubj
      closes   close   VBZ 2 ccomp
    )",
     "hopes", "closes", EventClass::kIState, Tense::kPresent, Tie::kContent, "closes",
     Reality::kPossible},
    {"what one is glad of", R"(
      Roe      Roe     NNP 2 nsubj
      regrets  regret  VBZ 0 root
      it       it      PRP 4 nsubj
      closed   close   VBD 2 ccomp
    )",
     "regrets", "closed", EventClass::kIState, Tense::kPast, Tie::kContent, "regrets"},
    {"what is begun", R"(
      Roe      Roe     NNP 2 nsubj
      began    begin   VBD 0 root
      to       to      TO  4 mark
      pack     pack    VB  2 xcomp
    )",
     "began", "pack", EventClass::kAspectual, Tense::kInfinitive, Tie::kHelper, "began"},
    {"a verb that only carries its noun", R"(
      Roe      Roe     NNP 2 nsubj
      paid     pay     VBD 0 root
      a        a       DT  4 det
      visit    visit   NN  2 obj
    )",
     "paid", "visit", EventClass::kOccurrence, Tense::kNone, Tie::kLight, "paid"},
    {"a verb with something done to an event", R"(
      Roe      Roe     NNP 2 nsubj
      banned   ban     VBD 0 root
      the      the     DT  4 det
      march    march   NN  2 obj
    )",
     "banned", "march", EventClass::kOccurrence, Tense::kNone, Tie::kItself, nullptr},
    {"a participle", R"(
      Roe      Roe     NNP 2 nsubj
      signed   sign    VBD 0 root
      ending   end     VBG 2 advcl
      talks    talk    NNS 3 obj
    )",
     "signed", "ending", EventClass::kOccurrence, Tense::kPresPart, Tie::kParticiple, "signed"},
    {"another clause", R"(
      Roe      Roe     NNP 2 nsubj
      left     leave   VBD 0 root
      when     when    WRB 5 advmod
      it       it      PRP 5 nsubj
      rained   rain    VBD 2 advcl
    )",
     "left", "rained", EventClass::kOccurrence, Tense::kPast, Tie::kItself, nullptr},
    {"a noun of a noun", R"(
      the      the     DT  2 det
      end      end     NN  0 root
      of       of      IN  5 case
      the      the     DT  5 det
      strike   strike  NN  2 nmod
    )",
     "end", "strike", EventClass::kOccurrence, Tense::kNone, Tie::kNounPart, "end"},
};

Event event_at(const test::Snippet& sample, std::string_view form, EventClass event_class,
               Tense tense) {
  Event event;
  event.token = sample.find(form);
  event.span = sample.analysis[event.token].span;
  event.event_class = event_class;
  event.tense = tense;
  event.pos = sample.analysis[event.token].upos == Upos::kVerb ? EventPos::kVerb : EventPos::kNoun;
  return event;
}

TEST(Unit, JoinsWhatIsOneThing) {
  const std::array<std::string, 1> light = {"pay"};
  for (const Pair& pair : kPairs) {
    const auto sample = test::snippet(pair.lines);
    std::vector<Event> events = {
        event_at(sample, pair.upper, pair.upper_class, Tense::kPast),
        event_at(sample, pair.lower, EventClass::kOccurrence, pair.lower_tense)};
    events.back().reality = pair.lower_reality;
    const link::Input input = test::bare_input(sample, events);
    const link::Context context(input);
    EXPECT_EQ(bond_of(context, light, EventId{1}).tie, pair.tie) << pair.name;
    EXPECT_EQ(bond_of(context, light, EventId{0}).tie, Tie::kItself) << pair.name;
    const auto units =
        find_units(context, Sketches(context, Models::load().value()), {}, {}, light, {});
    EXPECT_EQ(units.size(), pair.teller == nullptr ? 2U : 1U) << pair.name;
    if (pair.teller == nullptr) continue;
    const Event& teller = events[static_cast<std::size_t>(units.front().teller.index)];
    EXPECT_EQ(sample.analysis.form(teller.token), pair.teller) << pair.name;
  }
}

TEST(Unit, JoinsWhatIsProbablyToldAgain) {
  const auto sample = test::snippet(R"(
    It       it      PRP 2 nsubj
    closed   close   VBD 0 root

    It       it      PRP 2 nsubj
    shut     shut    VBD 0 root
  )");
  const std::vector<Event> events = {
      event_at(sample, "closed", EventClass::kOccurrence, Tense::kPast),
      event_at(sample, "shut", EventClass::kOccurrence, Tense::kPast)};
  const link::Input input = test::bare_input(sample, events);
  const link::Context context(input);
  for (const float likely : {0.2F, 0.9F}) {
    const std::vector<Repeat> repeats = {{EventId{0}, EventId{1}, likely}};
    const auto units =
        find_units(context, Sketches(context, Models::load().value()), {}, {}, {}, repeats);
    EXPECT_EQ(units.size(), likely > 0.5F ? 1U : 2U);
  }
}

}  // namespace
}  // namespace dateline::timeline
