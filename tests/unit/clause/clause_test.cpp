// The clauses of sentences of our own, compared as text.
//
// A file of tests/cases/clauses holds sentences, a line each that begins with "> ", and below each
// what is read off its tree; a line that begins with "#" says what the sentences behind it show.
//   UPDATE=1 build/release/bin/clause_test     rewrites what is printed, to be read in the diff
#include "clause/clause.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "support/snippet.hpp"

namespace dateline::clause {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string printed(const std::string& sentence) {
  static const auto extractor = Extractor::create();
  static const auto lexicon = words::Lexicon::load();
  // Two paragraphs, so that none is taken for a title.
  auto article = read_text("It rained.\n\n" + sentence + "\n", "clauses").value();
  const Document document = extractor->process(std::move(article), {.extent = Extent::kAnalysis});
  const std::string lines =
      print(read_clauses(document.article, document.analysis, *lexicon), document.analysis);
  return lines.substr(lines.find('\n') + 1);  // without "rained"
}

std::vector<std::string> files() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator("tests/cases/clauses"))
    names.push_back(entry.path().string());
  std::ranges::sort(names);
  return names;
}

class ClauseFile : public testing::TestWithParam<std::string> {};

TEST_P(ClauseFile, IsWhatIsRead) {
  const std::string expected = read_file(GetParam());
  std::istringstream lines(expected);
  std::string now;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) now += (now.empty() ? "" : "\n") + line + "\n";
    if (line.starts_with("> ")) now += "\n" + line + "\n" + printed(line.substr(2));
  }
  if (std::getenv("UPDATE") != nullptr) {
    std::ofstream(GetParam(), std::ios::binary) << now;
    return;
  }
  EXPECT_EQ(expected, now) << "UPDATE=1 clause_test rewrites " << GetParam();
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  return fs::path(info.param).stem().string();
}

INSTANTIATE_TEST_SUITE_P(All, ClauseFile, testing::ValuesIn(files()), test_name);

/// Hand-made trees do not change with the parser.
std::string of_tree(std::string_view lines) {
  const auto sample = test::snippet(lines);
  const auto lexicon = words::Lexicon::load();
  return print(read_clauses(sample.article, sample.analysis, *lexicon), sample.analysis);
}

TEST(Clauses, ReportedRelativeAndNegated) {
  EXPECT_EQ(of_tree(R"(
    The the DT 2 det
    bank bank NN 8 nsubj
    which which WDT 6 obj
    Ann Ann NNP 6 nsubj
    Roe Roe NNP 4 flat
    founded found VBD 2 acl:relcl
    has have VBZ 8 aux
    said say VBN 0 root
    it it PRP 12 nsubj
    would would MD 12 aux
    not not RB 12 advmod
    close close VB 8 ccomp
  )"),
            "founded: relative of bank, by which, finite; subject Ann [subject]; object bank "
            "[relative-object]\n"
            "has said: main, finite; subject bank [subject]; complement close [complement]\n"
            "would close: complement of said, finite, not, reported by said; subject it [subject]; "
            "adverb not [adverb]\n");
}

TEST(Clauses, SharedSubjectsAndParticles) {
  EXPECT_EQ(of_tree(R"(
    A a DT 2 det
    bomb bomb NN 3 nsubj
    went go VBD 0 root
    off off RP 3 compound:prt
    and and CC 6 cc
    tore tear VBD 3 conj
    walls wall NNS 6 obj
    killing kill VBG 3 advcl
    two two CD 10 nummod
    guards guard NNS 8 obj
  )"),
            "went off: main, finite; subject bomb [subject]; adverbial killing [adverbial]\n"
            "tore: coordinate of went, by and, finite; subject bomb [shared-by-conjunct]; object "
            "walls [object]\n"
            "killing: participle of went; subject bomb [shared-by-main]; object guards [object]\n"
            "  guards: bare, number two\n");
}

}  // namespace
}  // namespace dateline::clause
