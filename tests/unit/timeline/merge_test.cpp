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
  auto second =
      document(kOpened, "2020-05-04", {{"opened", "Acme opened its plant", "2020-05-02", 1}});
  second.article.id = "second";
  const auto all =
      merge({document(kOpened, "2020-05-03", {{"opened", "Acme opened a plant", "2020-05-02", 1}}),
             second});
  ASSERT_EQ(all.timeline.entries.size(), 1U);
  ASSERT_EQ(all.timeline.entries[0].mentions.size(), 2U);
  EXPECT_EQ(all.timeline.entries[0].mentions[0].document, 0);
  EXPECT_EQ(all.timeline.entries[0].mentions[1].document, 1);
}

/// A document of its own id, so that it does not count as told twice; dates are the text's.
Document told_on(std::string_view id, std::string_view lines, std::string_view published,
                 const Told& told) {
  Document made = document(lines, published, {told});
  made.article.id = id;
  made.timeline.entries.front().dated = told.day.empty() ? Dated::kNotTold : Dated::kTold;
  return made;
}

TEST(Merge, JoinsTheSameSentenceUnlessDatesExcludeEachOther) {
  struct Case {
    Told other;
    std::size_t entries;
  };
  const Told first{"opened", "Acme opened a plant", "2020-05-02", 1};
  const Case cases[] = {{{"opened", "Acme opened a plant", "2020-05-02", 1}, 1},
                        {{"opened", "Acme opened a plant", "2020-05", 1}, 1},
                        {{"opened", "Acme opened a plant", "", 1}, 1},
                        {{"opened", "Acme opened a plant", "2020-06-02", 1}, 2},
                        {{"plant", "Acme opened a plant", "2020-05-02", 1}, 2}};
  constexpr std::string_view kLong = R"(
  On      on      IN  3 case
  the     the     DT  3 det
  hill    hill    NN  5 obl
  Acme    Acme    NNP 5 nsubj
  opened  open    VBD 0 root
  a       a       DT  7 det
  plant   plant   NN  5 obj
  .       .       .   5 punct
)";
  for (const auto& [other, entries] : cases) {
    const auto all =
        merge({told_on("a", kLong, "2020-05-03", first), told_on("b", kLong, "2020-06-04", other)});
    EXPECT_EQ(all.timeline.entries.size(), entries) << other.form << ' ' << other.day;
  }
}

TEST(Merge, KeepsApartOtherNamesAndOtherDays) {
  const auto acme = told_on("a", kOpened, "2020-05-03", {"opened", "Acme opened", "2020-05-02", 1});
  const auto brandt =
      told_on("b", kClosed, "2020-05-03", {"closed", "Brandt closed", "2020-05-02", 1});
  const auto later =
      told_on("c", kOpened, "2020-07-03", {"opened", "Acme opened", "2020-07-02", 1});
  EXPECT_EQ(merge({acme, brandt}).timeline.entries.size(), 2U);
  EXPECT_EQ(merge({acme, later}).timeline.entries.size(), 2U);
}

TEST(Merge, TakesTheDateOfTheOneThatKnowsItAndAllMentions) {
  auto vague = told_on("a", kOpened, "2020-05-03", {"opened", "Acme opened", "", 1});
  auto exact = told_on("b", kOpened, "2020-05-03", {"opened", "Acme opened", "2020-05-02", 1});
  vague.timeline.entries[0].salience = 0.9F;
  exact.timeline.entries[0].salience = 0.2F;
  vague.timeline.entries[0].label = "Acme opened its plant";
  const auto all = merge({vague, exact});
  ASSERT_EQ(all.timeline.entries.size(), 1U);
  const Entry& entry = all.timeline.entries[0];
  EXPECT_EQ(entry.label, "Acme opened its plant");
  EXPECT_EQ(entry.dated, Dated::kTold);
  EXPECT_EQ(calendar::to_string(*entry.from.earliest), "2020-05-02");
  EXPECT_EQ(entry.mentions.size(), 2U);
  EXPECT_GT(entry.salience, 0.9F) << "two articles tell it";
}

TEST(Merge, TheSameDocumentTwiceCountsOnce) {
  const auto once = told_on("a", kOpened, "2020-05-03", {"opened", "Acme opened", "2020-05-02", 1});
  const auto all = merge({once, once});
  EXPECT_EQ(all.documents.size(), 1U);
  ASSERT_EQ(all.timeline.entries.size(), 1U);
  EXPECT_EQ(all.timeline.entries[0].mentions.size(), 1U);
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
  EXPECT_EQ(about(opened, "Acme Inc").entries.size(), 1U);
  EXPECT_EQ(about(opened, "Brandt").entries.size(), 0U);
  EXPECT_EQ(about(opened, "").entries.size(), 0U);
  const auto closed = document(kClosed, "2020-05-03", {{"closed", "Brandt closed it", "", 1}});
  EXPECT_EQ(about(closed, "Ursula Brandt").entries.size(), 1U);
}

