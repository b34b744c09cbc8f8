// Questions to clauses once they are read.
#include "clause/clause.hpp"

#include <array>

#include "clause/tree.hpp"

namespace dateline::clause {

Argument Predicate::subject() const {
  for (const Role role : {Role::kSubject, Role::kExpletive})
    if (const Argument* argument = find(role)) return *argument;
  return {};
}

const Argument* Predicate::find(Role role) const {
  const auto found = std::ranges::find(arguments, role, &Argument::role);
  return found == arguments.end() ? nullptr : &*found;
}

const Predicate* Clauses::predicate(TokenId head) const {
  if (!head.valid() || predicate_at_[at(head)] < 0) return nullptr;
  return &predicates_[static_cast<std::size_t>(predicate_at_[at(head)])];
}

const NounPhrase* Clauses::noun(TokenId head) const {
  if (!head.valid() || noun_at_[at(head)] < 0) return nullptr;
  return &nouns_[static_cast<std::size_t>(noun_at_[at(head)])];
}

const Predicate* Clauses::above(TokenId word) const {
  for (int step = 0; step < kMaxSteps; ++step) {
    word = heads_[at(word)];
    if (!word.valid()) return nullptr;
    if (const Predicate* found = predicate(word)) return found;
  }
  return nullptr;
}

TokenId Clauses::described(TokenId word) const {
  TokenId noun = word;
  for (int step = 0; step < kMaxSteps && tie(noun) == Tie::kFixed; ++step) {
    const TokenId head = heads_[at(noun)];
    if (!head.valid() || head < noun || predicate(head) != nullptr) break;
    noun = head;
    if (this->noun(noun) != nullptr) return noun;
  }
  return word;
}

bool Clauses::stands_apart(const Predicate& predicate) const {
  switch (predicate.kind) {
    case Kind::kMain:
    case Kind::kReport:
    case Kind::kCoordinate:
      return true;
    case Kind::kAdverbial:
      return predicate.finite && tie(predicate.head) != Tie::kFixed;
    default:
      return false;
  }
}

std::string_view rule_name(Rule rule) {
  constexpr std::array kNames = {
#define DATELINE_CLAUSE_RULE(name, text, example) std::string_view(text),
#include "clause/rules.def"
#undef DATELINE_CLAUSE_RULE
  };
  return kNames[static_cast<std::size_t>(rule)];
}

std::string_view to_string(Kind kind) {
  constexpr std::array<std::string_view, 8> kNames = {"main",       "report",    "complement",
                                                      "relative",   "adverbial", "participle",
                                                      "infinitive", "coordinate"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_string(Role role) {
  constexpr std::array<std::string_view, 11> kNames = {
      "subject",    "expletive",       "object", "indirect",  "oblique", "agent",
      "complement", "open complement", "adverb", "adverbial", "part"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string_view to_string(Determination determination) {
  constexpr std::array<std::string_view, 8> kNames = {
      "bare", "definite", "indefinite", "demonstrative", "owned", "no", "name", "pronoun"};
  return kNames[static_cast<std::size_t>(determination)];
}

}  // namespace dateline::clause
