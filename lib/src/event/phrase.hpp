// Phrases made of the text's own words: which words of a clause or noun phrase to keep, and how to
// write the kept ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "event/mention.hpp"
#include "event/scene.hpp"

namespace dateline::event {

/// How soon a word goes for lack of space, the highest level first, and with which others: a unit
/// is a phrase that stays or goes as a whole, called by its head word.
struct Rank {
  int level = 0;
  TokenId unit;
  /// The rank of a dependent that can go before the word it hangs on, by `step` levels.
  [[nodiscard]] Rank below(int step, TokenId child) const {
    return step == 0 ? *this : Rank{level + step, child};
  }
};

/// How deep phrases lie in one another before the rest is left out.
inline constexpr int kMaxPhraseDepth = 8;

/// A kept word.
struct Pick {
  TokenId token;
  std::uint8_t level = 0;
  TokenId unit = {};
};

/// Words above this level are never kept.
inline constexpr std::uint8_t kMaxLevel = 9;

/// What a phrase leaves out or takes in.
struct ClauseShape {
  bool subject = true;     // the verb's own subject
  bool complement = true;  // clauses that are its arguments
  TokenId without;         // leave out this dependent and all below it
};

/// "not", "never", "no" and the like.
[[nodiscard]] bool negates(std::string_view lemma);

/// Gathers the words of a phrase; bounded in size and depth whatever the tree.
class PhraseCollector {
 public:
  explicit PhraseCollector(const Scene& scene) : scene_(scene) {}

  /// The noun phrase: determiners, modifiers, numbers, names; what follows with "of", "with" ... at
  /// higher levels; no relative clauses, appositions, parentheses and dates.
  void noun_phrase(TokenId head, std::vector<Pick>& picks) const;

  /// The clause: auxiliaries, negation, verb, particle, arguments; adjuncts at higher levels.
  void clause(TokenId verb, const ClauseShape& shape, std::vector<Pick>& picks) const;

  /// Whether a noun behind a preposition is what its verb cannot do without: "charged with
  /// [theft]".
  [[nodiscard]] bool belongs_to_verb(TokenId noun) const;

  /// Whether the word heads a clause: a verb, or a predicate with a copula.
  [[nodiscard]] bool is_clausal(TokenId word) const;

 private:
  void noun_child(TokenId head, TokenId child, Rank rank, int depth,
                  std::vector<Pick>& picks) const;
  void clause_child(TokenId verb, TokenId child, Rank rank, int depth, const ClauseShape& shape,
                    std::vector<Pick>& picks) const;
  void nouns(TokenId head, Rank rank, int depth, std::vector<Pick>& picks) const;
  void clauses(TokenId verb, Rank rank, int depth, const ClauseShape& shape,
               std::vector<Pick>& picks) const;
  void adjunct_clause(TokenId verb, TokenId child, Rank rank, int depth,
                      std::vector<Pick>& picks) const;
  void oblique(TokenId verb, TokenId child, Rank rank, int depth, std::vector<Pick>& picks) const;
  void limit(TokenId child, Rank rank, std::vector<Pick>& picks) const;
  [[nodiscard]] bool stands_for_clause(TokenId adverb) const;
  void adverb(TokenId child, Rank rank, int depth, std::vector<Pick>& picks) const;
  void circumstances(TokenId verb, Rank rank, std::vector<Pick>& picks) const;
  [[nodiscard]] bool has_argument(TokenId verb) const;
  [[nodiscard]] bool completes(TokenId verb, TokenId child) const;
  [[nodiscard]] int step_of_attribute(TokenId attribute) const;
  [[nodiscard]] bool lost_complement(TokenId attribute, TokenId noun) const;
  [[nodiscard]] bool is_age(TokenId head, TokenId child) const;
  [[nodiscard]] bool is_according(TokenId noun) const;
  [[nodiscard]] bool is_other_clause(TokenId verb, TokenId child) const;
  [[nodiscard]] bool is_role(TokenId noun) const;
  [[nodiscard]] bool is_courtesy(TokenId word) const;
  [[nodiscard]] bool is_date(TokenId word) const;
  [[nodiscard]] bool keep(TokenId token, Rank rank, std::vector<Pick>& picks) const;

  const Scene& scene_;
};

/// Writes phrases one after the other: their kept words in the order of the text, pronouns replaced
/// by whom they stand for unless the same name stands before.
class PhraseWriter {
 public:
  /// `sides` are those of quote_sides, or nullptr where "we" stays alone.
  PhraseWriter(const Scene& scene, const Mentions& mentions,
               const std::vector<std::string>* sides = nullptr)
      : scene_(scene), mentions_(mentions), sides_(sides) {}

  /// Sorts each phrase and drops one unit after the other, the highest level first and of those the
  /// last, until the whole has at most `width` characters, where that is possible. What is left can
  /// be written again for a smaller width.
  [[nodiscard]] std::string write(std::vector<std::vector<Pick>>& phrases, std::size_t width) const;

 private:
  void add_glued(std::vector<Pick>& phrase) const;
  [[nodiscard]] bool is_glued(std::int32_t left) const;
  [[nodiscard]] std::string text_of(const std::vector<std::vector<Pick>>& phrases) const;
  [[nodiscard]] std::size_t drop_unit(std::vector<std::vector<Pick>>& phrases) const;
  [[nodiscard]] std::size_t most_room(TokenId token) const;
  [[nodiscard]] bool follows_closely(TokenId before, TokenId next) const;
  void mend_article(TokenId before, TokenId next, std::size_t begin, std::string& text) const;
  [[nodiscard]] bool leads_pair(TokenId token) const;
  [[nodiscard]] bool opens_speech(TokenId before, TokenId next) const;
  void separate(TokenId before, TokenId next, std::string& text) const;
  [[nodiscard]] std::string core_phrase(TokenId head) const;
  [[nodiscard]] bool is_inserted(TokenId token) const;
  [[nodiscard]] bool is_lowered(TokenId token) const;
  void word(TokenId token, std::vector<EntityId>& named, std::string& text) const;
  void side_of_we(TokenId token, std::string& text) const;

  const Scene& scene_;
  const Mentions& mentions_;
  const std::vector<std::string>* sides_;
};

/// The number of Unicode code points.
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace dateline::event