// Whom the words of a text stand for, and in what they take part.
TEST(About, FindsTheOneAskedFor) {
  struct Case {
    const char* name;
    std::string_view lines;
    std::string_view event;
    std::string_view entity;
    bool found;
  };
  const Case cases[] = {
      {"inside a phrase with another head", R"(
         chief chief NN  4 nsubj
         Ann   Ann   NNP 1 appos
         Roe   Roe   NNP 2 flat
         left  leave VBD 0 root)",
       "left", "Ann Roe", true},
      {"of whom a copula ascribes something", R"(
         Roe   Roe   NNP 4 nsubj
         had   have  VBD 4 aux
         been  be    VBN 4 cop
         mayor mayor NN  0 root)",
       "been", "Roe", true},
      {"hung on the wrong word", R"(
         At    at    IN  2 case
         fair  fair  NN  5 obl
         Ann   Ann   NNP 2 appos
         Roe   Roe   NNP 3 flat
         left  leave VBD 0 root)",
       "left", "Ann Roe", true},
      {"the object of another verb", R"(
         They  they  PRP 2 nsubj
         met   meet  VBD 0 root
         Ann   Ann   NNP 2 obj
         Roe   Roe   NNP 3 flat
         and   and   CC  6 cc
         left  leave VBD 2 conj)",
       "left", "Ann Roe", false},
      {"what a light verb carries", R"(
         Ann    Ann    NNP 3 nsubj
         Roe    Roe    NNP 1 flat
         gave   give   VBD 0 root
         a      a      DT  5 det
         speech speech NN  3 obj)",
       "speech", "Ann Roe", true},
      {"what another verb does to it", R"(
         Ann    Ann    NNP 3 nsubj
         Roe    Roe    NNP 1 flat
         heard  hear   VBD 0 root
         a      a      DT  5 det
         speech speech NN  3 obj)",
       "speech", "Ann Roe", false},
      {"a surname that is a word", R"(
         Ann   Ann   NNP 3 nsubj
         Jobs  Jobs  NNP 1 flat
         came  come  VBD 0 root
         .     .     .   3 punct

         Jobs  job   NNS 2 nsubj
         left  leave VBD 0 root)",
       "left", "Ann Jobs", true},
      {"a word that is a surname", R"(
         Ann   Ann   NNP 3 nsubj
         Jobs  Jobs  NNP 1 flat
         came  come  VBD 0 root
         .     .     .   3 punct

         jobs  job   NNS 2 nsubj
         went  go    VBD 0 root)",
       "went", "Ann Jobs", false},
      {"a noun after the name of a thing", R"(
         Acme  Acme  NNP 3 nsubj
         Store Store NNP 1 flat
         grew  grow  VBD 0 root
         .     .     .   3 punct

         The   the   DT  2 det
         store store NN  3 nsubj
         shut  shut  VBD 0 root)",
       "shut", "Acme Store", true},
      {"a word for an organisation", R"(
         Acme    Acme    NNP 2 nsubj
         grew    grow    VBD 0 root
         .       .       .   2 punct

         The     the     DT  2 det
         company company NN  3 nsubj
         shut    shut    VBD 0 root)",
       "shut", "Acme", true},
      {"another one named in between", R"(
         Acme    Acme    NNP 2 nsubj
         grew    grow    VBD 0 root
         .       .       .   2 punct

         Brandt  Brandt  NNP 2 nsubj
         fell    fall    VBD 0 root
         .       .       .   2 punct

         The     the     DT  2 det
         company company NN  3 nsubj
         shut    shut    VBD 0 root)",
       "shut", "Acme", false},
  };
  for (const Case& c : cases) {
    auto made = document(c.lines, "2020-05-03", {{c.event, "it happened", "", 1}});
    if (c.event == "speech") made.events[0].pos = EventPos::kNoun;
    EXPECT_EQ(about(made, c.entity).entries.size(), c.found ? 1U : 0U) << c.name;
  }
}

TEST(About, KnowsWhoSaysI) {
  auto made = document(R"(
    I    I     PRP 2 nsubj
    left leave VBD 0 root
    them they  PRP 2 obj)",
                       "2020-05-03", {{"left", "I left them", "", 1}});
  EXPECT_TRUE(about(made, "Ann Roe").entries.empty());
  made.events[0].source = Source{"Roe", {}};
  EXPECT_EQ(about(made, "Ann Roe").entries.size(), 1U);
  EXPECT_TRUE(about(made, "Brandt").entries.empty());
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
      {"Acme Inc.", "Acme", true},
      {"Acme Store", "Acme Music Store", true},
      {"Acme Store", "Acme Music", false},
      {"Acme 380 Cargo", "Acme 380", true},
      {"Acme 380 Cargo", "Acme", false},
      {"Acme", "", false},
      {"Company", "Acme Company", false},
  };
  for (const auto& [asked, name, means] : cases) {
    EXPECT_EQ(timeline::EntityName(asked).means(name), means) << asked << " / " << name;
  }
}

}  // namespace
}  // namespace dateline
