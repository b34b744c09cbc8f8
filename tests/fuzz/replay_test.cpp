// Every file of the kept corpus through every reader and the whole pipeline, in every build.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/parts.hpp"
#include "fuzz/whole.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> corpus() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator("tests/fuzz/corpus")) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

TEST(Fuzz, ReplayTheCorpus) {
  const auto files = corpus();
  ASSERT_GE(files.size(), 20U);
  for (const fs::path& path : files) {
    SCOPED_TRACE(path);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    using enum InputFormat;
    for (const InputFormat format :
         {kText, kHtml, kTimeml, kJsonl, kFeed, kJson, kMail, kDocument, kPdf, kWarc})
      fuzz::run_whole(bytes, format);
    fuzz::run_resolver(bytes);
    fuzz::run_graph(bytes);
    fuzz::run_model(bytes);
    fuzz::run_result(bytes);
  }
}

/// The beginnings of a text end in the middle of quotes, words, characters and tags.
TEST(Fuzz, ReplayBeginnings) {
  for (const char* name :
       {"tests/fuzz/corpus/text/news.txt", "tests/fuzz/corpus/timeml/news.tml"}) {
    std::ifstream file(name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    ASSERT_FALSE(bytes.empty()) << name;
    for (std::size_t size = 1; size < bytes.size(); size += 7)
      fuzz::run_whole(bytes.substr(0, size), detect_format(bytes));
  }
}

}  // namespace
}  // namespace dateline
