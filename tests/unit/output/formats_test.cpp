// The table of formats: what stands in it, and that it is the one place that knows them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "dateline/format.hpp"
#include "embed/unprintable.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Formats, EachHasANameAnExtensionAndAWriterOfItsOwn) {
  std::set<std::string_view> names;
  std::set<std::string_view> extensions;
  for (const Format& format : formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_TRUE(extensions.insert(format.extension).second) << format.extension;
    EXPECT_TRUE(format.extension.starts_with('.')) << format.name;
    EXPECT_FALSE(format.what.empty()) << format.name;
    EXPECT_NE(format.one, nullptr) << format.name;
    EXPECT_EQ(find_format(format.name), &format);
    const fs::path page = "docs/" + std::string(format.page);
    EXPECT_TRUE(format.page.empty() || fs::exists(page)) << page;
  }
  EXPECT_EQ(formats().front().name, "chart");
  EXPECT_EQ(find_format("poems"), nullptr);
}

TEST(Formats, TheDocsHaveTheTable) {
  EXPECT_NE(read_file("docs/command-line.md").find(formats_in_markdown()), std::string::npos)
      << "put the output of 'dateline --generate formats' into docs/command-line.md";
}

/// What one file of lib/src/output/formats says need not be said again: neither the command, nor
/// the C interface, nor Python knows a format by its name, but for those that they have a word of
/// their own for.
TEST(Formats, AddingOneTouchesOneFileAndOneCase) {
  const std::set<std::string_view> own = {"chart", "json", "timeml", "tsv"};
  std::size_t seen = 0;
  for (const char* folder : {"cli", "lib/src/pipeline", "lib/python", "lib/include"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".cpp" && ending != ".hpp" && ending != ".h" && ending != ".py") continue;
      const std::string text = read_file(entry.path());
      ++seen;
      for (const Format& format : formats()) {
        if (own.contains(format.name)) continue;
        const std::string quoted = '"' + std::string(format.name) + '"';
        for (std::size_t at = text.find(quoted); at != std::string::npos;
             at = text.find(quoted, at + 1)) {
          const std::size_t line = text.rfind('\n', at) + 1;
          const std::string_view before = std::string_view(text).substr(line, at - line);
          const bool comment = before.find("//") != std::string_view::npos ||
                               before.find(" * ") != std::string_view::npos ||
                               before.find("/*") != std::string_view::npos;
          // "html" is a kind of input, too.
          const bool input = format.name == "html";
          EXPECT_TRUE(comment || input || ending == ".py") << entry.path() << " knows " << quoted;
        }
      }
    }
  }
  EXPECT_GT(seen, 20U);
  for (const Format& format : formats())
    EXPECT_TRUE(fs::exists("tests/cases/formats/article" + std::string(format.extension)))
        << "UPDATE=1 cases_test makes the case of " << format.name;
}

TEST(Formats, NothingAtAllIsWrittenWell) {
  Document empty;
  Collection nothing;
  for (const Format& format : formats()) {
    EXPECT_FALSE(write(format, empty, {}).empty()) << format.name;
    if (format.many == nullptr) continue;
    EXPECT_FALSE(write(format, nothing, {}).empty()) << format.name;
  }
}

TEST(Formats, OptionsThatChooseLeaveOutRows) {
  test::Made made("It rained. It snowed.");
  made.event("rained").entry(1, "2019-06-03", "it rained").event("snowed");
  made.entry(2, "2020-01-01", "it snowed");
  for (const Format& format : formats()) {
    if (format.chooses == Chooses::kNone || format.chooses == Chooses::kMarks || format.binary)
      continue;
    WriteOptions options;
    options.chart.to = test::Made::value("2019");
    Document document = made.document();
    const std::string text = write(format, document, options);
    EXPECT_NE(text.find("it rained"), std::string::npos) << format.name << '\n' << text;
    EXPECT_EQ(text.find("it snowed"), std::string::npos) << format.name << '\n' << text;
  }
}

TEST(Formats, WordsAreNeverMarkup) {
  const std::string words = "</script><b onload='x'>&amp;\"]]>";
  test::Made made("The mayor left " + words + " on Monday.");
  made.title("T " + words).event("left", Reality::kHappened, "S " + words);
  made.entry(1, "2019-06-03", "the mayor left " + words);
  for (const std::string_view name : {"html", "svg", "timelinejs", "vis"}) {
    Document document = made.document();
    const std::string text = write(*find_format(name), document, {});
    EXPECT_EQ(text.find("<b onload"), std::string::npos) << name;
    EXPECT_NE(text.find("onload"), std::string::npos) << name;
  }
  Document document = made.document();
  const std::string page = write(*find_format("html"), document, {});
  std::size_t closed = 0;
  for (std::size_t at = page.find("</script>"); at != std::string::npos;
       at = page.find("</script>", at + 1))
    ++closed;
  EXPECT_EQ(closed, 2U) << "the data and the program";
  WriteOptions no_text;
  no_text.with_text = false;
  EXPECT_EQ(write(*find_format("html"), document, no_text).find("on Monday"), std::string::npos);
}

}  // namespace
}  // namespace dateline
