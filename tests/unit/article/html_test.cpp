// Saved web pages -> Article: each pages/NAME.html gives what pages/NAME.expected says.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "article/page/html_limit.hpp"
#include "unit/article/shown.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string shown(const Article& article) {
  constexpr std::array<std::string_view, 9> kFrom = {"none",      "caller",  "document",
                                                     "json-ld",   "meta",    "time-element",
                                                     "date-line", "address", "modified"};
  return fmt::format("title: {}\npublished: {} ({})\nencoding: {}\n\n{}", article.title,
                     article.published ? calendar::to_string(*article.published) : "-",
                     kFrom[static_cast<std::size_t>(article.published_from)], article.encoding,
                     test::shown_blocks(article));
}

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator("tests/unit/article/pages")) {
    if (entry.path().extension() == ".html") found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

TEST(ReadHtml, Pages) {
  ASSERT_GE(pages().size(), 9U);
  for (const fs::path& page : pages()) {
    const std::string bytes = read_file(page);
    EXPECT_EQ(detect_format(bytes), InputFormat::kHtml) << page;
    const auto article = read_html(bytes, "x");
    ASSERT_TRUE(article) << page << article.error().message;
    EXPECT_TRUE(article->text_extracted);
    EXPECT_EQ(shown(*article), read_file(fs::path(page).replace_extension(".expected"))) << page;
  }
}

/// page_cases/expected.tsv: what a page's date and title are, what its text has and lacks.
TEST(ReadHtml, Cases) {
  const fs::path folder = "tests/unit/article/page_cases";
  std::ifstream table(folder / "expected.tsv");
  std::size_t seen = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    ASSERT_NE(second, std::string::npos) << line;
    const std::string what = line.substr(first + 1, second - first - 1);
    const std::string value = line.substr(second + 1);
    const auto article = read_html(read_file(folder / line.substr(0, first)), "x");
    ASSERT_TRUE(article) << line << ": " << article.error().message;
    const std::string date = article->published ? calendar::to_string(*article->published) : "none";
    if (what == "date") {
      EXPECT_EQ(date.substr(0, 10), value) << line;
    }
    if (what == "title") {
      EXPECT_EQ(article->title, value) << line;
    }
    if (what == "has") {
      EXPECT_NE(article->text.find(value), std::string::npos) << line;
    }
    if (what == "lacks") {
      EXPECT_EQ(article->text.find(value), std::string::npos) << line;
    }
    ++seen;
  }
  EXPECT_GE(seen, 200U);
}

TEST(ReadHtml, Errors) {
  EXPECT_EQ(read_html("", "x").error().code, ErrorCode::kEmpty);
  EXPECT_EQ(read_html("<html><head><title>A</title></head><body><script>x</script></body>", "x")
                .error()
                .code,
            ErrorCode::kEmpty);
  EXPECT_EQ(read_html("<p>Some text.</p>", "x", 5).error().code, ErrorCode::kTooLarge);
}

TEST(LimitHtml, Table) {
  for (const auto& [given, limited] : std::initializer_list<std::pair<const char*, const char*>>{
           {"<p>a <b>bold</b> <i class=x>word</i></p>", "<p>a bold word</p>"},
           {"<script>if (a<b) c</script><p>", "<script>if (a<b) c</script><p>"},
           {"a < b <> <", "a < b <> <"},
           {"<svg><title>x</title><td></svg>y", "y"},
           {"<svg/>y</svg>", "y"},
           {"<!-- <b> --><p>", "<!-- <b> --><p>"},
           {"<!-- open <b>", "<!-- open <b>"},
           {"<!-- a --!><b>c", "<!-- a --!>c"},
           {"<!--><b>c", "<!-->c"},
           {"<!x <b> c", "<!x <b> c"},
           {"<div title='a>b'>c", "<div title='a>b'>c"},
           {"<div title = \"a><b>\">c", "<div title = \"a><b>\">c"},
           {"<div a=b='><b>c", "<div a=b='>c"}}) {
    EXPECT_EQ(article::limit_html(given), limited) << given;
  }
}

/// What breaks parsers; each has to be read, and quickly.
TEST(ReadHtml, HostilePages) {
  const auto repeat = [](std::string_view piece, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += piece;
    return all;
  };
  constexpr int kMany = 100000;
  const std::string end = "<p>The mayor left on Monday, she said.</p>";
  std::string attributes = "<div ";
  for (int i = 0; i < kMany; ++i) attributes += fmt::format("a{} ", i);
  for (const std::string& page :
       {repeat("<div>", kMany), repeat("<b><p>", kMany), repeat("<font size=1><p>x", kMany),
        repeat("<svg><td>", kMany), repeat("<table><tr><td>", kMany), repeat("<a href=x>", kMany),
        repeat("<ul><li>", kMany), repeat("</p>", kMany), repeat("<select><option>", kMany),
        repeat("<template>", kMany), repeat("<math><mi>", kMany), repeat("<!--", kMany),
        repeat("<script>", kMany), attributes + ">"}) {
    const auto article = read_html(page + end, "x");
    EXPECT_TRUE(article || article.error().code == ErrorCode::kEmpty) << page.substr(0, 30);
  }
}

}  // namespace
}  // namespace dateline
