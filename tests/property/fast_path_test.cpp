// Expressions alone, by the fast path, are the expressions of the full run: the same spans, types
// and values for every article at hand, the corpora beside the checkout included when they are
// there.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"

namespace dateline {
namespace {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            const std::string& extension) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == extension) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

class FastPath : public testing::Test {
 protected:
  void expect_same(const Article& article, LanguageModel model = LanguageModel::kBest) const {
    Options options;
    options.model = model;
    const Document full = extractor_->process(article, options);
    options.extent = Extent::kTimexes;
    const Document fast = extractor_->process(article, options);
    EXPECT_EQ(fast.analysis.size(), 0);
    EXPECT_EQ(write_json(fast, Extent::kTimexes), write_json(full, Extent::kTimexes)) << article.id;
  }

  Result<Extractor> extractor_ = Extractor::create();
};

constexpr const char* kArticle = R"(Harbour bridge to close

The bridge will be closed from Monday, the council said on Wednesday, two days after a storm
tore off part of its railing. Repairs were last made in the summer of 1998.

"We plan to reopen it in September," the mayor said. It carried 4,000 cars a day last year.)";

TEST_F(FastPath, FindsTheSameInOurSamples) {
  ASSERT_TRUE(extractor_);
  auto own = read_text(kArticle, "bridge");
  ASSERT_TRUE(own);
  own->published = calendar::parse_value("2003-08-14").value();
  expect_same(*own);
  EXPECT_GT(extractor_->process(*own, {.extent = Extent::kTimexes}).timexes.size(), 5U);
  const auto files = files_in("samples", ".txt");
  for (const auto& file : files) {
    if (file.filename() == "CMakeLists.txt") continue;
    auto article = read_text(content_of(file), file.stem().string());
    ASSERT_TRUE(article) << file;
    expect_same(*article);
  }
}

TEST_F(FastPath, FindsTheSameInTheCorpora) {
  ASSERT_TRUE(extractor_);
  const std::filesystem::path data = "../shared/data";
  if (!std::filesystem::exists(data)) GTEST_SKIP() << "no corpora beside the checkout";
  for (const auto& folder : {data / "timeml", data / "wikiwars", data / "tweets"}) {
    for (const auto& file : files_in(folder, ".tml")) {
      const auto article = read_timeml(content_of(file), file.stem().string());
      if (article) expect_same(*article, LanguageModel::kFast);
    }
  }
}

}  // namespace
}  // namespace dateline
