// Questions about one article that both the walk over it and the features of antecedents ask.
#pragma once

#include <utility>
#include <vector>

#include "dateline/article.hpp"
#include "entity/candidate.hpp"
#include "entity/name_finder.hpp"
#include "entity/sort.hpp"

namespace dateline::entity {

/// References into the caller's values; lives no longer than they do.
struct Surroundings {
  const Article& article;
  const Analysis& analysis;
  const words::Lexicon& lexicon;
  const words::SenseTable& senses;
  const FoundNames& found;
  /// The anaphors resolved so far, in the order of the text.
  const std::vector<std::pair<TokenId, Referent>>& resolved;
  /// Nouns that are known to be somebody with a name, likewise: "the prime minister".
  const std::vector<std::pair<TokenId, Referent>>& titled;

  [[nodiscard]] const Entity& entity_of(const Referent& referent) const {
    return found.entities[static_cast<std::size_t>(referent.entity.index)];
  }
  /// What sort of thing a noun names.
  [[nodiscard]] Sort sort_of(TokenId noun) const {
    return entity::sort_of(analysis.lemma(noun), lexicon, senses);
  }
  /// The direct speech that holds the token, a position in Article::quotes; -1 for none.
  [[nodiscard]] std::int32_t quote_of(TokenId token) const;
  /// What the head of a noun phrase, or a pronoun seen before, stands for.
  [[nodiscard]] Referent referent_of(TokenId head) const;
  /// The main word of a sentence; invalid for none near its beginning.
  [[nodiscard]] TokenId root_of(std::int32_t sentence) const;
  /// The subject of the main word of a sentence; invalid for none.
  [[nodiscard]] TokenId main_subject(std::int32_t sentence) const;
  /// Whether the token is the subject of a verb of saying.
  [[nodiscard]] bool is_speaker(TokenId subject) const;
  /// Whether `inner` hangs, over a few steps, on `outer`: "his friend" is not "his".
  [[nodiscard]] bool within(TokenId inner, TokenId outer) const;
  /// The word by which a name hangs in its sentence; "Mr" may be the head of it.
  [[nodiscard]] TokenId phrase_head(const NameMention& mention) const;
};

}  // namespace dateline::entity
