// Which stretches of a sentence tell an event: from the subject to the end of the clause.
#pragma once

#include <string>
#include <vector>

#include "clause/clause.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/timex.hpp"
#include "entity/mention.hpp"
#include "words/lexicon.hpp"

namespace dateline::label {

/// References into the caller's values; lives no longer than they do.
struct Input {
  const Article& article;
  const Analysis& analysis;
  const std::vector<Timex>& timexes;
  const std::vector<Event>& events;
  const clause::Clauses& clauses;
  const entity::Mentions& mentions;
  const std::vector<std::string>& sides;  // whom "we" means in each of Article::quotes; or empty
  const words::Lexicon& lexicon;
};

/// Stretches of tokens in the order of the text, disjoint; what stands between two is left out.
using Frame = std::vector<clause::Range>;

/// Whether a length of time ends at this byte: "hours" of "the talks ended hours after Roe left".
[[nodiscard]] bool ends_length(const Input& input, std::uint32_t byte);

class Framer {
 public:
  explicit Framer(const Input& input)
      : input_(input), analysis_(input.analysis), clauses_(input.clauses) {}

  /// Holds the event's head. The whole sentence where no clause of it can be read alone.
  [[nodiscard]] Frame frame_of(const Event& event) const;

 private:
  [[nodiscard]] Frame of_word(TokenId word, int depth) const;
  [[nodiscard]] Frame of_predicate(const clause::Predicate& predicate, int depth) const;
  [[nodiscard]] Frame of_shared(const clause::Predicate& predicate, int depth) const;
  [[nodiscard]] Frame of_relative(const clause::Predicate& predicate, int depth) const;
  [[nodiscard]] Frame of_participle(const clause::Predicate& predicate, int depth) const;
  [[nodiscard]] Frame of_noun(const clause::NounPhrase& noun, int depth) const;
  [[nodiscard]] Frame with_governor(clause::Range own, TokenId word, int depth) const;
  [[nodiscard]] Frame sentence(TokenId word) const;

  [[nodiscard]] clause::Range clause_range(const clause::Predicate& predicate) const;
  [[nodiscard]] std::int32_t clause_begin(const clause::Predicate& predicate) const;
  [[nodiscard]] std::int32_t clause_end(const clause::Predicate& predicate) const;
  [[nodiscard]] clause::Range phrase_range(TokenId head) const;
  [[nodiscard]] clause::Range balanced(clause::Range range) const;
  [[nodiscard]] bool tears_quotation(clause::Range range) const;
  [[nodiscard]] clause::Range trimmed(clause::Range range) const;
  [[nodiscard]] bool closes_alone(std::int32_t token, clause::Range range) const;
  [[nodiscard]] bool is_needed(const clause::Predicate& clause, std::int32_t words_before) const;
  [[nodiscard]] bool is_open(TokenId subject) const;
  [[nodiscard]] bool leads_back(clause::Range range) const;
  [[nodiscard]] bool says_nothing(clause::Range range, TokenId event) const;
  [[nodiscard]] bool is_argument(TokenId noun, const clause::Predicate& predicate) const;
  [[nodiscard]] bool reads_alone(const clause::NounPhrase& noun) const;
  [[nodiscard]] bool denies(clause::Range range) const;
  [[nodiscard]] clause::Range within_reach(clause::Range range, TokenId head) const;

  const Input& input_;
  const Analysis& analysis_;
  const clause::Clauses& clauses_;
};

}  // namespace dateline::label
