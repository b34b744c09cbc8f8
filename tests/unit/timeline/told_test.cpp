// Whose words tell an entry with several mentions.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "support/bare_input.hpp"
#include "support/snippet.hpp"
#include "timeline/timeline.hpp"

namespace dateline::timeline {
namespace {

Event event_at(const test::Snippet& sample, std::string_view form, float confidence) {
  Event event;
  event.token = sample.find(form);
  event.span = sample.analysis[event.token].span;
  event.confidence = confidence;
  event.label = form;
  const bool verb = sample.analysis[event.token].upos == Upos::kVerb;
  event.pos = verb ? EventPos::kVerb : EventPos::kNoun;
  event.tense = verb ? Tense::kPast : Tense::kNone;
  return event;
}

/// "A strike." and "Dockers of Marn struck.", told to be one: the words that tell it.
std::string told(float noun, float verb, std::string_view paragraph = "# paragraph") {
  const auto sample = test::snippet(std::string(paragraph) + R"(
    A         a        DT   2 det
    strike    strike   NN   0 root
    .         .        .    2 punct

    # paragraph
    Dockers   docker   NNS  4 nsubj
    of        of       IN   3 case
    Marn      Marn     NNP  1 nmod
    struck    strike   VBD  0 root
    .         .        .    4 punct
  )");
  const std::vector<Event> events = {event_at(sample, "strike", noun),
                                     event_at(sample, "struck", verb)};
  link::Order order;
  Link& same = order.accepted.emplace_back();
  same.relation = Relation::kIdentity;
  same.from = Node::of(EventId{0});
  same.to = Node::of(EventId{1});
  const auto timeline =
      build_timeline(test::bare_input(sample, events), order, Models::load().value());
  EXPECT_EQ(timeline.entries.size(), 1U);
  const Entry& entry = timeline.entries.front();
  EXPECT_EQ(entry.mentions.size(), 2U);
  EXPECT_EQ(entry.mentions.front().event.index, 0);
  EXPECT_EQ(entry.mentions.back().tie, Tie::kRepeat);
  EXPECT_EQ(entry.label, events[static_cast<std::size_t>(entry.told_by.index)].label);
  return entry.label;
}

TEST(Told, ByAClauseRatherThanANoun) {
  EXPECT_EQ(told(0.9F, 0.9F), "struck");
}

TEST(Told, ByAMentionThatIsSure) {
  EXPECT_EQ(told(0.9F, 0.2F), "strike");
  EXPECT_EQ(told(0.2F, 0.9F), "struck");
}

TEST(Told, InTheTextRatherThanInTheTitle) {
  EXPECT_EQ(told(0.9F, 0.9F, "# title"), "struck");
}

}  // namespace
}  // namespace dateline::timeline
