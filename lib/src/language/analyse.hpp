// Article -> Analysis: tokens, sentences, part of speech, lemma, head and relation.
//
// The fast path of the timex stage needs tokenize() alone, which runs at memory speed.
#pragma once

#include <span>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/result.hpp"
#include "embed/watch.hpp"
#include "language/lemmatizer.hpp"
#include "language/reader.hpp"
#include "language/sentences.hpp"
#include "language/tokenizer.hpp"

namespace dateline::language {

/// The models of this stage: views of the embedded bytes, checked when loaded.
struct Models {
  static Result<Models> load();
  /// The same with lemmas of a file that was not embedded; `bytes` must outlive them and be aligned
  /// to 64.
  static Result<Models> open(std::string_view bytes);
  [[nodiscard]] const Reader& reader(LanguageModel model) const {
    return model == LanguageModel::kFast ? fast : best;
  }

  WordLists lists;
  Lemmatizer lemmatizer;
  Reader best, fast;
};

/// Tokens and sentences of an article; Sentence::first and last are positions in `tokens`.
struct Tokenized {
  std::vector<Span> tokens;
  std::vector<Sentence> sentences;
};

[[nodiscard]] Tokenized tokenize(const Article& article, const Models& models);

/// By the best model or the fast one. The watch is asked now and then.
[[nodiscard]] Analysis analyse(const Article& article, const Models& models,
                               LanguageModel model = LanguageModel::kBest, const Watch& watch = {});

}  // namespace dateline::language
