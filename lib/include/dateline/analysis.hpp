// The language analysis of an article: sentences, tokens, part of speech, lemma, head and relation.
//
//   for (TokenId id : analysis.tokens_of(sentence)) use(analysis.form(id), analysis[id].tag);
//
// Tags are those of the Penn Treebank as the English Web Treebank uses them, universal parts of
// speech and relations those of Universal Dependencies 2. Thread safety: a plain value.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/text.hpp"

namespace dateline {

/// Penn tags; docs/models.md has the list with examples.
enum class Tag : std::uint8_t {
#define DATELINE_TAG(name, text) name,
#include "dateline/tags.def"
#undef DATELINE_TAG
};

/// Universal parts of speech.
enum class Upos : std::uint8_t {
#define DATELINE_UPOS(name, text) name,
#include "dateline/upos.def"
#undef DATELINE_UPOS
};

/// Universal Dependencies relations of a token to its head, English subtypes included.
enum class Dep : std::uint8_t {
#define DATELINE_DEP(name, text) name,
#include "dateline/deps.def"
#undef DATELINE_DEP
};

/// Which engine reads the sentences: the best that a person does not wait for, or the one for
/// millions of articles. docs/models.md has the table by which to choose.
enum class LanguageModel : std::uint8_t { kBest, kFast };

/// Where a token stands in a name of a person, an organisation, a place or something else (as
/// CoNLL-2003 has them): outside, at the beginning, or behind it.
enum class NameLabel : std::uint8_t {
  kNone,
  kPerson,
  kInsidePerson,
  kOrganisation,
  kInsideOrganisation,
  kLocation,
  kInsideLocation,
  kOther,
  kInsideOther
};

/// What the language model takes a token for, were it an event: the classes of TimeML.
enum class EventLabel : std::uint8_t {
  kNone,
  kOccurrence,
  kReporting,
  kPerception,
  kAspectual,
  kIAction,
  kIState,
  kState
};

struct Token {
  Span span;
  Tag tag = Tag::kNN;
  Upos upos = Upos::kX;
  Dep dep = Dep::kDep;
  NameLabel name = NameLabel::kNone;
  EventLabel event = EventLabel::kNone;
  TokenId head;  // invalid for the root of a sentence
  Span lemma;    // bytes of the analysis' own pool; read it by Analysis::lemma
};

/// Tokens [first, last) form a sentence; it lies inside one block of the article.
struct Sentence {
  std::int32_t first = 0;
  std::int32_t last = 0;
  std::int32_t block = 0;  // position in Article::blocks
};

/// Everything the language stage found out. Built by language::analyse; read-only afterwards.
class Analysis {
 public:
  Analysis() = default;
  Analysis(std::string text, std::vector<Token> tokens, std::vector<Sentence> sentences,
           std::string lemma_pool);

  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }
  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(tokens_.size()); }
  [[nodiscard]] const Token& operator[](TokenId id) const {
    return tokens_[static_cast<std::size_t>(id.index)];
  }
  [[nodiscard]] const Sentence& operator[](SentenceId id) const {
    return sentences_[static_cast<std::size_t>(id.index)];
  }

  /// The token as the text has it.
  [[nodiscard]] std::string_view form(TokenId id) const { return slice((*this)[id].span); }
  /// The dictionary form, lower case but for names.
  [[nodiscard]] std::string_view lemma(TokenId id) const;
  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }
  [[nodiscard]] SentenceId sentence_of(TokenId id) const {
    return sentence_of_[static_cast<std::size_t>(id.index)];
  }
  /// Direct dependents of a token, in the order of the text.
  [[nodiscard]] std::span<const TokenId> children(TokenId id) const;
  /// The token that begins at or after / holds the byte `offset`; invalid past the last one.
  [[nodiscard]] TokenId token_at(std::uint32_t offset) const;

 private:
  std::string text_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  std::string lemma_pool_;
  std::vector<SentenceId> sentence_of_;
  std::vector<std::int32_t>
      child_begin_;  // children of i: child_[child_begin_[i], child_begin_[i+1])
  std::vector<TokenId> child_;
};

[[nodiscard]] std::string_view to_string(Tag tag);
[[nodiscard]] std::string_view to_string(Upos upos);
[[nodiscard]] std::string_view to_string(Dep dep);
[[nodiscard]] std::string_view to_string(LanguageModel model);  // "best", "fast"
[[nodiscard]] std::string_view to_string(NameLabel label);      // "O", "B-PER", "I-PER" ...
[[nodiscard]] std::string_view to_string(EventLabel label);     // "O", "OCCURRENCE" ...

}  // namespace dateline
