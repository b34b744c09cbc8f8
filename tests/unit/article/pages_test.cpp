// Pages of printed text -> paragraphs.
#include <gtest/gtest.h>

#include <string>

#include "dateline/read.hpp"

namespace dateline {
namespace {

/// The paragraphs, "|" between them; the title in brackets.
std::string shown(std::string_view text, std::string_view title = {}) {
  const auto read = read_pages(text, "x", title);
  if (!read) return read.error().message;
  std::string all;
  for (const Block& block : read->blocks) {
    if (!all.empty()) all += '|';
    const std::string words = read->text.substr(block.span.begin, block.span.size());
    all += block.kind == BlockKind::kTitle ? "[" + words + "]" : words;
  }
  return all;
}

TEST(ReadPages, JoinsLines) {
  EXPECT_EQ(
      shown("The ferry between the islands was taken out of ser-\nvice on Monday, after a fire.\n"),
      "The ferry between the islands was taken out of service on Monday, after a fire.");
  EXPECT_EQ(shown("A well-known captain left. The ferry has a captain who is well-\nknown on the "
                  "islands.\n"),
            "A well-known captain left. The ferry has a captain who is well-known on the islands.");
  EXPECT_EQ(shown("The ferry between the islands was taken out of ser\xC2\xAD\nvice on Monday, "
                  "after a fire.\n"),
            "The ferry between the islands was taken out of service on Monday, after a fire.");
  EXPECT_EQ(shown("It rained on Monday in all of the valley, as never\nbefore.\nIt snowed on "
                  "Tuesday, and the pass was shut for the\nwinter.\n"),
            "It rained on Monday in all of the valley, as never before.|It snowed on Tuesday, and "
            "the pass was "
            "shut for the winter.");
}

TEST(ReadPages, GoesOnOverColumnsAndPages) {
  EXPECT_EQ(shown("The council met on Monday and sent the plan\n\nback to the builders for a "
                  "week.\n\nThen it rained.\n"),
            "The council met on Monday and sent the plan back to the builders for a week.|Then it "
            "rained.");
  EXPECT_EQ(shown("The council met on Monday and sent the plan\n1\n\f2\nback to the builders for a "
                  "week.\n"),
            "The council met on Monday and sent the plan back to the builders for a week.");
}

TEST(ReadPages, DropsRunningHeads) {
  constexpr std::string_view kPages =
      "The Valley Press\nDam voted down\nThe valley voted on Sunday against the dam.\nPage 1 of "
      "3\n\f"
      "The Valley Press\nThe company will look to the coast for a place.\nPage 2 of 3\n\f"
      "The Valley Press\nA second vote is ruled out until the spring.\nPage 3 of 3\n";
  EXPECT_EQ(shown(kPages),
            "[Dam voted down]|The valley voted on Sunday against the dam.|The company will look to "
            "the coast "
            "for a place.|A second vote is ruled out until the spring.");
  // The title of the first page may head the others.
  EXPECT_EQ(shown("Dam voted down\nThe valley voted on Sunday against the dam.\n\fDam voted "
                  "down\nThe company wept.\n"),
            "[Dam voted down]|The valley voted on Sunday against the dam.|The company wept.");
}

TEST(ReadPages, Empty) {
  EXPECT_EQ(shown(" \n\f\n"), "the pages hold no text");
}

}  // namespace
}  // namespace dateline
