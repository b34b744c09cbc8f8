// Several articles in one timeline, and what is kept about a name.
#include "dateline/merge.hpp"

#include <gtest/gtest.h>

#include "support/snippet.hpp"
#include "timeline/entity_name.hpp"

namespace dateline {
namespace {

constexpr std::string_view kOpened = R"(
  Acme    Acme    NNP 2 nsubj
  opened  open    VBD 0 root
  a       a       DT  4 det
  plant   plant   NN  2 obj
  .       .       .   2 punct
)";
constexpr std::string_view kClosed = R"(
  Brandt  Brandt  NNP 2 nsubj
  closed  close   VBD 0 root
  it      it      PRP 2 obj
  .       .       .   2 punct
)";

struct Told {
  std::string_view form;
  std::string label;
  std::string day;  // empty: not known
  std::int32_t step;
};

Document document(std::string_view lines, std::string_view published,
                  const std::vector<Told>& told) {
  auto sample = test::snippet(lines);
  Document result;
  result.article = std::move(sample.article);
  result.analysis = std::move(sample.analysis);
  result.article.published = *calendar::parse_value(published);
  for (const Told& item : told) {
    Event event;
    for (std::int32_t i = 0; i < result.analysis.size(); ++i) {
      if (result.analysis.form({i}) == item.form) event.token = {i};
    }
    event.span = result.analysis[event.token].span;
    Entry entry;
    entry.step = item.step;
    entry.label = item.label;
    entry.mentions.push_back({0, {static_cast<std::int32_t>(result.events.size())}});
    if (!item.day.empty())
      entry.from.earliest = entry.from.latest = *calendar::parse_value(item.day);
    result.events.push_back(event);
    result.timeline.entries.push_back(entry);
  }
  return result;
}

TEST(Merge, JoinsTheSameEventOfTwoArticles) {
  const auto all = merge(
      {document(kOpened, "2020-05-03", {{"opened", "Acme opened a plant", "2020-05-02", 1}}),
       document(kOpened, "2020-05-04", {{"opened", "Acme opened its plant", "2020-05-02", 1}})});
  ASSERT_EQ(all.timeline.entries.size(), 1U);
  ASSERT_EQ(all.timeline.entries[0].mentions.size(), 2U);
  EXPECT_EQ(all.timeline.entries[0].mentions[0].document, 0);
  EXPECT_EQ(all.timeline.entries[0].mentions[1].document, 1);
}

TEST(Merge, KeepsApartWhatDayNamesOrWordsPart) {
  const Told first{"opened", "Acme opened a plant", "2020-05-02", 1};
  const std::vector<Told> others = {{"opened", "Acme opened a plant", "2020-06-02", 1},
                                    {"opened", "Brandt opened a plant", "2020-05-02", 1},
                                    {"opened", "Acme opened a plant", "", 1},
                                    {"plant", "Acme opened a plant", "2020-05-02", 1}};
  for (const Told& other : others) {
    const auto all =
        merge({document(kOpened, "2020-05-03", {first}), document(kOpened, "2020-06-04", {other})});
    EXPECT_EQ(all.timeline.entries.size(), 2U) << other.label << ' ' << other.day;
  }
}

TEST(Merge, LinesUpByTheCalendarAndCountsStepsAnew) {
  const auto all =
      merge({document(kClosed, "2020-06-02", {{"closed", "Brandt closed it", "2020-06-01", 1}}),
             document(kOpened, "2020-05-03",
                      {{"opened", "Acme opened a plant", "2020-05-02", 1},
                       {"plant", "plant", "2020-07-02", 2}})});
  ASSERT_EQ(all.timeline.entries.size(), 3U);
  EXPECT_EQ(all.timeline.entries[0].label, "Acme opened a plant");
  EXPECT_EQ(all.timeline.entries[1].label, "Brandt closed it");
  EXPECT_EQ(all.timeline.entries[2].label, "plant");
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(all.timeline.entries[i].step, static_cast<int>(i) + 1);
}

TEST(Merge, NothingGivesNothing) {
  EXPECT_TRUE(merge({}).timeline.entries.empty());
  EXPECT_TRUE(about(Collection{}, "Acme").entries.empty());
}

TEST(About, KeepsWhereTheNameTakesPart) {
  const auto opened = document(kOpened, "2020-05-03", {{"opened", "Acme opened a plant", "", 3}});
  EXPECT_EQ(about(opened, "Acme").entries.size(), 1U);
  EXPECT_EQ(about(opened, "Acme").entries[0].step, 1);
  EXPECT_EQ(about(opened, "Acme Inc").entries.size(), 0U);
  EXPECT_EQ(about(opened, "Brandt").entries.size(), 0U);
  EXPECT_EQ(about(opened, "").entries.size(), 0U);
  const auto closed = document(kClosed, "2020-05-03", {{"closed", "Brandt closed it", "", 1}});
  EXPECT_EQ(about(closed, "Ursula Brandt").entries.size(), 1U);
}

TEST(EntityName, MeansFullNameSurnameAndAcronym) {
  const std::vector<std::tuple<std::string_view, std::string_view, bool>> cases = {
      {"Ursula Brandt", "Ursula Brandt", true},
      {"Ursula Brandt", "Brandt", true},
      {"Brandt", "Ursula Brandt", true},
      {"Ursula Brandt", "Ursula", false},
      {"Ursula Brandt", "Willy Brandt", false},
      {"acme", "Acme Inc", true},
      {"WHO", "World Health Organization", true},
      {"World Health Organization", "WHO", true},
      {"Bank of Norway", "BN", true},
      {"Acme", "", false},
  };
  for (const auto& [asked, name, means] : cases) {
    EXPECT_EQ(timeline::EntityName(asked).means(name), means) << asked << " / " << name;
  }
}

}  // namespace
}  // namespace dateline
