// How much a reader would miss an event, by what surrounds it.
#include "output/salience.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dateline/write.hpp"
#include "output/label_words.hpp"
#include "support/snippet.hpp"

namespace dateline {
namespace {

struct Told {
  Document document;
  Entry entry;
};

/// The one event of a text: a verb in the past tense, undated.
Told told(std::string_view lines, std::string_view verb) {
  auto sample = test::snippet(lines);
  Told made;
  made.document.article = std::move(sample.article);
  made.document.analysis = std::move(sample.analysis);
  Event event;
  for (std::int32_t i = 0; i < made.document.analysis.size(); ++i)
    if (made.document.analysis.form({i}) == verb) event.token = {i};
  event.span = made.document.analysis[event.token].span;
  event.tense = Tense::kPast;
  made.document.events.push_back(event);
  made.entry.mentions.push_back({0, EventId{0}});
  made.entry.label = "the workers struck";
  return made;
}

int salience(const Told& made) {
  const std::vector<output::Linked> documents = {output::Linked(made.document)};
  return output::salience(documents, made.entry);
}

constexpr std::string_view kLead = R"(
  Rain   rain   NN  2 nsubj
  came   come   VBD 0 root
)";
constexpr std::string_view kMain = R"(
  # paragraph
  The     the    DT  2 det
  workers worker NNS 3 nsubj
  struck  strike VBD 0 root
)";

TEST(Salience, OfAnUndatedMainClause) {
  const Told made = told(std::string(kLead) + "\n" + std::string(kMain), "struck");
  EXPECT_GE(salience(made), output::kLeastSalience);
}

TEST(Salience, GrowsAndShrinks) {
  struct Case {
    const char* name;
    void (*change)(Told&);
    bool more;
  };
  const Case cases[] = {
      {"a date", [](Told& t) { t.entry.certainty = Certainty::kDated; }, true},
      {"an order", [](Told& t) { t.entry.certainty = Certainty::kRelative; }, true},
      {"told again",
       [](Told& t) {
         t.entry.mentions.push_back({0, EventId{0}});
       },
       true},
      {"a report", [](Told& t) { t.document.events[0].event_class = EventClass::kReporting; },
       false},
      {"a state", [](Told& t) { t.document.events[0].event_class = EventClass::kState; }, false},
      {"a participle", [](Told& t) { t.document.events[0].tense = Tense::kPresPart; }, false},
      {"a noun in passing", [](Told& t) { t.document.events[0].pos = EventPos::kNoun; }, false},
      {"talk",
       [](Told& t) {
         t.document.article.quotes = {{t.document.events[0].span, false}};
       },
       false},
      {"two words", [](Told& t) { t.entry.label = "the strike"; }, false},
  };
  for (const Case& c : cases) {
    Told made = told(std::string(kLead) + "\n" + std::string(kMain), "struck");
    const int before = salience(made);
    c.change(made);
    if (c.more)
      EXPECT_GT(salience(made), before) << c.name;
    else
      EXPECT_LT(salience(made), before) << c.name;
  }
}

TEST(Salience, TheFirstParagraphTellsTheStory) {
  const Told later = told(std::string(kLead) + "\n" + std::string(kMain), "struck");
  const Told first = told(kMain, "struck");
  EXPECT_TRUE(output::in_lead(first.document, first.document.events[0]));
  EXPECT_FALSE(output::in_lead(later.document, later.document.events[0]));
  EXPECT_GT(salience(first), salience(later));
}

TEST(Salience, AClauseThatOnlyTiesAnotherToItsTimeSaysNothing) {
  constexpr std::string_view kMove = R"(
    The   the   DT  2 det
    move  move  NN  3 nsubj
    comes come  VBZ 0 root
    as    as    IN  6 mark
    talks talk  NNS 6 nsubj
    stall stall VBP 3 advcl
  )";
  const Told move = told(kMove, "comes");
  EXPECT_TRUE(output::is_connector(move.document, move.document.events[0]));
  EXPECT_LT(salience(move), output::kLeastSalience);
  constexpr std::string_view kAnn = R"(
    Ann   Ann   NNP 2 nsubj
    comes come  VBZ 0 root
    as    as    IN  5 mark
    talks talk  NNS 5 nsubj
    stall stall VBP 2 advcl
  )";
  const Told ann = told(kAnn, "comes");
  EXPECT_FALSE(output::is_connector(ann.document, ann.document.events[0]));
}

