// The phrases of a clause in a label: its subject, wherever it stands, and what the verb says of
// it.
#pragma once

#include <vector>

#include "event/phrase.hpp"
#include "event/scene.hpp"

namespace dateline::event {

using Phrases = std::vector<std::vector<Pick>>;

class ClausePhrases {
 public:
  /// `collect` has to outlive this.
  ClausePhrases(const Scene& scene, const PhraseCollector& collect)
      : scene_(scene), analysis_(scene.analysis), collect_(collect) {}

  /// Adds the phrases of the clause around a verb or predicate, in the order of reading.
  void add(TokenId verb, Phrases& phrases) const;
  /// Adds the words of a noun phrase without the preposition before it.
  void add_noun(TokenId head, std::vector<Pick>& words) const;
  /// Whether the word is the preposition of the noun.
  [[nodiscard]] bool is_own_case(TokenId word, TokenId noun) const;
  /// Whether the word hangs on `ancestor`.
  [[nodiscard]] bool below(TokenId word, TokenId ancestor) const;

  /// Verbs of a relative clause from the one that hangs on the noun to the one whose object the
  /// noun is: "plans" and "build" of "the plant that it plans to build".
  struct Relative {
    TokenId top;
    TokenId innermost;
    TokenId noun;
  };

 private:
  [[nodiscard]] TokenId reading_subject(TokenId verb) const;
  void take_in_carrier(TokenId verb, std::vector<Pick>& words) const;
  void take_in_extent(TokenId verb, std::vector<Pick>& words) const;
  void share_auxiliaries(TokenId verb, std::vector<Pick>& words) const;
  void share_agent(TokenId verb, std::vector<Pick>& words) const;
  void object_of_relative(TokenId verb, Phrases& phrases) const;
  [[nodiscard]] bool is_object_of_relative(const Relative& relative, TokenId stands) const;
  void object_in_disguise(TokenId verb, std::vector<Pick>& words) const;
  void fill_thin(TokenId verb, Phrases& phrases) const;
  [[nodiscard]] bool is_dangling(TokenId word) const;
  void subject_phrase(TokenId subject, TokenId verb, Phrases& phrases) const;
  void drop_preposition(TokenId noun, std::vector<Pick>& words) const;
  [[nodiscard]] bool is_clause_on(TokenId word, TokenId noun) const;
  void move_fronted(TokenId verb, TokenId front, Phrases& phrases) const;
  [[nodiscard]] TokenId relative_pronoun(TokenId verb) const;
  void complement_aside(TokenId verb, Phrases& phrases) const;

  const Scene& scene_;
  const Analysis& analysis_;
  const PhraseCollector& collect_;
};

}  // namespace dateline::event
