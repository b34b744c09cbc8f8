// Whose words tell an entry with several mentions.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "support/snippet.hpp"
#include "timeline/timeline.hpp"

namespace dateline::timeline {
namespace {

Event event_at(const test::Snippet& sample, std::string_view form, float confidence,
               std::string label, Reality reality) {
  Event event;
  event.token = sample.find(form);
  event.span = sample.analysis[event.token].span;
  event.confidence = confidence;
  event.label = std::move(label);
  event.reality = reality;
  return event;
}

Entry told(float first, float second, std::string label = "they struck",
           Reality reality = Reality::kHappened, std::string first_label = "strike") {
  const auto sample = test::snippet(R"(
    Strike    strike   NN   0 root

    They      they     PRP  2 nsubj
    struck    strike   VBD  0 root
    .         .        .    2 punct
  )");
  const std::vector<Event> events = {
      event_at(sample, "Strike", first, std::move(first_label), Reality::kPossible),
      event_at(sample, "struck", second, std::move(label), reality)};
  link::Order order;
  Link& same = order.accepted.emplace_back();
  same.relation = Relation::kIdentity;
  same.from = {Node::Kind::kEvent, 0};
  same.to = {Node::Kind::kEvent, 1};
  const std::vector<Timex> no_timexes;
  const std::vector<Signal> no_signals;
  const std::vector<Link> no_links;
  const auto timeline = build_timeline(
      {sample.article, sample.analysis, no_timexes, events, no_signals, no_links}, order);
  EXPECT_EQ(timeline.entries.size(), 1U);
  return timeline.entries.front();
}

TEST(Told, ByTheFirstMentionThatIsSure) {
  EXPECT_EQ(told(0.9F, 0.9F).label, "strike");
  EXPECT_EQ(told(0.9F, 0.2F).label, "strike");
  EXPECT_EQ(told(0.2F, 0.2F).label, "strike");
  const Entry entry = told(0.2F, 0.9F);
  EXPECT_EQ(entry.label, "they struck");
  EXPECT_EQ(entry.reality, Reality::kHappened);
  EXPECT_EQ(entry.mentions.front().event.index, 0);
}

TEST(Told, ByAMentionThatNamesSomebody) {
  const auto label = [](std::string first, std::string second) {
    return told(0.9F, 0.9F, std::move(second), Reality::kPossible, std::move(first)).label;
  };
  EXPECT_EQ(label("a strike that cost millions", "dockers of Marn struck"),
            "dockers of Marn struck");
  EXPECT_EQ(label("a strike in Velsund that cost millions", "dockers of Marn struck"),
            "a strike in Velsund that cost millions");
  EXPECT_EQ(label("a strike that cost millions", "Marn struck"), "a strike that cost millions");
  EXPECT_EQ(label("a strike that cost millions", "the dockers struck in May"),
            "the dockers struck in May");  // a month is a name, too
}

TEST(Told, ByAMentionThatSaysMore) {
  EXPECT_EQ(told(0.9F, 0.9F, "dockers struck in Marn", Reality::kPossible).label,
            "dockers struck in Marn");
  EXPECT_EQ(told(0.9F, 0.9F, "dockers struck in Marn", Reality::kHappened).label, "strike");
  EXPECT_EQ(told(0.9F, 0.2F, "dockers struck in Marn", Reality::kPossible).label, "strike");
}

}  // namespace
}  // namespace dateline::timeline
