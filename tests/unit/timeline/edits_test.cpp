// Edits of a person -> the timeline as it is published.
#include "dateline/edits.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dateline/format.hpp"
#include "unit/output/made.hpp"

namespace dateline {
namespace {

Document made() {
  test::Made made("It rained. It snowed. The mayor left. It hailed.");
  made.event("rained").entry(1, "2019-06-03", "it rained");
  made.event("snowed").entry(2, "2019-06-05", "it snowed");
  made.event("left").entry(3, "", "the mayor left");
  made.event("hailed").entry(4, "2019-06-09", "it hailed");
  return made.document();
}

/// "1 it rained 2019-06-03; ...": what stands where.
std::string story_of(const Document& document) {
  std::string story;
  for (const Entry& entry : document.timeline.entries) {
    story += (story.empty() ? "" : "; ") + std::to_string(entry.step) + ' ' + entry.label;
    if (entry.from.earliest) story += ' ' + calendar::to_string(*entry.from.earliest);
  }
  return story;
}

TEST(Edits, DoWhatTheySay) {
  struct Case {
    std::string edits;
    std::string story;
  };
  const Case cases[] = {
      {"",
       "1 it rained 2019-06-03; 2 it snowed 2019-06-05; 3 the mayor left; 4 it hailed 2019-06-09"},
      {"# nothing\n\n   # at all\n", story_of(made())},
      {"hide \"it sn\"", "1 it rained 2019-06-03; 3 the mayor left; 4 it hailed 2019-06-09"},
      {"hide e3\r\nhide e4", "1 it rained 2019-06-03; 2 it snowed 2019-06-05"},
      {"rename \"the mayor\" \"the \\\"mayor\\\" left\" # better",
       "1 it rained 2019-06-03; 2 it snowed 2019-06-05; 3 the \"mayor\" left; 4 it hailed "
       "2019-06-09"},
      {"redate \"the mayor\" 2019-06-04",
       "1 it rained 2019-06-03; 2 the mayor left 2019-06-04; 3 it snowed 2019-06-05; 5 it hailed "
       "2019-06-09"},
      {"add 2018 \"it blew\"",
       "1 it blew 2018; 2 it rained 2019-06-03; 3 it snowed 2019-06-05; 4 the mayor left; 5 it "
       "hailed 2019-06-09"},
      {"add 2019-07 \"it blew\"",
       "1 it rained 2019-06-03; 2 it snowed 2019-06-05; 3 the mayor left; 4 it hailed 2019-06-09; "
       "5 it blew 2019-07"},
  };
  for (const Case& c : cases) {
    Document document = made();
    EXPECT_EQ(edit(document, c.edits), std::vector<std::string>()) << c.edits;
    EXPECT_EQ(story_of(document), c.story) << c.edits;
  }
}

TEST(Edits, ThatDoNotFitAreNamed) {
  const std::pair<const char*, const char*> cases[] = {
      {"hide \"it thundered\"", "line 1: no label begins with \"it thundered\""},
      {"\nhide e77", "line 2: no entry is called e77"},
      {"hide \"it\"", "line 1: more than one label begins with \"it\""},
      {"hide \"it", "line 1: a quotation mark is missing"},
      {"hide", "line 1: like: hide, show, rename, redate or add, and what it needs"},
      {"dance e1", "line 1: like: hide, show, rename, redate or add, and what it needs"},
      {"rename e1 \"\"", "line 1: the new words are empty"},
      {"redate e1 soon", "line 1: 'soon' is no date like 2024-03-09 or 2024-03"},
      {"redate e1 2019-06-09 2019-06-01", "line 1: it would end before it begins"},
      {"add P2D \"x\"", "line 1: 'P2D' is no date like 2024-03-09 or 2024-03"},
      {"hide \"\x1B[31m\"", "line 1: no label begins with \"\\x1B[31m\""},
  };
  for (const auto& [edits, problem] : cases) {
    Document document = made();
    EXPECT_EQ(edit(document, edits), std::vector<std::string>{problem});
    EXPECT_EQ(story_of(document), story_of(made())) << "nothing is done by halves: " << edits;
  }
}

TEST(Edits, AreWrittenByEveryFormat) {
  for (const Format& format : formats()) {
    if (format.chooses == Chooses::kNone) continue;
    Document document = made();
    ASSERT_TRUE(edit(document,
                     "add 2019-06-08 \"it blew\"\nredate e3 2019-06-01 2019-06-02\n"
                     "rename e1 \"it poured\"\nhide e2")
                    .empty());
    const std::string text = write(format, document, {});
    for (const char* words : {"it blew", "it poured", "the mayor left"})
      EXPECT_NE(text.find(words), std::string::npos) << format.name << ' ' << words;
    EXPECT_EQ(text.find("it snowed"), std::string::npos) << format.name;
  }
}

}  // namespace
}  // namespace dateline
