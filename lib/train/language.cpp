// The language analysis: corpora -> models/language.model, and its scores.
#include <fmt/core.h>

#include <utility>
#include <variant>

#include "commands.hpp"
#include "conllu.hpp"
#include "evaluate_language.hpp"
#include "language/analyse.hpp"
#include "language_train.hpp"
#include "learn/linear_model.hpp"

namespace dateline::train {
namespace {

constexpr int kFolds = 5;

struct Corpora {
  std::vector<GoldSentence> ewt, dev, test, gum, masc;
};

Result<Corpora> read_corpora(const std::filesystem::path& data) {
  const auto pos = data / "pos";
  Corpora corpora;
  const auto read = [&](std::vector<GoldSentence>& into,
                        Result<std::vector<GoldSentence>> from) -> Result<void> {
    if (!from) return tl::unexpected(from.error());
    into = std::move(*from);
    return {};
  };
  Result<void> done = read(corpora.ewt, read_conllu(pos / "ewt/en_ewt-ud-train.conllu"));
  if (done) done = read(corpora.dev, read_conllu(pos / "ewt/en_ewt-ud-dev.conllu"));
  if (done) done = read(corpora.test, read_conllu(pos / "ewt/en_ewt-ud-test.conllu"));
  if (done)
    done = read(corpora.gum, read_conllu(pos / "gum/en_gum-train-openlicence-genres.conllu"));
  if (done) done = read(corpora.masc, read_tagged_folder(pos / "masc/written"));
  if (!done) return tl::unexpected(done.error());
  return corpora;
}

void print_scores(std::string_view name, std::span<const GoldSentence> gold,
                  const language::Models& models) {
  const TokenScores tokens = score_tokens(gold, models);
  const TextScores text = score_text(gold, models);
  fmt::print(
      "{}: tags {:.2f}  upos {:.2f}  lemmas {:.2f}  UAS {:.2f}  LAS {:.2f}  tokens F1 {:.2f}  "
      "sentences F1 {:.2f}\n",
      name, tokens.tags, tokens.upos, tokens.lemmas, tokens.uas, tokens.las, text.tokens,
      text.sentences);
  std::fflush(stdout);
}

/// Trees with the tags that `tagger` gives them.
void add_trees(Corpus corpus, std::span<const GoldSentence> sentences,
               const language::Lexicon& lexicon, const language::Tagger& tagger,
               std::vector<TreeSentence>& trees) {
  for (const GoldSentence& gold : sentences) {
    TreeSentence tree;
    tree.corpus = corpus;
    std::vector<language::WordFacts> facts;
    for (const GoldToken& token : gold.tokens) {
      facts.push_back(lexicon.describe(token.form));
      tree.heads.push_back(token.head);
      tree.deps.push_back(token.dep);
    }
    std::vector<Tag> tags(facts.size());
    tagger.tag(facts, tags);
    for (std::size_t i = 0; i < facts.size(); ++i)
      tree.words.push_back(language::tagged_word(facts[i], tags[i]));
    trees.push_back(std::move(tree));
  }
}

/// Trees whose tags come from a tagger that never saw the sentence, as it will be in use.
std::vector<TreeSentence> jackknife(const Corpora& corpora, const language::Lexicon& lexicon,
                                    int passes) {
  std::vector<TreeSentence> trees;
  const auto part = [](const std::vector<GoldSentence>& all, int fold, bool inside) {
    std::vector<GoldSentence> chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
      // Neighbouring sentences stay together: they share names.
      if ((static_cast<int>(i / 40) % kFolds == fold) == inside) chosen.push_back(all[i]);
    }
    return chosen;
  };
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto ewt = part(corpora.ewt, fold, false);
    const auto gum = part(corpora.gum, fold, false);
    const std::array<Sentences, 3> seen = {Sentences{Corpus::kEwt, ewt},
                                           Sentences{Corpus::kGum, gum},
                                           Sentences{Corpus::kMasc, corpora.masc}};
    const OpenModel model(train_tagger(seen, lexicon, {passes, 250'000, 1}), language::kTags);
    const language::Tagger tagger(model.model());
    add_trees(Corpus::kEwt, part(corpora.ewt, fold, true), lexicon, tagger, trees);
    add_trees(Corpus::kGum, part(corpora.gum, fold, true), lexicon, tagger, trees);
  }
  return trees;
}

std::string train_models(const Corpora& corpora, int passes) {
  learn::ModelFileWriter file;
  const std::string lexicon_bytes = train_lexicon(corpora.ewt, {});
  const auto lexicon = language::Lexicon::open(lexicon_bytes);
  const std::array<Sentences, 3> all = {Sentences{Corpus::kEwt, corpora.ewt},
                                        Sentences{Corpus::kGum, corpora.gum},
                                        Sentences{Corpus::kMasc, corpora.masc}};
  file.add(std::string(language::kLexiconSection), lexicon_bytes);
  file.add(std::string(language::kTagSection), train_tagger(all, *lexicon, {passes, 250'000, 1}));
  fmt::print("tagger trained\n");
  std::fflush(stdout);
  const auto trees = jackknife(corpora, *lexicon, passes / 2);
  fmt::print("jackknifed\n");
  std::fflush(stdout);
  file.add(std::string(language::kTransitionSection), train_parser(trees, {passes, 700'000, 1}));
  fmt::print("parser trained\n");
  std::fflush(stdout);
  file.add(std::string(language::kRelationSection), train_labeller(trees, {passes, 150'000, 1}));
  train_lemmas(corpora.ewt, file);
  return file.bytes();
}

}  // namespace

OpenModel::OpenModel(std::string_view section, int labels) : words_(section.size() / 8 + 1) {
  auto* data = reinterpret_cast<char*>(words_.data());
  section.copy(data, section.size());
  if (auto opened = learn::LinearModel::open({data, section.size()}, labels)) model_ = *opened;
}

Outcome run_language(const Setting& setting) {
  const auto corpora = read_corpora(setting.data);
  if (!corpora) return tl::unexpected(corpora.error());
  std::string bytes;
  if (!setting.evaluate) {
    bytes = train_models(*corpora, 4);
    fmt::print("language.model: {} bytes\n", bytes.size());
    if (auto written = write_file(setting.out / "language.model", bytes); !written)
      return tl::unexpected(written.error());
  }
  const auto models = setting.evaluate ? language::Models::load() : language::Models::open(bytes);
  if (!models) return tl::unexpected(models.error());
  print_scores("dev", corpora->dev, *models);
  if (setting.test) print_scores("test", corpora->test, *models);
  if (setting.evaluate)
    fmt::print("{}", describe_errors(setting.test ? corpora->test : corpora->dev, *models));
  return std::monostate{};
}

}  // namespace dateline::train
