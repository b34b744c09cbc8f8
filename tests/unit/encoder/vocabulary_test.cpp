// Words -> pieces, as lib/train/encoder/pieces.py cuts them.
#include "encoder/vocabulary.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "learn/model_file.hpp"

namespace dateline::encoder {
namespace {

const Vocabulary& vocabulary() {
  static const auto file = learn::ModelFile::open_embedded("models/encoder.model");
  static const auto loaded = Vocabulary::open(file.value());
  return loaded.value();
}

std::vector<std::uint32_t> cut(std::string_view word) {
  std::vector<Piece> pieces;
  std::string room;
  vocabulary().cut(word, room, pieces);
  std::vector<std::uint32_t> ids;
  for (const Piece piece : pieces) ids.push_back(piece.id);
  return ids;
}

TEST(Vocabulary, FoldsCaseAccentsAndQuotes) {
  const std::vector<std::pair<std::string_view, std::string_view>> same = {
      {"Said", "said"},
      {"CAF\xC3\x89", "cafe"},
      {"na\xC3\xAFve", "naive"},
      {"n\xE2\x80\x99t", "n't"},
      {"\xE2\x80\x9C", "\""}};
  for (const auto& [one, other] : same) EXPECT_EQ(cut(one), cut(other)) << one;
}

TEST(Vocabulary, CutsAtPunctuation) {
  std::vector<std::uint32_t> joined = cut("u");
  for (const auto part : {".", "s", "."}) {
    const auto more = cut(part);
    joined.insert(joined.end(), more.begin(), more.end());
  }
  EXPECT_EQ(cut("U.S."), joined);
}

TEST(Vocabulary, AnyBytesGiveOneToEightPieces) {
  const std::vector<std::string> words = {"",
                                          "\xFF\xFE",
                                          std::string(100000, 'a'),
                                          std::string(5000, '.'),
                                          "\xE2\x80",
                                          std::string(3, '\0'),
                                          "supercalifragilisticexpialidocious"};
  for (const std::string& word : words) {
    EXPECT_GE(cut(word).size(), 1U);
    EXPECT_LE(cut(word).size(), kMostPieces);
  }
  EXPECT_EQ(cut(std::string(65, 'a')), cut("\xFF"));  // unknown, both
}

TEST(Vocabulary, TellsShapes) {
  const std::map<std::string_view, std::uint32_t> shapes = {
      {"said", 0}, {"Paris", 1}, {"I", 2},  {"NATO", 3}, {"iPhone", 4},      {"McKay", 4},
      {"2019", 5}, {"F-16", 5},  {"--", 6}, {"", 6},     {"\xC3\x89tat", 0}, {"\xC3\x89TAT", 7}};
  for (const auto& [word, shape] : shapes) EXPECT_EQ(shape_of(word), shape) << word;
}

}  // namespace
}  // namespace dateline::encoder
