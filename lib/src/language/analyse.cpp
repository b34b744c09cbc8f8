// Runs the parts of the language stage over an article, sentence by sentence.
#include "language/analyse.hpp"

#include <string>
#include <utility>

#include "language/clusters.hpp"
#include "language/upos.hpp"
#include "learn/model_file.hpp"

namespace dateline::language {
namespace {

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

Result<Reader> open_reader(std::string_view name) {
  const auto file = learn::ModelFile::open_embedded(name);
  if (!file) return tl::unexpected(file.error());
  return Reader::open(*file);
}

Result<Models> with_lemmas_of(const Result<learn::ModelFile>& file) {
  if (!file) return tl::unexpected(file.error());
  auto lists = WordLists::load();
  if (!lists) return tl::unexpected(lists.error());
  auto lemmatizer = Lemmatizer::open(*file);
  if (!lemmatizer) return tl::unexpected(lemmatizer.error());
  auto best = open_reader(kBestName);
  if (!best) return tl::unexpected(best.error());
  auto fast = open_reader(kFastName);
  if (!fast) return tl::unexpected(fast.error());
  return Models{std::move(*lists), std::move(*lemmatizer), std::move(*best), std::move(*fast)};
}

}  // namespace

Result<Models> Models::open(std::string_view bytes) {
  return with_lemmas_of(learn::ModelFile::open(bytes));
}

Result<Models> Models::load() {
  return with_lemmas_of(learn::ModelFile::open_embedded(kModelName));
}

Tokenized tokenize(const Article& article, const Models& models) {
  Tokenized result;
  result.tokens.reserve(article.text.size() / 5);
  for (std::size_t block = 0; block < article.blocks.size(); ++block) {
    const auto first = static_cast<std::int32_t>(result.tokens.size());
    split_tokens(article.text, article.blocks[block].span, models.lists, result.tokens);
    split_sentences(article.text, result.tokens, first, static_cast<std::int32_t>(block),
                    models.lists, result.sentences);
  }
  return result;
}

Analysis analyse(const Article& article, const Models& models, LanguageModel model,
                 const Watch& watch) {
  Tokenized tokenized = tokenize(article, models);
  std::vector<Token> tokens(tokenized.tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i].span = tokenized.tokens[i];
  models.reader(model).read(article.text, tokenized.sentences, tokens, watch);
  std::string lemmas;
  lemmas.reserve(article.text.size());
  for (Token& token : tokens) {
    const std::string_view form = slice(article.text, token.span);
    token.upos = upos_of(token.tag, form, token.dep);
    const auto begin = static_cast<std::uint32_t>(lemmas.size());
    models.lemmatizer.lemma(form, token.tag, lemmas);
    token.lemma = {begin, static_cast<std::uint32_t>(lemmas.size())};
  }
  return {article.text, std::move(tokens), std::move(tokenized.sentences), std::move(lemmas)};
}

}  // namespace dateline::language
