// Laws of merging results: whatever they are grouped into, and in whatever order, the bytes are
// those of one merge of the articles; and no damage to a result does more than to be refused.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/format.hpp"
#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

namespace dateline {
namespace {

constexpr std::string_view kSentences[] = {
    "A fire destroyed the Marlow cannery in Port Ellis on Tuesday and killed 12 people.",
    "A fire destroyed the Marlow cannery in Port Ellis on Tuesday and killed 15 people.",
    "The cannery burned down hours before the announcement that it would close.",
    "The mayor, Ann Roe, recently denied that any exit was locked.",
    "\"We will rebuild it,\" Roe told the Port Ellis Evening Ledger (PEEL) on 6 May 2021.",
    "The fire at the cannery, the Harbour Safety Board (HSB) said, began in a dryer.",
    "Inspectors had closed the plant in March, but its owner reopened it two weeks later.",
    "Two days after the fire, the council voted to inspect every cannery on the coast.",
    "Judge Lee Hart will open an inquiry next month, the Harbour Safety Board said.",
    "Zoë Ángel – a survivor – was found 😀 after three days.",
    "If the owner is charged, the trial could begin in the autumn."};

const Extractor& extractor() {
  static const Extractor made = Extractor::create().value();
  return made;
}

const Merger& merger() {
  static const Merger made = Merger::create().value();
  return made;
}

Document document_of(std::string text, std::string id, std::string_view published,
                     Result<Article> (*read)(std::string, std::string)) {
  auto article = read(std::move(text), std::move(id)).value();
  if (!published.empty()) article.published = calendar::parse_value(published).value();
  Document document = extractor().process(std::move(article));
  document.for_merge = merger().keep(document);
  return document;
}

Result<Article> as_text(std::string text, std::string id) {
  return read_text(std::move(text), std::move(id));
}
Result<Article> as_page(std::string text, std::string id) {
  return read_html(
      "<html><title>" + id + "</title><body><article><p>" + text + "</p></article></body></html>",
      std::move(id));
}

/// Sentences put together, some of them in several documents, some twice in one.
std::vector<Document> made_documents(std::mt19937& random) {
  constexpr std::string_view kDays[] = {"2021-05-05", "2021-05-06", "2021-05-08T10:30", ""};
  std::vector<Document> documents;
  for (int i = 0; i < 6; ++i) {
    std::string text;
    for (int k = 0; k < 6; ++k)
      text.append(kSentences[random() % std::size(kSentences)]).append(k % 2 == 0 ? " " : "\n\n");
    documents.push_back(document_of(std::move(text), "made" + std::to_string(i),
                                    kDays[random() % std::size(kDays)],
                                    i == 4 ? as_page : as_text));
  }
  return documents;
}

std::vector<Document> samples() {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator("samples/articles"))
    if (file.path().extension() == ".txt") files.push_back(file.path());
  std::ranges::sort(files);
  std::vector<Document> documents;
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    documents.push_back(
        document_of({std::istreambuf_iterator<char>(file), {}}, path.stem().string(), "", as_text));
  }
  return documents;
}

std::vector<Document> read(std::string_view json) {
  auto documents = read_result(json);
  EXPECT_TRUE(documents) << documents.error().message;
  return documents ? std::move(*documents) : std::vector<Document>();
}

/// Joins results two by two or more, taken at random, until there is one.
std::string merged_at_random(std::vector<std::string> results, std::mt19937& random) {
  do {
    std::shuffle(results.begin(), results.end(), random);
    const std::size_t some = 1 + random() % results.size();
    std::vector<Document> together;
    for (std::size_t i = 0; i < some; ++i) {
      auto documents = read(results.back());
      std::move(documents.begin(), documents.end(), std::back_inserter(together));
      if (results.size() > 1 && random() % 8 == 0)
        results.insert(results.begin(), results.back());  // it comes again
      results.pop_back();
    }
    EXPECT_TRUE(refused_results(together).empty());
    results.push_back(write_json(merger().merge(std::move(together))));
  } while (results.size() > 1);
  return results.front();
}

/// Charts of several widths, and every other format that needs no article.
void expect_the_same_in_other_formats(const std::vector<Document>& documents,
                                      std::string_view whole) {
  WriteOptions options;
  options.chart.all = true;
  const auto written = [&](const Format& format, std::vector<Document> from) {
    Collection all = merger().merge(std::move(from));
    return write(format, all, options);
  };
  for (const Format& format : formats()) {
    if (!format.of_results) continue;
    for (const int width : {60, 80, 140}) {
      options.chart.width = width;
      EXPECT_EQ(written(format, read(whole)), written(format, documents)) << format.name;
      if (!format.columns) break;
    }
  }
}

void expect_the_same_however_grouped(const std::vector<Document>& documents, std::mt19937& random) {
  const std::string whole = write_json(merger().merge(documents));
  ASSERT_NE(whole.find("\"merge\":{"), std::string::npos);
  std::vector<std::string> results;
  for (const Document& document : documents) results.push_back(write_json(document));
  for (int i = 0; i < 6; ++i) EXPECT_EQ(merged_at_random(results, random), whole);
  expect_the_same_in_other_formats(documents, whole);
}

TEST(MergeResults, GroupsAndOrderDoNotMatterToSentencesPutTogether) {
  std::mt19937 random(11);
  for (int i = 0; i < 8; ++i) {
    SCOPED_TRACE(i);
    expect_the_same_however_grouped(made_documents(random), random);
  }
}

TEST(MergeResults, GroupsAndOrderDoNotMatterToTheSamples) {
  std::mt19937 random(12);
  const auto documents = samples();
  ASSERT_GE(documents.size(), 4U);
  expect_the_same_however_grouped(documents, random);
}

TEST(MergeResults, WhatIsReadIsWrittenAgain) {
  std::mt19937 random(13);
  for (const Document& document : made_documents(random)) {
    const auto again = read(write_json(document));
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again.front().for_merge, document.for_merge);
    EXPECT_EQ(again.front().article.text_extracted, document.article.text_extracted);
  }
}

/// What is broken is refused, or is a result still: then it can be merged and written.
TEST(MergeResults, DamageIsRefusedOrHarmless) {
  std::mt19937 random(14);
  const auto documents = made_documents(random);
  const std::string whole = write_json(merger().merge({documents[0], documents[4]}));
  int refused = 0;
  for (int i = 0; i < 1500; ++i) {
    std::string damaged = whole;
    const std::size_t at = random() % damaged.size();
    switch (random() % 4) {
      case 0:
        damaged[at] = static_cast<char>('0' + random() % 10);
        break;
      case 1: {  // another number
        const auto digit = damaged.find_first_of("0123456789", at);
        if (digit != std::string::npos) damaged.replace(digit, 1, "4294967297");
        break;
      }
      case 2: {  // a member less
        const auto key = damaged.find(",\"", at);
        if (key != std::string::npos) damaged[key + 2] = 'X';
        break;
      }
      default: {  // an empty list
        const auto open = damaged.find('[', at);
        const auto close = damaged.find(']', open);
        if (close != std::string::npos) damaged.erase(open + 1, close - open - 1);
      }
    }
    auto again = read_result(damaged);
    if (!again) {
      EXPECT_FALSE(again.error().message.empty());
      ++refused;
      continue;
    }
    const Collection all = merger().merge(std::move(*again));
    EXPECT_FALSE(write_json(all).empty());
    EXPECT_FALSE(write_chart(all, {}).empty());
  }
  EXPECT_GT(refused, 500);
}

}  // namespace
}  // namespace dateline
