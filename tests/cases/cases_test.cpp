// Whole articles and the output that they give, compared as text.
//
// A case is a file in tests/cases: some words about it, then sections that begin with a line
//   --- article ID DATE    an article and its publication date ("-" for none); several are merged
//   --- chart              the expected chart, 80 columns wide
//   --- tsv                the expected table
// Articles in samples/articles have their chart beside them, in NAME.chart.txt; the README shows
// one of them. After a change that is meant to change them:
//   UPDATE=1 build/release/bin/cases_test     rewrites what is expected, to be read in the diff
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "dateline/format.hpp"
#include "dateline/merge.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> files_in(const char* folder, std::string_view ending) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().string();
    if (name.ends_with(ending) && !name.ends_with(".chart.txt")) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

const Extractor& extractor() {
  static const auto extractor = Extractor::create();
  if (!extractor) throw std::runtime_error(extractor.error().message);
  return *extractor;
}

Document process(const std::string& text, const std::string& id, const std::string& published) {
  auto article = read_text(text, id).value();
  if (published != "-") {
    article.published = read_published(published).value();
    article.published_from = PublishedFrom::kCaller;
  }
  return extractor().process(std::move(article));
}

/// Compares, or rewrites the file when UPDATE is set.
void expect_file(const fs::path& path, const std::string& now) {
  if (std::getenv("UPDATE") != nullptr) {
    std::ofstream(path, std::ios::binary) << now;
    return;
  }
  EXPECT_EQ(read_file(path), now) << "UPDATE=1 cases_test rewrites " << path;
}

struct Section {
  std::vector<std::string> heading;  // "article", "a", "2019-06-07"
  std::string text;
};

/// The text before the first section has no heading.
std::vector<Section> sections_of(const std::string& file) {
  std::vector<Section> sections(1);
  std::istringstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("--- ")) {
      sections.back().text += line + '\n';
      continue;
    }
    std::istringstream words(line.substr(4));
    sections.push_back({{std::istream_iterator<std::string>(words), {}}, {}});
  }
  return sections;
}

class Case : public testing::TestWithParam<std::string> {};

TEST_P(Case, GivesItsOutput) {
  std::vector<Document> documents;
  std::string now;
  for (const Section& section : sections_of(read_file(GetParam()))) {
    std::string text = section.text;
    if (!section.heading.empty()) {
      const std::string& kind = section.heading.front();
      now += "---";
      for (const std::string& word : section.heading) now += ' ' + word;
      now += '\n';
      if (kind == "article") {
        documents.push_back(process(text, section.heading.at(1), section.heading.at(2)));
      } else if (documents.size() == 1) {
        text = kind == "tsv" ? write_tsv(documents[0]) : write_chart(documents[0], {});
      } else {
        const Collection all = merge(documents);
        text = kind == "tsv" ? write_tsv(all) : write_chart(all, {});
      }
    }
    now += text;
  }
  expect_file(GetParam(), now);
}

class Sample : public testing::TestWithParam<std::string> {};

TEST_P(Sample, GivesItsChart) {
  const fs::path path = GetParam();
  const Document document = process(read_file(path), path.stem().string(), "-");
  EXPECT_TRUE(document.article.published) << "samples say their date themselves";
  expect_file(fs::path(path).replace_extension(".chart.txt"), write_chart(document, {}));
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = fs::path(info.param).stem().string();
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

/// Of a page only what differs from one to the next.
std::string without_page(const Format& format, std::string text) {
  if (format.name != "html") return text;
  const std::size_t begin = text.find("<noscript>");
  const std::size_t end = text.find("</script>", begin);
  return text.substr(begin, end - begin) + '\n';
}

class FormatCase : public testing::TestWithParam<std::size_t> {};

TEST_P(FormatCase, WritesTheArticle) {
  const Format& format = formats()[GetParam()];
  const fs::path article = "tests/cases/formats/article.txt";
  Document document = process(read_file(article), "art/icle", "-");
  const std::string file = "tests/cases/formats/article" + std::string(format.extension);
  if (format.extension == ".txt")
    return expect_file("tests/cases/formats/article.chart.txt", write(format, document, {}));
  expect_file(file, without_page(format, write(format, document, {})));
}

std::string format_name(const testing::TestParamInfo<std::size_t>& param) {
  return std::string(formats()[param.param].name);
}

INSTANTIATE_TEST_SUITE_P(Formats, FormatCase, testing::Range(std::size_t{0}, formats().size()),
                         format_name);

// So do the docs, drawn.
TEST(Docs, ShowThePictureOfASample) {
  Document document = process(read_file("samples/articles/disaster.txt"), "disaster", "-");
  expect_file("docs/drawn-timeline.svg", write(*find_format("svg"), document, {}));
}

// The README shows what the demo draws, between two marks.
TEST(Readme, ShowsTheChartOfASample) {
  const fs::path sample = "samples/articles/disaster.txt";
  const std::string readme = read_file("README.md");
  constexpr std::string_view kBegin = "<!-- chart -->\n```\n";
  constexpr std::string_view kEnd = "```\n<!-- end of chart -->";
  const std::size_t begin = readme.find(kBegin);
  ASSERT_NE(begin, std::string::npos);
  const std::size_t end = readme.find(kEnd, begin);
  ASSERT_NE(end, std::string::npos);
  const std::string chart = write_chart(process(read_file(sample), "disaster", "-"), {});
  const std::string now =
      readme.substr(0, begin) + std::string(kBegin) + chart + readme.substr(end);
  expect_file("README.md", now);
}

INSTANTIATE_TEST_SUITE_P(Cases, Case, testing::ValuesIn(files_in("tests/cases", ".case")),
                         test_name);
INSTANTIATE_TEST_SUITE_P(Samples, Sample, testing::ValuesIn(files_in("samples/articles", ".txt")),
                         test_name);

}  // namespace
}  // namespace dateline
