// Whatever the tree is that the language model gives, the stages behind it end, and the laws hold:
// heads, relations and tags of real sentences are changed at random.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "clause/clause.hpp"
#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "dateline/write.hpp"
#include "event/event.hpp"
#include "label/label.hpp"
#include "link/link.hpp"
#include "support/laws.hpp"
#include "timeline/timeline.hpp"

namespace dateline {
namespace {

constexpr unsigned kRelations = [] {
  unsigned count = 0;
#define DATELINE_DEP(name, text) ++count;
#include "dateline/deps.def"
#undef DATELINE_DEP
  return count;
}();
constexpr unsigned kTags = [] {
  unsigned count = 0;
#define DATELINE_TAG(name, text) ++count;
#include "dateline/tags.def"
#undef DATELINE_TAG
  return count;
}();

/// Whether a token stands above another, or is it.
bool is_above(const std::vector<Token>& tokens, TokenId above, TokenId below) {
  for (; below.valid(); below = tokens[static_cast<std::size_t>(below.index)].head)
    if (below == above) return true;
  return false;
}

/// The same words with another tree: of `share` in a hundred tokens each of head, relation and tag.
Analysis shaken(const Analysis& from, const Article& article, unsigned share,
                std::mt19937& random) {
  std::vector<Token> tokens(from.tokens().begin(), from.tokens().end());
  std::string pool;
  const auto chosen = [&] { return random() % 100 < share; };
  for (const Sentence& sentence : from.sentences()) {
    const auto size = static_cast<unsigned>(sentence.last - sentence.first);
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      Token& token = tokens[static_cast<std::size_t>(i)];
      const std::string_view lemma = from.lemma({i});
      token.lemma.begin = static_cast<std::uint32_t>(pool.size());
      pool += lemma;
      token.lemma.end = static_cast<std::uint32_t>(pool.size());
      if (chosen()) token.tag = static_cast<Tag>(random() % kTags);
      if (!token.head.valid()) continue;  // the root stays the root
      if (chosen()) token.dep = static_cast<Dep>(random() % kRelations);
      if (token.dep == Dep::kRoot) token.dep = Dep::kDep;
      if (!chosen()) continue;
      const TokenId head{sentence.first + static_cast<std::int32_t>(random() % size)};
      if (!is_above(tokens, {i}, head)) token.head = head;
    }
  }
  std::vector<Sentence> sentences(from.sentences().begin(), from.sentences().end());
  return Analysis(article.text, std::move(tokens), std::move(sentences), std::move(pool));
}

struct Stages {
  Extractor extractor = Extractor::create().value();
  event::Models event = event::Models::load().value();
  link::Models link = link::Models::load().value();
  timeline::Models timeline = timeline::Models::load().value();

  /// Everything behind the analysis, as the pipeline has it.
  void run(Document& document) const {
    document.events.clear();
    auto found = event::detect_events(document.article, document.analysis, document.timexes, event);
    const auto clauses =
        clause::read_clauses(document.article, document.analysis, event.tables.lexicon);
    event::describe_events(document.article, document.analysis, document.timexes, clauses, event,
                           found);
    document.events = std::move(found.events);
    document.signals = std::move(found.signals);
    label::label_events({document.article, document.analysis, document.timexes, document.events,
                         clauses, found.mentions, found.sides, event.tables.lexicon},
                        document.events);
    const link::Input input{document.article, document.analysis, document.timexes,
                            document.events,  document.signals,  found.links};
    auto order = link::find_order(input, link);
    document.links = std::move(order.reduced);
    document.links.insert(document.links.end(), found.links.begin(), found.links.end());
    document.refused = std::move(order.refused);
    document.timeline =
        timeline::build_timeline(input, std::move(order), timeline, &found.mentions);
    for (Entry& entry : document.timeline.entries)
      entry.label_parts =
          std::move(document.events[static_cast<std::size_t>(entry.told_by.index)].label_parts);
  }
};

/// The sentences of a corpus without their marks, as one text.
std::string corpus_text(const std::filesystem::path& path) {
  std::string text;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    line.erase(std::min(line.find('\t'), line.size()));
    std::erase_if(line, [](char c) { return c == '[' || c == ']'; });
    text += line + "\n\n";
  }
  return text;
}

std::vector<std::string> texts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator("samples/articles"))
    paths.push_back(entry.path());
  paths.emplace_back("tests/fuzz/corpus/text/news.txt");
  std::ranges::sort(paths);
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  for (const auto& entry : std::filesystem::directory_iterator("tests/corpus/en"))
    texts.push_back(corpus_text(entry.path()));
  return texts;
}

TEST(Trees, MayBeAnyAndTheLawsHold) {
  const Stages stages;
  std::mt19937 random(20261129);
  Options options;
  options.model = LanguageModel::kFast;
  std::size_t events = 0;
  for (const std::string& text : texts()) {
    auto article = read_text(text, "x");
    if (!article) continue;
    article->published = calendar::parse_value("2019-06-07").value();
    const Document whole = stages.extractor.process(std::move(*article), options);
    for (const unsigned share : {1U, 2U, 3U, 4U, 5U, 6U, 8U, 10U, 12U, 16U, 20U, 30U, 40U, 90U}) {
      Document document = whole;
      document.analysis = shaken(whole.analysis, whole.article, share, random);
      stages.run(document);
      events += document.events.size();
      for (const std::string& fault : test::broken_laws(document))
        ADD_FAILURE() << fault << " in " << text.substr(0, 60) << ", share " << share;
      EXPECT_FALSE(write_json(document).empty());
      EXPECT_FALSE(write_chart(document, {}).empty());
    }
  }
  EXPECT_GT(events, 500U);
}

}  // namespace
}  // namespace dateline
