// Article -> Analysis: tokens, sentences, part of speech, lemma, head and relation.
//
// The fast path of the timex stage needs less: tokenize() alone runs at memory speed, and
// tag_sentence() gives the tags of one sentence exactly as analyse() does.
#pragma once

#include <span>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/result.hpp"
#include "language/labeller.hpp"
#include "language/lemmatizer.hpp"
#include "language/lexicon.hpp"
#include "language/parser.hpp"
#include "language/sentences.hpp"
#include "language/tagger.hpp"
#include "language/tokenizer.hpp"

namespace dateline::language {

/// The models of this stage: views of the embedded bytes, checked when loaded.
struct Models {
  static Result<Models> load();
  /// Models of a file that was not embedded; `bytes` must outlive them and be aligned to 8.
  static Result<Models> open(std::string_view bytes);

  WordLists lists;
  Lexicon lexicon;
  Tagger tagger;
  Parser parser;
  Labeller labeller;
  Lemmatizer lemmatizer;
};

/// Tokens and sentences of an article; Sentence::first and last are positions in `tokens`.
struct Tokenized {
  std::vector<Span> tokens;
  std::vector<Sentence> sentences;
};

[[nodiscard]] Tokenized tokenize(const Article& article, const Models& models);

/// The Penn tags of the tokens of one sentence, the same as analyse() gives; `tags` is overwritten.
void tag_sentence(std::string_view text, std::span<const Span> tokens, const Models& models,
                  std::vector<Tag>& tags);

[[nodiscard]] Analysis analyse(const Article& article, const Models& models);

/// The names of the sections of models/language.model.
inline constexpr std::string_view kModelName = "models/language.model";
inline constexpr std::string_view kLexiconSection = "lexicon";
inline constexpr std::string_view kTagSection = "tags";
inline constexpr std::string_view kSureTagSection = "sure-tags";
inline constexpr std::string_view kTransitionSection = "transitions";
inline constexpr std::string_view kRelationSection = "relations";
inline constexpr std::string_view kSureRelationSection = "sure-relations";

}  // namespace dateline::language
