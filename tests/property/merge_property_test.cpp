// Laws of merging: an article joins with its copies, and the order of the input does not matter.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

namespace dateline {
namespace {

const std::vector<std::string> kStory = {
    "Fire destroys cannery in Port Ellis",
    "A fire destroyed the Marlow cannery in Port Ellis on Tuesday and killed 12 people, the mayor, "
    "Ann Roe, said.",
    "The plant had been closed by inspectors in March, but its owner reopened it without a permit. "
    "He denied that any exit was locked.",
    "Rescuers searched the ruins through the night. They found two survivors.",
    "\"We will rebuild it,\" Roe told reporters. The council meets on Friday to vote on aid."};
constexpr std::string_view kAdded = "An inquiry led by Judge Lee Hart will begin next month.";

Document document_of(const std::vector<std::string>& paragraphs, std::string id,
                     std::string_view published = "2021-05-05") {
  static const Extractor extractor = Extractor::create().value();
  std::string text;
  for (const auto& paragraph : paragraphs) text += paragraph + "\n\n";
  auto article = read_text(std::move(text), std::move(id)).value();
  article.published = calendar::parse_value(published).value();
  return extractor.process(std::move(article));
}

/// How many entries rest on the first document alone.
std::size_t not_joined(const Collection& all) {
  return static_cast<std::size_t>(
      std::ranges::count_if(all.timeline.entries, [](const Entry& entry) {
        return std::ranges::all_of(entry.mentions,
                                   [](const Mention& mention) { return mention.document == 0; });
      }));
}

TEST(Merge, AnArticleJoinsWithItsCopy) {
  const auto alone = document_of(kStory, "a");
  const auto all = merge({alone, document_of(kStory, "b")});
  EXPECT_GT(alone.timeline.entries.size(), 6U);
  // Two mentions of one article may turn out to be one event by its copy, but none is told twice.
  EXPECT_LE(all.timeline.entries.size(), alone.timeline.entries.size());
  EXPECT_GE(all.timeline.entries.size() + 2, alone.timeline.entries.size());
  for (const Entry& entry : all.timeline.entries) {
    std::set<std::int32_t> documents;
    for (const Mention& mention : entry.mentions) documents.insert(mention.document);
    EXPECT_EQ(documents.size(), 2U) << entry.label;
  }
  EXPECT_TRUE(all.differs.empty());
}

/// How many entries have a day that was taken from the news of their article, and which.
std::set<std::string> assumed_days(const Document& document) {
  std::set<std::string> days;
  for (const Entry& entry : merge({document}, Undated::kDayOfNews).timeline.entries)
    if (entry.because == "day of the article's news")
      days.insert(calendar::to_string(entry.from.earliest.value()));
  return days;
}

TEST(Merge, WhatHasNoDateMayBeOfTheDayOfTheNews) {
  const std::vector<std::string> lead = {
      "Mayor quits", "Ann Roe resigned on Monday.",
      "Traders cheered. Olaf Berg has wept. He had never liked her. Nobody slept."};
  const std::string told = "2021-05-03";
  EXPECT_EQ(assumed_days(document_of(lead, "a")), std::set{told});
  // Too long before publication to be its news; then the day of publication stands in.
  EXPECT_EQ(
      assumed_days(document_of({"Mayor quits", "Ann Roe resigned on 3 May 2020.", lead[2]}, "a")),
      std::set<std::string>{"2021-05-05"});
  // Of two days of the lead the latest.
  EXPECT_EQ(assumed_days(document_of(
                {"Mayor quits", "Ann Roe resigned on Tuesday. Her deputy fled on Monday.", lead[2]},
                "a")),
            std::set<std::string>{"2021-05-04"});
  Document undated = document_of(lead, "a");
  undated.article.published.reset();
  EXPECT_TRUE(assumed_days(undated).empty());
  for (const Entry& entry : merge({document_of(lead, "a")}).timeline.entries)
    EXPECT_NE(entry.because, "day of the article's news");
}

TEST(Merge, AnArticleJoinsWithItsParagraphsInOtherOrderAndWithItsUpdate) {
  std::mt19937 random(3);
  for (int i = 0; i < 6; ++i) {
    auto other = kStory;
    std::shuffle(other.begin() + 1, other.end(), random);
    EXPECT_EQ(not_joined(merge({document_of(kStory, "a"), document_of(other, "b")})), 0U) << i;
  }
  auto update = kStory;
  update.insert(update.begin() + 2, std::string(kAdded));
  const auto all = merge({document_of(kStory, "a"), document_of(update, "b", "2021-05-06")});
  EXPECT_EQ(not_joined(all), 0U);
  EXPECT_LE(all.timeline.entries.size(), document_of(update, "b").timeline.entries.size());
}

TEST(Merge, TheOrderOfTheInputDoesNotMatter) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < 5; ++i) {
    auto part = kStory;
    part.erase(part.begin() + static_cast<std::ptrdiff_t>(i));
    documents.push_back(
        document_of(part, "part" + std::to_string(i), i % 2 == 0 ? "2021-05-05" : "2021-05-06"));
  }
  const std::string told = write_json(merge(documents));
  std::mt19937 random(5);
  for (int i = 0; i < 5; ++i) {
    std::shuffle(documents.begin(), documents.end(), random);
    EXPECT_EQ(write_json(merge(documents)), told) << i;
  }
}

