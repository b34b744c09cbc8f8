// The embedded networks: the same answers under every set of instructions, in whatever company a
// sentence stands, and those of the Python model that each was exported from.
#include "encoder/encoder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "learn/model_file.hpp"

namespace dateline::encoder {
namespace {

struct Model {
  std::string_view file;      // embedded
  std::string_view expected;  // what Python says
};

void PrintTo(const Model& model, std::ostream* out) {
  *out << model.file;
}

struct Row {
  std::string word, tag, relation, name, event;
  std::int32_t head = -1;
};
using Rows = std::vector<Row>;

/// What lib/train/encoder/expect.py wrote: word, tag, head, relation, name, event; a blank line
/// behind each sentence.
std::vector<Rows> expected(const Model& model) {
  std::ifstream in("tests/unit/encoder/" + std::string(model.expected));
  std::vector<Rows> sentences(1);
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      sentences.emplace_back();
      continue;
    }
    std::istringstream cells(line);
    Row row;
    cells >> row.word >> row.tag >> row.head >> row.relation >> row.name >> row.event;
    --row.head;
    sentences.back().push_back(row);
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

/// The answers for some sentences, read together.
Answers read(const Encoder& encoder, const std::vector<Rows>& sentences) {
  std::vector<std::string_view> words;
  std::vector<std::size_t> ends;
  for (const Rows& rows : sentences) {
    for (const Row& row : rows) words.emplace_back(row.word);
    ends.push_back(words.size());
  }
  EncoderRoom room;
  Answers answers;
  encoder.read(words, ends, room, answers);
  return answers;
}

void expect_equal(const Answers& a, const Answers& b, std::string_view what) {
  EXPECT_EQ(a.tags, b.tags) << what;
  EXPECT_EQ(a.heads, b.heads) << what;
  EXPECT_EQ(a.relations, b.relations) << what;
  EXPECT_EQ(a.names, b.names) << what;
  EXPECT_EQ(a.events, b.events) << what;
  EXPECT_EQ(a.event_sureness, b.event_sureness) << what;
}

class EachModel : public testing::TestWithParam<Model> {
 protected:
  const Encoder encoder =
      Encoder::open(learn::ModelFile::open_embedded(GetParam().file).value()).value();
  const std::vector<Rows> sentences = expected(GetParam());
};

INSTANTIATE_TEST_SUITE_P(Encoder, EachModel,
                         testing::Values(Model{"models/encoder.model", "best_expected.tsv"},
                                         Model{"models/fast.model", "fast_expected.tsv"}));

TEST_P(EachModel, SaysTheSameUnderEverySetOfInstructions) {
  const Answers best = read(encoder, sentences);
  for (const char* name : instruction_sets()) {
    use_instructions(name);
    expect_equal(read(encoder, sentences), best, name);
  }
  use_instructions("");
}

TEST_P(EachModel, SaysTheSameOfASentenceInAnyCompany) {
  const Answers together = read(encoder, sentences);
  Answers alone;
  for (const Rows& rows : sentences) {
    const Answers one = read(encoder, {rows});
    const auto append = [](auto& all, const auto& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    append(alone.tags, one.tags);
    append(alone.heads, one.heads);
    append(alone.relations, one.relations);
    append(alone.names, one.names);
    append(alone.events, one.events);
    append(alone.event_sureness, one.event_sureness);
  }
  expect_equal(alone, together, "alone and together");
}

TEST_P(EachModel, SaysWhatThePythonModelSays) {
  ASSERT_GE(sentences.size(), 20U);
  const Answers answers = read(encoder, sentences);
  std::size_t word = 0, same = 0, all = 0;
  for (const Rows& rows : sentences) {
    for (const Row& row : rows) {
      const std::array<bool, 5> right = {
          encoder.labels("tags")[answers.tags[word]] == row.tag, answers.heads[word] == row.head,
          encoder.labels("relations")[answers.relations[word]] == row.relation,
          encoder.labels("names")[answers.names[word]] == row.name,
          encoder.labels("events")[answers.events[word]] == row.event};
      for (const bool one : right) ++all, same += one ? 1U : 0U;
      ++word;
    }
  }
  // Python rounds sums in another order; a choice between equals may fall the other way.
  EXPECT_GE(static_cast<double>(same), 0.99 * static_cast<double>(all)) << same << " of " << all;
}

TEST_P(EachModel, TakesTheLongestSentences) {
  Rows rows;
  for (std::size_t i = 0; i < kMostWords; ++i)
    rows.push_back({"a-b-c-d-e-f-g-h-i-j-k", "", "", "", "", 0});
  EXPECT_EQ(read(encoder, {rows}).heads.size(), kMostWords);
}

TEST(Encoder, RefusesFilesOfOtherModels) {
  EXPECT_FALSE(Encoder::open(learn::ModelFile::open_embedded("models/language.model").value()));
}

}  // namespace
}  // namespace dateline::encoder
