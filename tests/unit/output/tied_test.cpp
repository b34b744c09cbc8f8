// What a line of a chart asks of an event's tree and links.
#include "output/chart/tied.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "support/snippet.hpp"

namespace dateline {
namespace {

/// A document whose one event is this verb.
Document told(std::string_view lines, std::string_view verb) {
  auto sample = test::snippet(lines);
  Document made;
  made.article = std::move(sample.article);
  made.analysis = std::move(sample.analysis);
  Event event;
  for (std::int32_t i = 0; i < made.analysis.size(); ++i)
    if (made.analysis.form({i}) == verb) event.token = {i};
  event.span = made.analysis[event.token].span;
  made.events.push_back(event);
  return made;
}

TEST(Tied, AClauseThatOnlyTiesAnotherToItsTimeSaysNothing) {
  constexpr std::string_view kMove = R"(
    The   the   DT  2 det
    move  move  NN  3 nsubj
    comes come  VBZ 0 root
    as    as    IN  6 mark
    talks talk  NNS 6 nsubj
    stall stall VBP 3 advcl
  )";
  const Document move = told(kMove, "comes");
  EXPECT_TRUE(output::is_connector(move, move.events[0]));
  constexpr std::string_view kAnn = R"(
    Ann   Ann   NNP 2 nsubj
    comes come  VBZ 0 root
    as    as    IN  5 mark
    talks talk  NNS 5 nsubj
    stall stall VBP 2 advcl
  )";
  const Document ann = told(kAnn, "comes");
  EXPECT_FALSE(output::is_connector(ann, ann.events[0]));
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

}  // namespace
}  // namespace dateline
