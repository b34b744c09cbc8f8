// The cases of tests/corpus against the library: each line a sentence with its expressions in
// square brackets, and what each of them says. See docs/adding-a-rule.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "article/text/quotes.hpp"
#include "corpus/grammar_loads.hpp"
#include "dateline/calendar.hpp"
#include "timex/chart.hpp"
#include "timex/timex.hpp"

namespace {

using dateline::timex::Grammar;

const auto* const kLoads = testing::AddGlobalTestEnvironment(new GrammarLoads);

const Grammar& grammar() {
  static const Grammar kGrammar = *Grammar::load();
  return kGrammar;
}

struct Case {
  std::string place;     // file:line
  std::string anchor;    // the date, and "narrative"
  std::string text;      // without the brackets
  std::string expected;  // one expression after the other: "two days ago" DATE 2013-03-20
};

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// Takes the brackets out of a sentence and gives what they hold.
std::vector<std::string> unbracket(std::string& text) {
  std::vector<std::string> extents;
  std::string plain;
  std::size_t open = 0;
  for (const char c : text) {
    if (c == '[') {
      open = plain.size();
    } else if (c == ']') {
      extents.push_back(plain.substr(open));
    } else {
      plain += c;
    }
  }
  text = plain;
  return extents;
}

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  std::string anchor;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '@') {
      anchor = line.substr(2);
      continue;
    }
    auto columns = split(line, '\t');
    Case one{fmt::format("{}:{}", path.filename().string(), number), anchor, columns[0], ""};
    const auto extents = unbracket(one.text);
    EXPECT_EQ(extents.size() + 1, columns.size()) << one.place << ": an answer for each bracket";
    for (std::size_t i = 0; i < extents.size() && i + 1 < columns.size(); ++i) {
      one.expected += fmt::format("\"{}\" {}\n", extents[i], columns[i + 1]);
    }
    cases.push_back(one);
  }
  return cases;
}

dateline::Article article_of(const Case& one) {
  dateline::Article article;
  article.text = one.text;
  const auto size = static_cast<std::uint32_t>(article.text.size());
  article.blocks.push_back({dateline::BlockKind::kParagraph, {0, size}});
  article.quotes = dateline::article::find_quotes(article.text, article.blocks);
  const std::string date = one.anchor.substr(0, one.anchor.find(' '));
  if (date != "none") article.published = *dateline::calendar::parse_value(date);
  return article;
}

dateline::Options options_of(const Case& one) {
  dateline::Options options;
  options.extent = dateline::Extent::kTimexes;
  const bool story = one.anchor.ends_with("narrative");
  options.genre = story ? dateline::Genre::kNarrative : dateline::Genre::kNews;
  options.day_first = one.anchor.ends_with("dayfirst");
  return options;
}

std::string found_in(const Case& one) {
  const dateline::Article article = article_of(one);
  std::string found;
  for (const auto& timex : dateline::timex::find_timexes(article, {}, grammar(), options_of(one))) {
    found += fmt::format("\"{}\" {} {}", article.text.substr(timex.span.begin, timex.span.size()),
                         to_string(timex.type), dateline::calendar::to_string(timex.value));
    for (const std::string& more : {std::string(to_string(timex.mod)), timex.quant, timex.freq}) {
      if (!more.empty()) found += " " + more;
    }
    found += '\n';
  }
  return found;
}

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator("tests/corpus/en")) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

class Corpus : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Corpus, FindsWhatTheLinesSay) {
  const auto cases = read_cases(GetParam());
  ASSERT_FALSE(cases.empty());
  for (const Case& one : cases)
    EXPECT_EQ(found_in(one), one.expected) << one.place << ": " << one.text;
}

INSTANTIATE_TEST_SUITE_P(En, Corpus, testing::ValuesIn(case_files()),
                         [](const auto& file) { return file.param.stem().string(); });

/// The rules that make something of a sentence.
void add_rules_of(const Case& one, std::set<std::string>& rules) {
  std::vector<dateline::timex::Atom> atoms;
  dateline::timex::Atom atom;
  const auto size = static_cast<std::uint32_t>(one.text.size());
  for (std::uint32_t at = 0; next_atom(one.text, size, at, atom);) atoms.push_back(atom);
  dateline::timex::Chart chart(grammar());
  chart.parse(atoms, one.text);
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(atoms.size()); ++at) {
    for (const auto& item : chart.at(at)) {
      if (item.rule != 0) rules.insert(grammar().rules()[item.rule].name);
    }
  }
}

TEST(CorpusOfRules, EveryRuleHasACase) {
  std::set<std::string> used;
  for (const auto& file : case_files()) {
    for (const Case& one : read_cases(file)) add_rules_of(one, used);
  }
  std::string without;
  for (const auto& rule : grammar().rules().subspan(1)) {
    const bool word = rule.name.starts_with("word:");
    if (!word && !used.contains(rule.name)) without += rule.name + "\n";
  }
  EXPECT_EQ(without, "")
      << "rules of lib/data/en/time/english.rules without a case in tests/corpus/en";
}

TEST(CorpusOfRules, NoCaseStandsTwice) {
  std::set<std::string> seen;
  for (const auto& file : case_files()) {
    for (const Case& one : read_cases(file)) {
      EXPECT_TRUE(seen.insert(one.anchor + "\t" + one.text).second)
          << one.place << ": " << one.text;
    }
  }
}

}  // namespace