TEST(Merge, ADocumentThatComesAgainCountsOnceWhereverItStands) {
  const auto first = document_of(kStory, "a", "2021-05-05");
  const auto between = document_of({kStory[1], kStory[3]}, "b", "2021-05-06");
  const auto again = document_of(kStory, "a", "2021-05-07");  // its date alone is another
  auto titled = document_of(kStory, "a", "2021-05-05");
  titled.article.title = "Another title";
  const auto all = merge({first, between, again, titled});
  ASSERT_EQ(all.documents.size(), 2U);
  const std::string told = write_json(all);
  EXPECT_EQ(write_json(merge({again, titled, between, first})), told);
  EXPECT_EQ(write_json(merge({titled, first, again, between})), told);
  EXPECT_EQ(write_json(merge({between, again, first, titled})), told);
}

TEST(Merge, SaysByWhichModelItsDocumentsWereRead) {
  auto one = document_of(kStory, "a");
  auto two = document_of({kStory[1]}, "b");
  EXPECT_NE(write_json(merge({one, two})).find("\"model\":\"best\""), std::string::npos);
  two.model = LanguageModel::kFast;
  EXPECT_NE(write_json(merge({one, two})).find("\"model\":\"mixed\""), std::string::npos);
  EXPECT_NE(write_json(merge({two})).find("\"model\":\"fast\""), std::string::npos);
  EXPECT_NE(write_json(merge({})).find("\"model\":\"none\""), std::string::npos);
}

TEST(Merge, TellsWhatArticlesTellDifferently) {
  auto other = kStory;
  other[1] =
      "A fire destroyed the Marlow cannery in Port Ellis on Tuesday and killed 15 people, the "
      "mayor, "
      "Ann Roe, said.";
  const auto all = merge({document_of(kStory, "a"), document_of(other, "b", "2021-05-06")});
  const auto json = write_json(all);
  EXPECT_NE(json.find("\"differs\":[{\"what\":\"people\",\"value\":\"12\",\"documents\":[\"a\"]},"
                      "{\"what\":\"people\",\"value\":\"15\",\"documents\":[\"b\"]}]"),
            std::string::npos)
      << json;
  ChartOptions options;
  options.all = true;
  const auto chart = write_chart(all, options);
  EXPECT_NE(chart.find("told differently: people 12 (a), 15 (b)"), std::string::npos) << chart;
}

}  // namespace
}  // namespace dateline
