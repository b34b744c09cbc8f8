// Trees -> clauses: who does what to whom, and how clauses hang together. The one reader of the
// labelled tree for everything that quotes or orders clauses.
//
//   The bank, which Ann Roe founded, said that it would not close.
//
//   said   main, finite; subject bank [subject], complement close [complement]
//   founded  relative of bank, by which; subject Roe [subject], object bank [relative-object]
//   close  complement of said, by that, finite, not; subject it [subject]; reported by said
//
// Ranges are positions of tokens, half open. A tree that errs gives clauses that err; nothing here
// mends it. Work is linear in the length of the text. Thread safety: a plain value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "words/lexicon.hpp"

namespace dateline::clause {

/// Tokens [first, last).
struct Range {
  std::int32_t first = 0;
  std::int32_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] bool contains(TokenId id) const { return first <= id.index && id.index < last; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// How a clause hangs on what it belongs to.
enum class Kind : std::uint8_t {
  kMain,        // of a sentence, or set beside another without a word that joins them
  kReport,      // a verb of saying set into or behind what it reports: "Prices fell, he said"
  kComplement,  // "said that prices fell"
  kRelative,    // "the bank that fell"
  kAdverbial,   // "after the bank fell", "before leaving"
  kParticiple,  // "killing twelve", "the firm owned by Ann Roe"
  kInfinitive,  // "to leave"
  kCoordinate   // "came and went": the second
};

enum class Form : std::uint8_t { kVerb, kNoun, kAdjective, kOther };

enum class Role : std::uint8_t {
  kSubject,
  kExpletive,  // "there", an "it" that stands for nothing
  kObject,
  kIndirectObject,
  kOblique,         // with a preposition, or bare: "in Rome", "last week"
  kAgent,           // "by Ann Roe" of a passive
  kComplement,      // a finite clause
  kOpenComplement,  // an infinitive or participle whose subject is elsewhere
  kAdverb,
  kAdverbial,  // an adverbial clause
  kPart        // of a noun: "of Ann Roe", "as mayor"
};

/// What found an argument; names by rule_name.
enum class Rule : std::uint8_t {
#define DATELINE_CLAUSE_RULE(name, text, example) name,
#include "clause/rules.def"
#undef DATELINE_CLAUSE_RULE
};

struct Argument {
  Role role = Role::kOblique;
  TokenId head;
  TokenId marker;  // its preposition or conjunction; invalid for none
  Rule rule = Rule::kOblique;
};

/// A word that says something of something: a verb, or what a copula ascribes.
struct Predicate {
  TokenId head;
  Kind kind = Kind::kMain;
  Form form = Form::kVerb;
  bool finite = false;
  TokenId governor;                 // the word it hangs on; invalid for none
  TokenId connective;               // "that", "because", "who", "and"; invalid for none
  std::vector<TokenId> group;       // auxiliaries, copula, "to" and head, in the order of the text
  TokenId particle;                 // "out" of "carried out"
  TokenId negation;                 // the word that denies it, where it stands
  std::vector<Argument> arguments;  // the subject first
  Range extent;                     // all that hangs on it
  std::int32_t quotation = -1;      // position in Article::quotes
  TokenId reporter;                 // the verb that reports it

  /// Invalid members where there is none.
  [[nodiscard]] Argument subject() const;
  [[nodiscard]] const Argument* find(Role role) const;
};

enum class Determination : std::uint8_t {
  kBare,
  kDefinite,
  kIndefinite,
  kDemonstrative,
  kOwned,
  kNone,  // "no"
  kName,
  kPronoun
};

struct NounPhrase {
  TokenId head;
  Determination determination = Determination::kBare;
  TokenId owner;       // "Roe" of "Ann Roe's bank"
  TokenId apposition;  // "Roe" of "the minister, Ann Roe"
  TokenId number;      // "twelve", "12"
  TokenId kind;        // a name before it that says which: "Iraq" of "the Iraq war"
  TokenId preposition;
  std::vector<Argument> parts;  // "of Ann Roe", "as mayor"
  Range extent;                 // all that hangs on it, without its preposition
};

/// How firmly a phrase belongs to the word it hangs on.
enum class Tie : std::uint8_t {
  kFixed,        // nothing is said without it: subject, object, auxiliary, article, number, not, if
  kNeeded,       // what its verb cannot do without: "charged [with theft]"
  kPart,         // "the death [of Ann Roe]"
  kMember,       // a further member of a list
  kNamed,        // an apposition that names: "the minister, [Ann Roe]"
  kOblique,      // "in Rome"
  kModifier,     // of a noun: "the bank [in Rome]"
  kRelative,     // "[which fell]"
  kClause,       // an adverbial clause, participle or purpose
  kParenthesis,  // "[he said]", an apposition that does not name
  kCoordinate    // "[and left]"
};

class Clauses {
 public:
  [[nodiscard]] const std::vector<Predicate>& predicates() const { return predicates_; }
  [[nodiscard]] const std::vector<NounPhrase>& nouns() const { return nouns_; }
  /// The predicate or noun phrase with this head; nullptr for none.
  [[nodiscard]] const Predicate* predicate(TokenId head) const;
  [[nodiscard]] const NounPhrase* noun(TokenId head) const;
  /// The nearest predicate on which the word hangs, itself left out; nullptr for none.
  [[nodiscard]] const Predicate* above(TokenId word) const;
  /// The noun that a word before it describes; the word itself where there is none.
  [[nodiscard]] TokenId described(TokenId word) const;
  /// All that hangs on the word, and how the whole is tied to what it hangs on itself.
  [[nodiscard]] Range extent(TokenId word) const { return extents_[at(word)]; }
  [[nodiscard]] Tie tie(TokenId word) const { return ties_[at(word)]; }
  /// Whether a predicate is one of the clauses that a reader takes for another sentence: it has
  /// its own subject, or goes on from the one before.
  [[nodiscard]] bool stands_apart(const Predicate& predicate) const;

 private:
  friend class Reader;
  static std::size_t at(TokenId word) { return static_cast<std::size_t>(word.index); }

  std::vector<Predicate> predicates_;  // in the order of the text, as the nouns
  std::vector<NounPhrase> nouns_;
  std::vector<std::int32_t> predicate_at_;  // for each token a position; -1 for none
  std::vector<std::int32_t> noun_at_;
  std::vector<TokenId> heads_;
  std::vector<Range> extents_;
  std::vector<Tie> ties_;
};

[[nodiscard]] Clauses read_clauses(const Article& article, const Analysis& analysis,
                                   const words::Lexicon& lexicon);

/// One line for each predicate and each noun phrase that is more than its head, as above.
[[nodiscard]] std::string print(const Clauses& clauses, const Analysis& analysis);

[[nodiscard]] std::string_view rule_name(Rule rule);  // "relative-object"
[[nodiscard]] std::string_view to_string(Kind kind);
[[nodiscard]] std::string_view to_string(Role role);
[[nodiscard]] std::string_view to_string(Determination determination);

}  // namespace dateline::clause