TEST(Salience, AMereNounThatMayComeAboutHasNoLine) {
  for (const bool states : {false, true}) {
    Told made = told(R"(
      They    they    PRP 2 nsubj
      feared  fear    VBD 0 root
      a       a       DT  4 det
      merger  merger  NN  2 obj
      would   would   MD  6 aux
      help    help    VB  2 ccomp
    )",
                     "merger");
    made.document.events[0].pos = EventPos::kNoun;
    made.document.events[0].tense = Tense::kNone;
    made.entry.reality = Reality::kPossible;
    made.entry.label = states ? "a merger would help two firms" : "a merger of the two firms";
    made.entry.certainty = Certainty::kRelative;
    made.document.article.blocks.clear();  // no lead
    made.document.timeline.entries.push_back(made.entry);
    const std::string chart = write_chart(made.document, {});
    EXPECT_EQ(chart.find("merger") != std::string::npos, states) << chart;
  }
}

TEST(Linked, FindsLinksQuotesAndDurations) {
  Document document;
  document.article.text = "He left. \"I left hours\" after";
  document.article.quotes = {{{9, 23}, false}};
  document.events.resize(3);
  Timex hours;
  hours.span = {17, 22};
  hours.type = TimexType::kDuration;
  hours.anchor_kind = AnchorKind::kEvent;
  document.timexes.push_back(hours);
  document.links.resize(3);
  document.links[0].from = Node::of(EventId{2});
  document.links[0].to = Node::of(EventId{0});
  document.links[1].from = Node::of(TimexId{0});
  document.links[1].to = Node::of(EventId{2});
  const output::Linked linked(document);
  EXPECT_TRUE(std::ranges::equal(linked.links_of(EventId{0}), std::vector{0}));
  EXPECT_TRUE(linked.links_of(EventId{1}).empty());
  EXPECT_TRUE(std::ranges::equal(linked.links_of(EventId{2}), std::vector{0, 1}));
  EXPECT_FALSE(linked.in_quote({3, 7}));
  EXPECT_TRUE(linked.in_quote({12, 16}));
  EXPECT_FALSE(linked.in_quote({24, 29}));
  EXPECT_EQ(linked.duration_before(22), TimexId{0});
  EXPECT_FALSE(linked.duration_before(21).valid());
}

TEST(LabelWords, AreWhatALabelIsAbout) {
  const auto sample = test::snippet(R"(
    Li     Li     NNP 3 nsubj
    had    have   VBD 3 aux
    closed close  VBN 0 root
    the    the    DT  5 det
    ports  port   NNS 3 obj
    and    and    CC  7 cc
    did    do     VBD 3 conj
    it     it     PRP 7 obj
    never  never  RB  7 advmod
  )");
  const output::LabelWords words(sample.analysis);
  using List = std::vector<std::string>;
  EXPECT_EQ(words.of("Li had closed the ports"), (List{"close", "li", "port"}));
  EXPECT_EQ(words.of("the ports of Li's"), (List{"li", "of", "port"})) << "of is not in the text";
  EXPECT_EQ(words.of("Li didn't close"), (List{"close", "li"}));
  EXPECT_EQ(words.of("did it never"), List{});
  EXPECT_EQ(words.of(""), List{});
  EXPECT_TRUE(words.has_verb("Li had closed the ports"));
  EXPECT_FALSE(words.has_verb("the closed ports"));
  EXPECT_EQ(output::share_in({"a", "b"}, {"b", "c"}), 0.5);
  EXPECT_EQ(output::share_in({}, {"b"}), 0);
}

}  // namespace
}  // namespace dateline
