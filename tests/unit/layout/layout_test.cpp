// The shape of the source tree: include direction, and files that stay small enough to read.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

// A stage may include private headers of its own and of the ones before it.
constexpr std::array<std::string_view, 17> kStages = {
    "embed",  "calendar", "article", "learn", "encoder",  "words", "language", "timex",   "clause",
    "entity", "event",    "label",   "link",  "timeline", "merge", "output",   "pipeline"};

const fs::path kRoot = ".";  // tests run in the top folder

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (ending == ".cpp" || ending == ".hpp" || ending == ".h") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// What a line includes with quotation marks, or nothing.
std::string quoted_include(std::string_view line) {
  constexpr std::string_view kStart = "#include \"";
  if (!line.starts_with(kStart)) return {};
  line.remove_prefix(kStart.size());
  return std::string(line.substr(0, line.find('"')));
}

std::size_t rank_of(std::string_view stage) {
  return static_cast<std::size_t>(std::ranges::find(kStages, stage) - kStages.begin());
}

TEST(Layout, StagesIncludeOnlyEarlierOnes) {
  const fs::path src = kRoot / "lib/src";
  std::size_t seen = 0;
  for (const fs::path& file : sources_below(src)) {
    const std::string stage = fs::relative(file, src).begin()->string();
    ASSERT_LT(rank_of(stage), kStages.size()) << "unknown stage: " << file;
    for (const std::string& line : lines_of(file)) {
      const std::string included = quoted_include(line);
      const std::string folder = included.substr(0, included.find('/'));
      if (included.empty() || folder == "dateline" || folder == included) continue;
      ++seen;
      EXPECT_LE(rank_of(folder), rank_of(stage)) << file << " includes " << included;
    }
  }
  EXPECT_GT(seen, 0U);
}

TEST(Layout, OnlyTheCalendarKnowsTheDateLibrary) {
  for (const fs::path& file : sources_below(kRoot / "lib")) {
    if (file.string().find("/src/calendar/") != std::string::npos) continue;
    for (const std::string& line : lines_of(file)) {
      EXPECT_FALSE(line.starts_with("#include <date/")) << file;
    }
  }
}

TEST(Layout, TheCommandIncludesOnlyPublicHeaders) {
  for (const fs::path& file : sources_below(kRoot / "cli")) {
    for (const std::string& line : lines_of(file)) {
      const std::string included = quoted_include(line);
      if (included.find('/') == std::string::npos) continue;  // its own
      const bool own = included.starts_with("serve/");
      EXPECT_TRUE(own || included.starts_with("dateline/")) << file << " includes " << included;
    }
  }
}

/// A reason that nothing ever gives is a promise that nobody keeps.
TEST(Layout, EveryReasonOfALinkIsGiven) {
  std::string sources;
  for (const fs::path& file : sources_below(kRoot / "lib/src"))
    for (const std::string& line : lines_of(file)) sources += line + '\n';
  std::size_t seen = 0;
  for (const std::string& line : lines_of(kRoot / "lib/include/dateline/link_reasons.def")) {
    constexpr std::string_view kStart = "DATELINE_LINK_REASON(";
    if (!line.starts_with(kStart)) continue;
    const std::string name = line.substr(kStart.size(), line.find(',') - kStart.size());
    EXPECT_NE(sources.find("LinkReason::" + name), std::string::npos) << name;
    ++seen;
  }
  EXPECT_GT(seen, 10U);
}

constexpr std::array kFolders = {"lib", "cli", "tests", "samples"};

TEST(Layout, FilesAreShortAndSayWhatTheyAreFor) {
  for (const char* folder : kFolders) {
    for (const fs::path& file : sources_below(kRoot / folder)) {
      const auto lines = lines_of(file);
      EXPECT_LE(lines.size(), 400U) << file;
      ASSERT_FALSE(lines.empty()) << file;
      EXPECT_TRUE(lines.front().starts_with("//") || lines.front().starts_with("/*")) << file;
    }
  }
}

/// The format puts the end of a function, and only that, of a type and of a namespace, into the
/// first column.
TEST(Layout, FunctionsAreShort) {
  std::size_t seen = 0;
  for (const char* folder : {"lib", "cli", "samples"}) {
    for (const fs::path& file : sources_below(kRoot / folder)) {
      const auto lines = lines_of(file);
      std::size_t begin = 0;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& line = lines[i];
        const bool outside = line.empty() || line.front() == ' ' || line.front() == '}';
        if (!outside && line.ends_with(") {")) begin = i;
        if (line != "}" || begin == 0) continue;
        EXPECT_LE(i - begin + 1, 60U) << file << ':' << begin + 1;
        begin = 0;
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, 100U);
}

}  // namespace
