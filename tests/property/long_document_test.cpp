// An article tells the same at the start of a long document as alone: what is too long for one
// graph of order is cut into runs, and that changes no reason of an entry.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

#include "dateline/document.hpp"
#include "dateline/read.hpp"

namespace dateline {
namespace {

// One event a sentence: fewer and more of them than one graph takes (link/settle.cpp).
constexpr int kWithin = 1500;
constexpr int kBeyond = 3000;

std::string sample(const std::string& name) {
  std::ifstream in("samples/articles/" + name + ".txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string lengthened(std::string text, int sentences) {
  for (int i = 0; i < sentences; ++i) text += "\n\nIt rained in the valley.";
  return text;
}

using Reason = std::tuple<std::string, Dated>;

class LongDocument : public testing::TestWithParam<const char*> {
 protected:
  /// By event: what its entry says of its place.
  [[nodiscard]] std::map<EventId, Reason> reasons(const std::string& text) const {
    std::map<EventId, Reason> found;
    auto article = read_text(text, "sample");
    EXPECT_TRUE(article);
    if (!article) return found;
    article->published = calendar::parse_value("2024-03-14").value();
    for (const Entry& entry : extractor_->process(*article, {}).timeline.entries) {
      found[entry.mentions.front().event] = {entry.because, entry.dated};
    }
    return found;
  }

  Result<Extractor> extractor_ = Extractor::create();
};

TEST_P(LongDocument, GivesTheReasonsOfAShorterOne) {
  ASSERT_TRUE(extractor_);
  const std::string text = sample(GetParam());
  const auto shorter = reasons(lengthened(text, kWithin));
  const auto longer = reasons(lengthened(text, kBeyond));
  EXPECT_EQ(longer.size(), shorter.size() + kBeyond - kWithin);
  for (const auto& [event, reason] : shorter) {
    const auto found = longer.find(event);
    ASSERT_NE(found, longer.end()) << event.index;
    EXPECT_EQ(found->second, reason) << event.index << ": " << std::get<0>(found->second);
  }
}

INSTANTIATE_TEST_SUITE_P(Samples, LongDocument,
                         testing::Values("business", "court", "disaster", "politics"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace dateline
