// What a reader of the seed article can tell about its order, one line each. Skipped where the
// article is not at hand.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "dateline/document.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

/// The nth place (from 0) of these words in the text; the event is the one that begins there.
struct Told {
  const char* words;
  int nth = 0;
};

class SeedOrder : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ifstream in("../shared/seed/venezuela.txt", std::ios::binary);
    if (!in) return;
    auto article = read_text({std::istreambuf_iterator<char>(in), {}}, "seed");
    const auto extractor = Extractor::create();
    ASSERT_TRUE(article && extractor);
    article->published = *calendar::parse_value("2019-06-07");
    document_ = extractor->process(std::move(*article));
  }
  static void TearDownTestSuite() { document_.reset(); }

  void SetUp() override {
    if (!document_) GTEST_SKIP() << "no seed article";
  }

  static const Entry* find(const Told& told) {
    std::size_t at = document_->article.text.find(told.words);
    for (int i = 0; i < told.nth; ++i) at = document_->article.text.find(told.words, at + 1);
    for (const Entry& entry : document_->timeline.entries) {
      for (const Mention& mention : entry.mentions) {
        if (document_->events[static_cast<std::size_t>(mention.event.index)].span.begin == at)
          return &entry;
      }
    }
    return nullptr;
  }

  static std::string text(const std::optional<calendar::Value>& value) {
    return value ? calendar::to_string(*value) : "";
  }

  static std::optional<Document> document_;
};

std::optional<Document> SeedOrder::document_;

TEST_F(SeedOrder, EveryEventStandsInOneEntry) {
  std::vector<int> seen(document_->events.size());
  std::int32_t step = 1;
  for (const Entry& entry : document_->timeline.entries) {
    EXPECT_GE(entry.step, step) << entry.label;
    EXPECT_LE(entry.step, step + 1) << entry.label;
    step = entry.step;
    for (const Mention& mention : entry.mentions)
      ++seen[static_cast<std::size_t>(mention.event.index)];
  }
  for (const int count : seen) EXPECT_EQ(count, 1);
}

TEST_F(SeedOrder, DatesThatTheTextGives) {
  const std::tuple<Told, const char*, const char*> cases[] = {
      {{"said he would consider"}, "2017-08", "2017-08"},
      {{"ramped"}, "2017-08", "2017-08"},
      {{"spoken"}, "2017-08", "2017-08"},
      {{"pledged"}, "2017-08", "2017-08"},
      {{"said Wednesday"}, "2019-06-05", "2019-06-05"},
      {{"forced"}, "2017-06", "2017-06"},
  };
  for (const auto& [told, earliest, latest] : cases) {
    const Entry* entry = find(told);
    ASSERT_NE(entry, nullptr) << told.words;
    EXPECT_EQ(text(entry->from.earliest), earliest) << told.words;
    EXPECT_EQ(text(entry->from.latest), latest) << told.words;
  }
}

TEST_F(SeedOrder, WhatGoesOnUntilNow) {
  for (const Told told : {Told{"ramped"}, Told{"forced"}, Told{"spoken"}}) {
    const Entry* entry = find(told);
    ASSERT_NE(entry, nullptr) << told.words;
    EXPECT_TRUE(entry->open_end) << told.words;
  }
}

TEST_F(SeedOrder, WhatDidNotHappenIsKeptApartWithWhoSaidIt) {
  const std::tuple<Told, Reality, const char*> cases[] = {
      {{"sending troops or"}, Reality::kDenied, "Putin"},
      {{"building a military base"}, Reality::kDenied, "Putin"},
      {{"building any"}, Reality::kDenied, "Putin"},
      {{"sending troops there"}, Reality::kDenied, "Putin"},
      {{"intervention would be"}, Reality::kPossible, "Putin"},
      {{"consider"}, Reality::kPossible, "Trump"},
      {{"withdrawal"}, Reality::kPossible, "Moscow"},
      {{"send them"}, Reality::kConditional, "Schetinin"},
  };
  for (const auto& [told, reality, source] : cases) {
    const Entry* entry = find(told);
    ASSERT_NE(entry, nullptr) << told.words;
    EXPECT_EQ(to_string(entry->reality), to_string(reality)) << told.words;
    const std::string name = entry->source.value_or("");
    EXPECT_NE(name.find(source), std::string::npos) << told.words << ": " << name;
  }
}

TEST_F(SeedOrder, EarlierAndLater) {
  const std::pair<Told, Told> cases[] = {
      {{"forced"}, {"said he would consider"}},
      {{"said he would consider"}, {"said Wednesday"}},
      {{"ramped"}, {"said Wednesday"}},
      {{"said Wednesday"}, {"confirmed Russia would"}},
      {{"confirmed Russia would"}, {"came hours"}},
      {{"sending advisors"}, {"confirmed to reporters"}},
      {{"sanctioned"}, {"confirmed to reporters"}},
      {{"veto a"}, {"confirmed to reporters"}},
      {{"talks"}, {"confirmed to reporters"}},
      {{"agreed"}, {"confirmed to reporters"}},
      {{"said that a full"}, {"confirmed to reporters"}},
      {{"agreed"}, {"confirmed Russia would"}},
      {{"sending advisors"}, {"confirmed Russia would"}},
      {{"confirmed to reporters"}, {"remain there"}},
      {{"confirmed to reporters"}, {"send them"}},
  };
  for (const auto& [earlier, later] : cases) {
    const Entry* first = find(earlier);
    const Entry* second = find(later);
    ASSERT_NE(first, nullptr) << earlier.words;
    ASSERT_NE(second, nullptr) << later.words;
    EXPECT_LT(first->step, second->step) << earlier.words << " / " << later.words;
  }
}

TEST_F(SeedOrder, LinksNeverContradictEachOther) {
  EXPECT_FALSE(document_->links.empty());
  for (const Link& link : document_->links) EXPECT_NE(link.from, link.to);
}

}  // namespace
}  // namespace dateline
