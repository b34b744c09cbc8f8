// Which units a chart shows, which words weigh for them, and what the tables of weights may hold.
#include "timeline/shown.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "entity/tables.hpp"
#include "support/bare_input.hpp"
#include "support/snippet.hpp"
#include "timeline/models.hpp"
#include "timeline/salience.hpp"
#include "words/weights.hpp"

namespace dateline::timeline {
namespace {

/// As many events as there are saliences, each in a sentence and unit of its own, all of one label.
std::vector<bool> shown(const std::vector<float>& saliences, const std::vector<Repeat>& repeats,
                        const std::string& label = "") {
  std::string lines;
  for (std::size_t i = 0; i < saliences.size(); ++i)
    lines += "It it PRP 2 nsubj\nfell fall VBD 0 root\n\n";
  const auto sample = test::snippet(lines);
  std::vector<Event> events;
  std::vector<Unit> units;
  for (std::size_t i = 0; i < saliences.size(); ++i) {
    Event& event = events.emplace_back();
    event.token = sample.find("fell", static_cast<int>(i));
    event.span = sample.analysis[event.token].span;
    if (!label.empty()) event.label_parts = {{event.span, label, 0}};
    const EventId id{static_cast<std::int32_t>(i)};
    units.push_back({id, {{0, id, Tie::kItself}}});
  }
  const link::Input input = test::bare_input(sample, events);
  return choose_shown(link::Context(input), units, saliences, repeats);
}

TEST(Shown, TheMostTellingUpToWhatAShortTextHasRoomFor) {
  EXPECT_EQ(shown({0.5F, 0.01F, 0.3F}, {}), (std::vector<bool>{true, false, true}));
  std::vector<float> many(12, 0.5F);
  many[2] = 0.4F;
  const auto chosen = shown(many, {});
  EXPECT_EQ(std::ranges::count(chosen, true), 8);
  EXPECT_FALSE(chosen[2]);
}

TEST(Shown, WhatMayBeTheSameOnlyOnce) {
  const std::vector<Repeat> repeats = {{EventId{0}, EventId{1}, 0.9F}};
  EXPECT_EQ(shown({0.5F, 0.6F, 0.3F}, repeats), (std::vector<bool>{false, true, true}));
  const std::vector<Repeat> unlike = {{EventId{0}, EventId{1}, 0.2F}};
  EXPECT_EQ(shown({0.5F, 0.6F, 0.3F}, unlike), (std::vector<bool>{true, true, true}));
}

/// Two events of one sentence, the second one's label all of it, the first one's from a byte on.
std::vector<bool> shown_of_same_words(Reality second, std::uint32_t from = 0) {
  const auto sample =
      test::snippet("It it PRP 2 nsubj\nfell fall VBD 0 root\nrose rise VBD 2 conj\n");
  std::vector<Event> events(2);
  events[0].token = sample.find("fell");
  events[1].token = sample.find("rose");
  events[1].reality = second;
  const Span all{0, sample.analysis[events[1].token].span.end};
  for (Event& event : events) {
    event.span = sample.analysis[event.token].span;
    event.label_parts = {{all, {}, 0}};
  }
  events[0].label_parts = {{{from, all.end}, {}, 0}};
  const std::vector<Unit> units = {{EventId{0}, {{0, EventId{0}, Tie::kItself}}},
                                   {EventId{1}, {{0, EventId{1}, Tie::kItself}}}};
  const link::Input input = test::bare_input(sample, events);
  const std::vector<float> saliences = {0.5F, 0.6F};
  return choose_shown(link::Context(input), units, saliences, {});
}

TEST(Shown, AnOpenPronounIsReadLessGladlyThanAName) {
  const auto part = [](const std::string& subject) {
    const auto sample = test::snippet(subject + "\nfell fall VBD 0 root\n\n");
    std::vector<Event> events(1);
    events[0].token = sample.find("fell");
    events[0].span = sample.analysis[events[0].token].span;
    events[0].pos = EventPos::kVerb;
    const link::Input input = test::bare_input(sample, events);
    const link::Context context(input);
    const auto models = Models::load();
    const auto tables = entity::Tables::load();
    const auto mentions = entity::Mentions::find(sample.article, sample.analysis, *tables);
    const Sketches sketches(context, *models, &mentions);
    return readable_part(context, sketches, {{0}, {{0, {0}, Tie::kItself}}});
  };
  EXPECT_EQ(part("Roe Roe NNP 2 nsubj"), 1.0F);
  EXPECT_LT(part("It it PRP 2 nsubj"), 1.0F);
}

TEST(Shown, TheSameWordsOnceHoweverReal) {
  EXPECT_EQ(shown_of_same_words(Reality::kHappened), (std::vector<bool>{false, true}));
  EXPECT_EQ(shown_of_same_words(Reality::kPlanned), (std::vector<bool>{false, true}));
  EXPECT_EQ(shown_of_same_words(Reality::kPlanned, 2), (std::vector<bool>{true, true}));
}

TEST(Shown, MostlyTheSameWordsOnceButPartsOfALongerLineAreNews) {
  EXPECT_EQ(shown_of_same_words(Reality::kHappened, 2), (std::vector<bool>{false, true}));
  EXPECT_EQ(shown_of_same_words(Reality::kHappened, 8), (std::vector<bool>{true, true}));
}

TEST(Shown, TheSameWordsOfTwoSentencesOnceIfTheyAreMany) {
  const std::string quoted = "we are here for all who will cross this bridge";
  EXPECT_EQ(shown({0.5F, 0.6F}, {}, quoted), (std::vector<bool>{false, true}));
  EXPECT_EQ(shown({0.5F, 0.6F}, {}, "it fell"), (std::vector<bool>{true, true}));
}

TEST(Shown, MoreLinesForLongerTexts) {
  std::string lines;
  for (int i = 0; i < 250; ++i) lines += "It it PRP 2 nsubj\nfell fall VBD 0 root\n\n";
  EXPECT_EQ(lines_wanted(test::snippet(lines).analysis), 22U);
  EXPECT_EQ(lines_wanted(test::snippet("It it PRP 2 nsubj\nfell fall VBD 0 root\n").analysis), 8U);
}

TEST(Salience, NamesWhatWeighedMost) {
  SalienceValues values{};
  values[0] = 1.0F;
  values[static_cast<std::size_t>(SalienceFeature::kDated)] = 1.0F;
  values[static_cast<std::size_t>(SalienceFeature::kQuoted)] = 1.0F;
  std::vector<float> weights(kSalienceNames.size(), 5.0F);
  weights[0] = -1.0F;
  weights[static_cast<std::size_t>(SalienceFeature::kDated)] = 1.0F;
  weights[static_cast<std::size_t>(SalienceFeature::kQuoted)] = -2.0F;
  const Salience salience = salience_of(values, weights);
  EXPECT_NEAR(salience.value, 0.119F, 0.001F);  // of -1 + 1 - 2
  EXPECT_LT(salience.because[0], 0);
  EXPECT_EQ(salience_name(salience.because[0]), "in direct speech");
  EXPECT_GT(salience.because[1], 0);
  EXPECT_EQ(salience_name(salience.because[1]), "a time of its own");
  EXPECT_EQ(salience.because[2], 0);
}

TEST(Weights, AreToldForEveryFeature) {
  const auto models = Models::load();
  ASSERT_TRUE(models) << models.error().message;
  EXPECT_EQ(models->salience.size(), kSalienceNames.size());
  EXPECT_EQ(models->repeats.size(), kRepeatNames.size());
  const std::array<std::string_view, 1> unknown = {"no such feature"};
  EXPECT_FALSE(words::read_weights("data/en/salience.tsv", unknown));
  EXPECT_FALSE(words::read_weights("data/en/no-such-file.tsv", unknown));
}

}  // namespace
}  // namespace dateline::timeline
