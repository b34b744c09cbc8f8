// The laws of tests/support/laws.hpp over articles, hostile files, and sentences put together by a
// fixed generator, with publication dates on all sides of the dates they tell.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "support/laws.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 5> kPublished = {"2019-06-07", "2019-01-01", "1871-10-09",
                                                        "2031-12-31T23:59", ""};

const Extractor& extractor() {
  static const Extractor loaded = Extractor::create().value();
  return loaded;
}

std::optional<Document> document_of(std::string bytes, std::string_view published) {
  Result<Article> article = tl::unexpected(Error{});
  switch (detect_format(bytes)) {
    case InputFormat::kTimeml:
      article = read_timeml(bytes, "x");
      break;
    case InputFormat::kHtml:
      article = read_html(bytes, "x");
      break;
    case InputFormat::kJsonl:
      article = read_json_line(bytes, 1);
      break;
    default:
      article = read_text(std::move(bytes), "x");
  }
  if (!article) return std::nullopt;
  if (!published.empty()) article->published = calendar::parse_value(published).value();
  return extractor().process(std::move(*article));
}

void expect_laws(const std::string& text, std::string_view published) {
  const auto document = document_of(text, published);
  if (!document) return;
  auto faults = test::broken_laws(*document);
  for (std::string& fault : test::contradicted_links(*document)) faults.push_back(std::move(fault));
  for (const std::string& fault : faults)
    ADD_FAILURE() << fault << "\npublished " << published << "\n" << text.substr(0, 400);
}

std::vector<std::filesystem::path> files_below(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Laws, HoldForArticles) {
  const auto files = files_below("samples/articles");
  ASSERT_GE(files.size(), 4U);
  for (const auto& path : files)
    for (const std::string_view published : kPublished) expect_laws(content_of(path), published);
}

TEST(Laws, HoldForTheCorpusOfTheFuzzers) {
  for (const auto& path : files_below("tests/fuzz/corpus"))
    expect_laws(content_of(path), kPublished.front());
}

/// The words that once gave an earliest after a latest, and others of the kind.
TEST(Laws, HoldForSentencesThatContradictThemselves) {
  constexpr std::array<std::string_view, 10> kSentences = {
      "The trial began on 6 September, two days after the bank closed.",
      "The bank closed on 9 May 2020. The trial began in 2018, a year after the bank closed.",
      "She died in 1950 and was born in 1990.",
      "The war lasted from 1945 until 1939.",
      "Before the vote on Friday, the council met on Saturday.",
      "The plant opened on 30 December 2019, after it had closed on 2 January 2022.",
      "It rained in May, three years before it snowed in 2017, which was after the flood of 2021.",
      "The mayor has lived there since 2050.",
      "He said on Monday that she left tomorrow.",
      "They met next week and left last year, ten years later."};
  for (const std::string_view sentence : kSentences)
    for (const std::string_view published : kPublished)
      expect_laws(std::string(sentence) + "\n", published);
}

/// A sentence of parts that each may stand anywhere.
std::string sentence_of(std::mt19937& random) {
  constexpr std::array<std::string_view, 8> kWho = {
      "The council", "She", "Ann Lee", "The ferry", "They", "Officials", "It", "The storm"};
  constexpr std::array<std::string_view, 12> kDid = {"left",
                                                     "has left",
                                                     "had left",
                                                     "will leave",
                                                     "would leave",
                                                     "is leaving",
                                                     "said that it rained",
                                                     "denied that she had met him",
                                                     "did not leave",
                                                     "was closed",
                                                     "plans to leave",
                                                     "may have left"};
  constexpr std::array<std::string_view, 20> kWhen = {"on Monday",
                                                      "in May",
                                                      "in 2017",
                                                      "since 2018",
                                                      "until 1999",
                                                      "two days later",
                                                      "a year before the vote",
                                                      "on 6 September",
                                                      "tomorrow",
                                                      "yesterday",
                                                      "for two years",
                                                      "from 2020 to 2010",
                                                      "on 31 December 2019",
                                                      "last week",
                                                      "next month",
                                                      "after the crash",
                                                      "before she died",
                                                      "in the 1990s",
                                                      "when it snowed",
                                                      "at 5 p.m."};
  const auto pick = [&](const auto& list) { return std::string(list[random() % list.size()]); };
  std::string text = pick(kWho) + " " + pick(kDid) + " " + pick(kWhen);
  while (random() % 2 == 0)
    text += std::string(random() % 2 == 0 ? " and " : ", ") + pick(kDid) + " " + pick(kWhen);
  return text + ". ";
}

TEST(Laws, HoldForSentencesPutTogether) {
  std::mt19937 random(20261128);  // its sequence is fixed by the standard
  constexpr int kTexts = 250;
  for (int i = 0; i < kTexts; ++i) {
    std::string text;
    const auto count = 1 + random() % 8;
    for (unsigned s = 0; s < count; ++s) text += sentence_of(random);
    expect_laws(text, kPublished[static_cast<std::size_t>(i) % kPublished.size()]);
  }
}

TEST(Laws, HoldForMergedTimelines) {
  std::mt19937 random(7);
  std::vector<Document> documents;
  std::size_t events = 0;
  for (int i = 0; i < 12; ++i) {
    std::string text;
    for (int s = 0; s < 6; ++s) text += sentence_of(random);
    documents.push_back(document_of(text, kPublished[static_cast<std::size_t>(i) % 4]).value());
    events += documents.back().events.size();
  }
  const Collection all = merge(std::move(documents));
  std::size_t mentions = 0;
  std::int32_t step = 1;
  for (const Entry& entry : all.timeline.entries) {
    EXPECT_GE(entry.step, step);
    EXPECT_LE(entry.step, step + 1);
    step = entry.step;
    mentions += entry.mentions.size();
  }
  EXPECT_EQ(mentions, events);
}

}  // namespace
}  // namespace dateline
