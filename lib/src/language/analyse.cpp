// Runs the parts of the language stage over an article, sentence by sentence.
#include "language/analyse.hpp"

#include <string>
#include <utility>

#include "embed/embedded.hpp"
#include "language/mend.hpp"
#include "language/upos.hpp"
#include "learn/model_file.hpp"

namespace dateline::language {
namespace {

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// Room for one sentence, kept from one to the next.
struct Workplace {
  std::vector<WordFacts> facts;
  std::vector<Tag> tags;
  std::vector<TaggedWord> words;
  std::vector<std::int32_t> heads;
  std::vector<Dep> deps;
  ParserRoom room;
  Tree tree;
};

void describe_all(std::string_view text, std::span<const Span> tokens, const Lexicon& lexicon,
                  std::vector<WordFacts>& facts) {
  facts.clear();
  for (const Span span : tokens) facts.push_back(lexicon.describe(slice(text, span)));
  settle_quotes(text, tokens, facts);
}

/// Tags, heads and relations of one sentence.
void analyse_sentence(std::string_view text, std::span<const Span> tokens, const Models& models,
                      Workplace& work) {
  describe_all(text, tokens, models.lexicon, work.facts);
  work.tags.resize(tokens.size());
  models.tagger.tag(work.facts, work.tags);
  mend_tags(work.facts, work.tags);
  work.words.clear();
  for (std::size_t i = 0; i < tokens.size(); ++i)
    work.words.push_back(tagged_word(work.facts[i], work.tags[i]));
  work.heads.resize(tokens.size());
  models.parser.parse(work.words, work.heads, work.room);
  mend_heads(work.words, work.heads);
  work.deps.resize(tokens.size());
  models.labeller.label(work.words, work.heads, work.deps, work.tree);
}

/// A part with a model of many labels, and a table of the answers that are sure.
template <class Part>
Result<Part> open_part(const learn::ModelFile& file, std::string_view section,
                       std::string_view sure_section, int labels) {
  const auto model = file.open_part<learn::LinearModel>(section, labels);
  if (!model) return tl::unexpected(model.error());
  const auto sure =
      file.open_part<learn::AnswerTable>(sure_section, static_cast<std::size_t>(labels));
  if (!sure) return tl::unexpected(sure.error());
  return Part(*model, *sure);
}

Result<Parser> open_parser(const learn::ModelFile& file) {
  return file.open_part<ActionModel>(kTransitionSection).map([](const ActionModel& model) {
    return Parser(model);
  });
}

}  // namespace

Result<Models> Models::open(std::string_view bytes) {
  const auto file = learn::ModelFile::open(bytes);
  if (!file) return tl::unexpected(file.error());
  auto lists = WordLists::load();
  if (!lists) return tl::unexpected(lists.error());
  auto lexicon = file->open_part<Lexicon>(kLexiconSection);
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto tagger = open_part<Tagger>(*file, kTagSection, kSureTagSection, kTags);
  if (!tagger) return tl::unexpected(tagger.error());
  auto parser = open_parser(*file);
  if (!parser) return tl::unexpected(parser.error());
  auto labeller = open_part<Labeller>(*file, kRelationSection, kSureRelationSection, kDeps);
  if (!labeller) return tl::unexpected(labeller.error());
  auto lemmatizer = Lemmatizer::open(*file);
  if (!lemmatizer) return tl::unexpected(lemmatizer.error());
  return Models{std::move(*lists), *lexicon, *tagger, *parser, *labeller, std::move(*lemmatizer)};
}

Result<Models> Models::load() {
  const auto bytes = embedded(kModelName);
  if (!bytes)
    return tl::unexpected(Error{ErrorCode::kDamaged, std::string(kModelName) + " is missing", 0});
  auto models = open(*bytes);
  if (!models) models.error().message = std::string(kModelName) + ": " + models.error().message;
  return models;
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

void tag_sentence(std::string_view text, std::span<const Span> tokens, const Models& models,
                  std::vector<Tag>& tags) {
  std::vector<WordFacts> facts;
  facts.reserve(tokens.size());
  describe_all(text, tokens, models.lexicon, facts);
  tags.resize(tokens.size());
  models.tagger.tag(facts, tags);
  mend_tags(facts, tags);
}

Analysis analyse(const Article& article, const Models& models) {
  Tokenized tokenized = tokenize(article, models);
  std::vector<Token> tokens;
  tokens.reserve(tokenized.tokens.size());
  std::string lemmas;
  lemmas.reserve(article.text.size());
  Workplace work;
  for (const Sentence& sentence : tokenized.sentences) {
    const auto first = static_cast<std::size_t>(sentence.first);
    const auto spans =
        std::span(tokenized.tokens).subspan(first, static_cast<std::size_t>(sentence.last) - first);
    analyse_sentence(article.text, spans, models, work);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      const std::string_view form = slice(article.text, spans[i]);
      Token token;
      token.span = spans[i];
      token.tag = work.tags[i];
      token.dep = work.deps[i];
      token.upos = upos_of(token.tag, form, token.dep);
      if (work.heads[i] >= 0) token.head = {sentence.first + work.heads[i]};
      const auto begin = static_cast<std::uint32_t>(lemmas.size());
      models.lemmatizer.lemma(form, token.tag, lemmas);
      token.lemma = {begin, static_cast<std::uint32_t>(lemmas.size())};
      tokens.push_back(token);
    }
  }
  return {article.text, std::move(tokens), std::move(tokenized.sentences), std::move(lemmas)};
}

}  // namespace dateline::language
