// The language analysis: corpora -> models/language.model, and its scores.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <variant>

#include "commands.hpp"
#include "conllu.hpp"
#include "dateline/read.hpp"
#include "evaluate_language.hpp"
#include "language/analyse.hpp"
#include "language_train.hpp"
#include "learn/linear_model.hpp"
#include "timeml_gold.hpp"

namespace dateline::train {
namespace {

constexpr int kFolds = 4;

struct Corpora {
  std::vector<GoldSentence> ewt, dev, test, gum, masc;
  std::vector<std::vector<std::string>> news;  // tokens of raw text
  WordNet wordnet;
};

/// The texts of TempEval-3 as tokens: words in the company that news keeps them.
Result<std::vector<std::vector<std::string>>> read_news(const std::filesystem::path& folder) {
  auto lists = language::WordLists::load();
  if (!lists) return tl::unexpected(lists.error());
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
    if (entry.path().extension() == ".tml") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<std::vector<std::string>> texts;
  for (const auto& path : paths) {
    const auto bytes = read_file(path.string());
    const auto article = read_timeml(bytes.value_or(""), path.stem().string());
    if (!article) continue;  // some files hold no text
    std::vector<Span> spans;
    language::split_tokens(article->text, {0, static_cast<std::uint32_t>(article->text.size())},
                           *lists, spans);
    std::vector<std::string>& tokens = texts.emplace_back();
    for (const Span span : spans)
      tokens.emplace_back(article->text.substr(span.begin, span.size()));
  }
  return texts;
}

Result<Corpora> read_corpora(const Setting& setting) {
  const auto pos = setting.data / "pos";
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
  if (setting.evaluate) return corpora;
  auto news = read_news(setting.data / "timeml");
  if (!news) return tl::unexpected(news.error());
  corpora.news = std::move(*news);
  auto wordnet = read_wordnet(setting.wordnet);
  if (!wordnet) return tl::unexpected(wordnet.error());
  corpora.wordnet = std::move(*wordnet);
  return corpora;
}

/// All texts as tokens.
std::vector<std::vector<std::string>> raw_tokens(const Corpora& corpora) {
  auto texts = corpora.news;
  for (const auto* sentences : {&corpora.ewt, &corpora.gum, &corpora.masc}) {
    for (const GoldSentence& sentence : *sentences) {
      auto& tokens = texts.emplace_back();
      for (const GoldToken& token : sentence.tokens) tokens.push_back(token.form);
    }
  }
  return texts;
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

/// The sentences of one fold, or all others. Neighbours stay together: they share names.
std::vector<GoldSentence> fold_of(const std::vector<GoldSentence>& all, int fold, bool inside) {
  std::vector<GoldSentence> chosen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((static_cast<int>(i / 40) % kFolds == fold) == inside) chosen.push_back(all[i]);
  }
  return chosen;
}

/// Trees whose tags come from a tagger that never saw the sentence, as it will be in use.
std::vector<TreeSentence> jackknife(const Corpora& corpora, const language::Lexicon& lexicon) {
  std::vector<TreeSentence> trees;
  for (int fold = 0; fold < kFolds; ++fold) {
    const auto ewt = fold_of(corpora.ewt, fold, false);
    const auto gum = fold_of(corpora.gum, fold, false);
    const std::array<Sentences, 3> seen = {Sentences{Corpus::kEwt, ewt},
                                           Sentences{Corpus::kGum, gum},
                                           Sentences{Corpus::kMasc, corpora.masc}};
    TaggerOptions quick;
    quick.runs = 1;
    quick.passes = 3;
    quick.other_passes = 1;
    const OpenModel model(train_tagger(seen, lexicon, quick), language::kTags);
    const language::Tagger tagger(model.model(), {});
    add_trees(Corpus::kEwt, fold_of(corpora.ewt, fold, true), lexicon, tagger, trees);
    add_trees(Corpus::kGum, fold_of(corpora.gum, fold, true), lexicon, tagger, trees);
  }
  return trees;
}

void say(std::string_view what) {
  fmt::print("{}\n", what);
  std::fflush(stdout);
}

std::string train_models(const Corpora& corpora) {
  learn::ModelFileWriter file;
  const std::string lexicon_bytes =
      train_lexicon(corpora.ewt, train_clusters(raw_tokens(corpora)), corpora.wordnet.classes);
  say("lexicon made");
  const auto lexicon = language::Lexicon::open(lexicon_bytes);
  if (!lexicon) throw std::logic_error(lexicon.error().message);
  const std::array<Sentences, 3> all = {Sentences{Corpus::kEwt, corpora.ewt},
                                        Sentences{Corpus::kGum, corpora.gum},
                                        Sentences{Corpus::kMasc, corpora.masc}};
  file.add(std::string(language::kLexiconSection), lexicon_bytes);
  file.add(std::string(language::kTagSection), train_tagger(all, *lexicon, {}));
  file.add(std::string(language::kSureTagSection),
           train_sure_tags(std::span(all).first(2), *lexicon));
  say("tagger trained");
  const auto trees = jackknife(corpora, *lexicon);
  say("sentences tagged by folds");
  file.add(std::string(language::kTransitionSection), train_parser(trees, {}));
  say("parser trained");
  file.add(std::string(language::kRelationSection), train_labeller(trees, {}));
  file.add(std::string(language::kSureRelationSection), train_sure_relations(trees));
  auto lemma_data = corpora.ewt;
  for (const auto& forms : {corpora.wordnet.irregular, regular_inflections(corpora.wordnet)})
    lemma_data.insert(lemma_data.end(), forms.begin(), forms.end());
  train_lemmas(lemma_data, file);
  return file.bytes();
}

}  // namespace

OpenModel::OpenModel(std::string_view section, int labels) : bytes_(section) {
  if (auto opened = learn::LinearModel::open(bytes_.view(), labels)) model_ = *opened;
}

Outcome run_language(const Setting& setting) {
  const auto corpora = read_corpora(setting);
  if (!corpora) return tl::unexpected(corpora.error());
  std::string bytes;
  if (!setting.evaluate) {
    bytes = train_models(*corpora);
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
