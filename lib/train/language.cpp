// The language analysis: corpora -> models/language.model, and its scores.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "aligned_bytes.hpp"
#include "commands.hpp"
#include "conllu.hpp"
#include "dateline/read.hpp"
#include "evaluate_language.hpp"
#include "language/analyse.hpp"
#include "language/clusters.hpp"
#include "language_train.hpp"
#include "timeml_gold.hpp"

namespace dateline::train {
namespace {

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
                  const language::Models& models, LanguageModel model) {
  const TokenScores tokens = score_tokens(gold, models, model);
  const TextScores text = score_text(gold, models);
  fmt::print(
      "{}, {}: tags {:.2f}  upos {:.2f}  lemmas {:.2f}  UAS {:.2f}  LAS {:.2f}  tokens F1 {:.2f}  "
      "sentences F1 {:.2f}\n",
      name, to_string(model), tokens.tags, tokens.upos, tokens.lemmas, tokens.uas, tokens.las,
      text.tokens, text.sentences);
  std::fflush(stdout);
}

std::string train_models(const Corpora& corpora) {
  learn::ModelFileWriter file;
  std::map<std::uint64_t, std::uint16_t> clusters;
  for (const auto& [word, cluster] : train_clusters(raw_tokens(corpora)))
    clusters[language::cluster_key(word)] = cluster;
  const std::vector<std::pair<std::uint64_t, std::uint16_t>> words(clusters.begin(),
                                                                   clusters.end());
  file.add(std::string(language::kClusterSection), language::pack_clusters(words));
  auto lemma_data = corpora.ewt;
  for (const auto& forms : {corpora.wordnet.irregular, regular_inflections(corpora.wordnet)})
    lemma_data.insert(lemma_data.end(), forms.begin(), forms.end());
  train_lemmas(lemma_data, file);
  return file.bytes();
}

}  // namespace

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
  const AlignedBytes aligned(bytes);
  const auto models =
      setting.evaluate ? language::Models::load() : language::Models::open(aligned.view());
  if (!models) return tl::unexpected(models.error());
  const auto& gold = setting.test ? corpora->test : corpora->dev;
  for (const LanguageModel model : {LanguageModel::kBest, LanguageModel::kFast}) {
    print_scores("dev", corpora->dev, *models, model);
    if (setting.test) print_scores("test", corpora->test, *models, model);
    fmt::print("{}", describe_errors(gold, *models, model));
  }
  return std::monostate{};
}

}  // namespace dateline::train
