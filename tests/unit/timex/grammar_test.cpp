// Compiling words and rules: what is refused, and the meanings that small grammars build.
#include "timex/grammar.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "timex/chart.hpp"

namespace dateline::timex {
namespace {

constexpr std::string_view kWords =
    "may\tmonth\tmonth=5\n"
    "day\tunit\tunit=DAY\n"
    "days\tunit\tunit=DAY\n"
    "two\tnumber\t2\n"
    "right now\tnow\tref=PRESENT\n";

Result<Grammar> compile(std::string_view words, std::string_view rules) {
  const std::array<Grammar::File, 2> files = {Grammar::File{"a.tsv", words},
                                              Grammar::File{"a.rules", rules}};
  return Grammar::compile(files);
}

std::string error_of(std::string_view words, std::string_view rules) {
  const auto grammar = compile(words, rules);
  return grammar ? "" : grammar.error().message;
}

std::vector<Atom> atoms_of(std::string_view text) {
  std::vector<Atom> atoms;
  Atom atom;
  for (std::uint32_t at = 0; next_atom(text, static_cast<std::uint32_t>(text.size()), at, atom);) {
    atoms.push_back(atom);
  }
  return atoms;
}

/// The meaning of the symbol over all of the text; "none" when it is not found.
std::string meaning_of(const Grammar& grammar, std::string_view symbol, std::string_view text) {
  const auto atoms = atoms_of(text);
  Chart chart(grammar);
  chart.parse(atoms, text);
  for (const Item& item : chart.at(0)) {
    const bool all = item.end == static_cast<std::int32_t>(atoms.size());
    if (all && grammar.symbol_name(item.symbol) == symbol)
      return to_string(chart.meaning(item.meaning));
  }
  return "none";
}

TEST(Grammar, RefusesWhatItCannotRead) {
  struct Row {
    std::string_view words;
    std::string_view rules;
    std::string_view message;  // a part of it
  };
  constexpr Row kRows[] = {
      {"may\tmonth\tmonth=5\nmay\tmonth\tmonth=6\n", "",
       "a.tsv:2: the word stands in its class twice"},
      {"may\n", "", "a.tsv:1: a line is word, class, value"},
      {"may\tmonth\tmoon=5\n", "", "unknown value moon=5"},
      {"may\tmonth\tmonth=MOON\n", "", "unknown value month=MOON"},
      {"", "date = month\n", "a rule is"},
      {"", "a: date = m:month => fly(m)\n", "unknown operation fly(m)"},
      {"", "a: date = m:month => day(x)\n", "x is neither a part of the pattern nor a constant"},
      {"", "a: date = [month]\n", "the pattern may match nothing"},
      {"", "a: date = (month\n", "a bracket is not closed"},
      {"", "a: date = 'may\n", "a quoted word is not closed"},
      {"", "a: date = month\na: date = month month\n",
       "a.rules:2: a rule of this name stands above"},
      {"", "@top nothing\n", "nothing makes the symbol nothing"},
      {"", "@fly\n", "unknown directive"},
      {"", "@digits day 1-31 1-2\n@top date\n\na: date = day 'of' mnth\n",
       "a.rules:4: the rule a: nothing makes the symbol mnth"},
      {"", "@digits day 1-31 1-2\n@top date\na: date = day 'of'\nb: dat = day 'in'\n",
       "a.rules:4: the rule b: nothing uses the symbol dat"},
      {"may\tmonth\tmonth=5\njune\tmnth\tmonth=6\n", "@top date\na: date = month\n",
       "a.tsv:2: no rule uses the class mnth"},
      {"", "@top date\n@common dat\na: date = 'may'\n",
       "a.rules:2: @common: nothing makes the symbol dat"},
      {"", "@top date\n@common 'the'\n\na: date = 'the'\n",
       "a.rules:4: the rule a makes an expression of common words alone"},
  };
  for (const Row& row : kRows) {
    const std::string error = error_of(row.words, row.rules);
    EXPECT_NE(error.find(row.message), std::string::npos) << error << " for " << row.message;
  }
}

TEST(Grammar, BuildsMeanings) {
  const auto grammar = compile(kWords,
                               "@digits daynum 1-31 1-2\n"
                               "span: span = number unit => span(number, unit)\n"
                               "ago: date = span 'ago' => ago(span)\n"
                               "date: date = month [','] [d:daynum] => merge(month); day(d)\n"
                               "glue: date = daynum ~ '/' ~ daynum\n"
                               "after: date = span 'after' inner:date => after(span, inner)\n"
                               "lone: lone = month !daynum\n");
  ASSERT_TRUE(grammar) << grammar.error().message;
  struct Row {
    std::string_view symbol;
    std::string_view text;
    std::string_view meaning;
  };
  constexpr Row kRows[] = {
      {"date", "May", "point month=5"},
      {"date", "MAY 3", "point month=5 day=3"},
      {"date", "may, 31", "point month=5 day=31"},
      {"date", "may 32", "none"},
      {"date", "3/4", "number 4"},
      {"date", "3 / 4", "none"},
      {"span", "two days", "duration 2DAY"},
      {"date", "two days ago", "point shift from now -2DAY by DAY"},
      {"date", "two days after May", "point shift from inner 2DAY by DAY"},
      {"now", "right now", "reference"},
      {"lone", "may", "point month=5"},
      {"date", "june", "none"},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(meaning_of(*grammar, row.symbol, row.text), row.meaning) << row.text;
  }
}

TEST(Grammar, LooksAtNeighbours) {
  const auto grammar = compile(kWords, "@digits daynum 1-31 1-2\nlone: lone = month !daynum\n");
  ASSERT_TRUE(grammar);
  const std::string_view text = "may 3";
  const auto atoms = atoms_of(text);
  Chart chart(*grammar);
  chart.parse(atoms, text);
  for (const Item& item : chart.at(0)) EXPECT_NE(grammar->symbol_name(item.symbol), "lone");
}

TEST(Chart, HoldsWhatLeadsToAnExpressionAlone) {
  const auto grammar =
      compile(kWords,
              "@digits daynum 1-31 1-2\n@top date ago here\ndate: date = month d:day\n"
              "day: day = daynum\nago: ago = number unit 'ago'\nnow: here = now\n");
  ASSERT_TRUE(grammar) << grammar.error().message;
  struct Row {
    std::string_view text;
    std::size_t first;  // symbols at the first atom
    std::size_t second;
  };
  constexpr Row kRows[] = {
      {"may 3", 2, 2},      // the month and the date; the number and the day
      {"may two", 0, 0},    // no date, and nothing behind the number
      {"two days", 1, 1},   // each can stand beside the other
      {"two 3", 0, 0},      // nothing has a day behind a number
      {"right now", 3, 1},  // the word, its class and what that makes; the word
  };
  for (const Row& row : kRows) {
    const auto atoms = atoms_of(row.text);
    Chart chart(*grammar);
    chart.parse(atoms, row.text);
    EXPECT_EQ(chart.at(0).size(), row.first) << row.text;
    EXPECT_EQ(chart.at(1).size(), row.second) << row.text;
  }
}

TEST(Grammar, ThatIsEmbeddedLoads) {
  const auto grammar = Grammar::load();
  ASSERT_TRUE(grammar) << grammar.error().message;
  EXPECT_GT(grammar->rules().size(), 100U);
}

TEST(Chart, StaysWithinBoundsOnEndlessRuns) {
  const auto grammar = Grammar::load();
  ASSERT_TRUE(grammar);
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "one 1 two 2 days and ";
  const auto atoms = atoms_of(text);
  Chart chart(*grammar);
  chart.parse(atoms, text);
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(atoms.size()); ++at) {
    EXPECT_LE(chart.at(at).size(), Chart::kMaxItems + 2);
  }
}

}  // namespace
}  // namespace dateline::timex
