// No dead words: what the grammar finds in a sentence alone, with everything parsed, the fast path
// finds in a text of ten thousand words, for every word of every class.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "corpus/grammar_loads.hpp"
#include "dateline/article.hpp"
#include "timex/find.hpp"

namespace dateline::timex {
namespace {

const auto* const kLoads = testing::AddGlobalTestEnvironment(new GrammarLoads);

const Grammar& grammar() {
  static const Grammar kGrammar = *Grammar::load();
  return kGrammar;
}

/// The sentences of the corpus, without brackets.
std::vector<std::string> sentences() {
  std::vector<std::string> all;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator("tests/corpus/en"))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  std::ranges::sort(files);
  for (const auto& path : files) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line[0] == '#' || line[0] == '@') continue;
      std::string text = line.substr(0, line.find('\t'));
      std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
      constexpr std::size_t kAlone = 40;  // bytes: shorter texts may be phrases, read otherwise
      if (text.size() > kAlone) all.push_back(text);
    }
  }
  return all;
}

Article article_of(std::string text) {
  Article article;
  article.text = std::move(text);
  article.blocks.push_back(
      {BlockKind::kParagraph, {0, static_cast<std::uint32_t>(article.text.size())}});
  return article;
}

/// What is found in the sentence at `from`, one expression a line.
std::string found_in(const Article& article, std::uint32_t from, bool everywhere) {
  std::string all;
  for (const Found& found : find(article, grammar(), everywhere).found) {
    if (found.span.begin < from) continue;
    all += article.text.substr(found.span.begin, found.span.size()) + "|" +
           grammar().rules()[found.rule].name + "\n";
  }
  return all;
}

/// Two long halves without any expression; one sentence stands between, ten thousand words in all.
std::string filler() {
  std::string text;
  constexpr int kTimes = 1250;
  for (int i = 0; i < kTimes; ++i) text += "Green parrots rarely swam quietly under wide rivers. ";
  return text;
}

TEST(Triggers, EverySentenceOfTheCorpusIsFoundInALongText) {
  const std::string before = filler();
  const auto from = static_cast<std::uint32_t>(before.size());
  ASSERT_EQ(found_in(article_of(before), 0, true), "");
  for (const std::string& sentence : sentences()) {
    const Article article = article_of(before + sentence);
    EXPECT_EQ(found_in(article, from, false), found_in(article, from, true)) << sentence;
  }
}

/// The first atom of each class in the sentences of the corpus: sentence, place.
struct Use {
  std::string sentence;
  Span span;
  bool capital = false;
};

std::map<Symbol, Use> first_uses() {
  std::map<Symbol, Use> uses;
  for (const std::string& sentence : sentences()) {
    Atom atom;
    const auto size = static_cast<std::uint32_t>(sentence.size());
    for (std::uint32_t at = 0; next_atom(sentence, size, at, atom);) {
      if (atom.kind != AtomKind::kWord) continue;
      for (const Entry& entry : grammar().entries(atom, sentence)) {
        const bool literal = grammar().symbol_name(entry.symbol).starts_with('\'');
        if (!literal) uses.try_emplace(entry.symbol, Use{sentence, atom.span, atom.capital});
      }
    }
  }
  return uses;
}

TEST(Triggers, EveryWordOfEveryClassFiresInALongText) {
  const std::string before = filler();
  const auto from = static_cast<std::uint32_t>(before.size());
  std::size_t words = 0;
  for (const auto& [symbol, use] : first_uses()) {
    for (const std::string_view word : grammar().words_of(symbol)) {
      std::string other(word);
      if (use.capital && other[0] >= 'a' && other[0] <= 'z')
        other[0] = static_cast<char>(other[0] - 'a' + 'A');
      std::string sentence = use.sentence;
      sentence.replace(use.span.begin, use.span.size(), other);
      const Article article = article_of(before + sentence);
      EXPECT_EQ(found_in(article, from, false), found_in(article, from, true))
          << grammar().symbol_name(symbol) << ": " << sentence;
      ++words;
    }
  }
  EXPECT_GT(words, 400U);
}

}  // namespace
}  // namespace dateline::timex
