// Finds the subject of a verb: the one that stands with it, or the one a reader supplies.
#include <algorithm>
#include <array>

#include "clause/governance.hpp"

namespace dateline::clause {
namespace {

/// Up from a word to the head of its noun phrase, which lies before the verb.
TokenId nominal_head(const Analysis& analysis, TokenId word, TokenId verb) {
  for (int step = 0; step < 3; ++step) {
    const Token& token = analysis[word];
    const bool inside =
        token.dep == Dep::kFlat || token.dep == Dep::kCompound || token.dep == Dep::kNmod;
    if (!inside || !token.head.valid() || token.head > verb) break;
    word = token.head;
  }
  return word;
}

/// Names of days and months, which the parser may take for a subject: "Ann Lee said Wednesday".
bool is_calendar_word(std::string_view lemma) {
  constexpr std::array<std::string_view, 19> kWords = {
      "Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",  "Saturday", "Sunday",
      "January", "February",  "March",     "April",    "May",     "June",     "July",
      "August",  "September", "October",   "November", "December"};
  return std::ranges::find(kWords, lemma) != kWords.end();
}

/// A headline's "Crisis: Minister resigns" is two clauses.
bool colon_between(const Analysis& analysis, TokenId left, TokenId right) {
  constexpr std::int32_t kReach = 40;
  for (std::int32_t i = left.index + 1; i < right.index && i < left.index + kReach; ++i) {
    if (analysis.form({i}) == ":") return true;
  }
  return false;
}

/// Whether a preposition stands before the noun phrase.
bool is_behind_preposition(const Analysis& analysis, TokenId noun) {
  constexpr std::int32_t kReach = 40;  // words of one noun phrase
  const std::int32_t first =
      std::max(analysis[analysis.sentence_of(noun)].first, noun.index - kReach);
  std::int32_t i = noun.index - 1;
  while (i >= first && analysis[TokenId{i}].head == noun &&
         !(analysis[TokenId{i}].tag == Tag::kIN) && analysis[TokenId{i}].upos != Upos::kPunct) {
    --i;
  }
  if (i < first || analysis[TokenId{i}].tag != Tag::kIN) return false;
  const auto lemma = analysis.lemma({i});
  return lemma == "with" || lemma == "of" || lemma == "in" || lemma == "from" || lemma == "at" ||
         lemma == "by" || lemma == "on" || lemma == "to";
}

/// Where the tree gives a finite verb no subject: the noun or pronoun right before its group.
TokenId subject_beside(const Analysis& analysis, TokenId verb) {
  const Dep dep = analysis[verb].dep;
  const bool elsewhere =
      dep == Dep::kConj || dep == Dep::kAclRelcl || dep == Dep::kAcl || dep == Dep::kXcomp;
  if (elsewhere || !is_verb(analysis[verb].tag) || !is_finite(analysis, verb)) return {};
  const std::int32_t first = analysis[analysis.sentence_of(verb)].first;
  for (std::int32_t i = verb.index - 1; i >= first && i >= verb.index - 4; --i) {
    const Token& token = analysis[TokenId{i}];
    if (is_auxiliary(token.dep) || is_adverb(token.tag)) continue;
    const bool nominal = is_noun(token.tag) || token.tag == Tag::kPRP || token.tag == Tag::kCD;
    if (!nominal || is_calendar_word(analysis.lemma({i}))) return {};
    // "He was flying from Bern headed for Rome": nobody's place is the subject.
    const TokenId noun = nominal_head(analysis, {i}, verb);
    return is_behind_preposition(analysis, noun) ? TokenId{} : noun;
  }
  return {};
}

/// A noun without a preposition before a main verb that has no subject: what else should it be?
TokenId bare_nominal(const Analysis& analysis, TokenId verb) {
  constexpr std::array<std::string_view, 8> kUnits = {"year",  "month",   "week",    "day",
                                                      "night", "morning", "evening", "time"};
  const Token& token = analysis[verb];
  const bool main = !token.head.valid() || token.dep == Dep::kCcomp || token.dep == Dep::kParataxis;
  const bool past = token.tag == Tag::kVBN && !token.head.valid();
  if (!main || !(past || is_finite(analysis, verb))) return {};
  if (token.tag == Tag::kVB || token.tag == Tag::kVBG) return {};
  for (const TokenId child : left_children(analysis, verb)) {
    const Token& left = analysis[child];
    const bool loose = left.dep == Dep::kObl || left.dep == Dep::kOblUnmarked ||
                       left.dep == Dep::kObj || left.dep == Dep::kNmod || left.dep == Dep::kDep ||
                       left.dep == Dep::kDislocated || left.dep == Dep::kVocative;
    const auto lemma = analysis.lemma(child);
    // "On Friday, a lawyer sent", "in a letter, Ann Lee said": the parser explains the day or the
    // letter by who sent it.
    const TokenId apposed = child_with(analysis, child, Dep::kAppos);
    const bool named = apposed.valid() && apposed < verb && analysis[apposed].tag == Tag::kNNP;
    if (loose && apposed.valid() && (is_calendar_word(lemma) || named)) return apposed;
    if (!loose || !is_noun(left.tag) || !preposition_of(analysis, child).empty()) continue;
    if (is_calendar_word(lemma) || std::ranges::find(kUnits, lemma) != kUnits.end()) continue;
    return child;
  }
  return {};
}

/// "two weeks after the treasury reported": not the weeks report.
TokenId past_time_span(const Analysis& analysis, TokenId subject, TokenId verb) {
  constexpr std::array<std::string_view, 7> kSpans = {"second", "minute", "hour", "day",
                                                      "week",   "month",  "year"};
  if (std::ranges::find(kSpans, analysis.lemma(subject)) == kSpans.end()) return subject;
  for (const TokenId child : right_children(analysis, subject)) {
    const auto preposition = preposition_of(analysis, child);
    const bool orders = preposition == "after" || preposition == "before";
    if (orders && is_noun(analysis[child].tag) && child < verb) return child;
  }
  return subject;
}

/// Subjects that the parser took for something else: "Shares fell" with an auxiliary "shares",
/// "Oslo was last flooded" as what "last" is said of, "..., said chief executive Ann Lee".
TokenId subject_in_disguise(const Analysis& analysis, TokenId verb) {
  for (const TokenId child : left_children(analysis, verb)) {
    const Token& token = analysis[child];
    const auto lemma = analysis.lemma(child);
    const bool auxiliary = lemma == "be" || lemma == "have" || lemma == "do" || lemma == "get";
    if (token.dep == Dep::kAux && token.tag == Tag::kVBZ && !auxiliary) return child;
    if (token.dep != Dep::kAdvmod) continue;
    const TokenId subject = child_with(analysis, child, Dep::kNsubj);
    if (subject.valid() && subject < child) return subject;
  }
  const TokenId before{verb.index - 1};
  if (before.index < 0 || analysis[before].upos != Upos::kPunct) return {};
  for (const TokenId child : right_children(analysis, verb)) {
    const Dep dep = analysis[child].dep;
    const bool noun = (dep == Dep::kCcomp || dep == Dep::kObj) && is_noun(analysis[child].tag) &&
                      analysis[verb].tag == Tag::kVBD;
    if (noun && !child_with(analysis, child, Dep::kNsubj).valid()) return child;
  }
  return {};
}

/// The controller of an infinitive or gerund: the object of its governor where there is one
/// ("urged Iran to stop"), else its subject ("pledged to stop").
TokenId controller(const Analysis& analysis, TokenId verb, int depth);

/// "has a plan to leave", "made a bid to buy": who has or makes it will leave and buy.
bool shares_doer(const Analysis& analysis, TokenId noun) {
  constexpr std::array<std::string_view, 14> kVerbs = {
      "announce", "begin", "express", "get",   "have", "lack", "launch",
      "lose",     "make",  "reach",   "renew", "sign", "take", "unveil"};
  const TokenId verb = analysis[noun].head;
  return analysis[noun].dep == Dep::kObj && verb.valid() && verb < noun &&
         std::ranges::find(kVerbs, analysis.lemma(verb)) != kVerbs.end();
}

/// "who", "which", "that" as the subject of a relative clause, wherever the parser hung that; but
/// "Who left?" and "asked who left" ask.
bool is_relative(const Analysis& analysis, TokenId verb, TokenId pronoun) {
  const Tag tag = analysis[pronoun].tag;
  if (pronoun > verb || (tag != Tag::kWDT && tag != Tag::kWP)) return false;
  const Dep dep = analysis[verb].dep;
  if (dep == Dep::kAclRelcl) return true;
  const auto lemma = analysis.lemma(pronoun);
  const bool asks = dep == Dep::kCcomp || dep == Dep::kXcomp || dep == Dep::kCsubj;
  const bool opens = pronoun.index == analysis[analysis.sentence_of(verb)].first;
  return !asks && !opens && (lemma == "who" || lemma == "which" || lemma == "that");
}

/// What a relative pronoun stands for: what the clause hangs on, else the noun before the pronoun.
TokenId antecedent(const Analysis& analysis, TokenId verb, TokenId pronoun) {
  constexpr std::int32_t kReach = 5;
  const TokenId head = analysis[verb].head;
  const bool relative = analysis[verb].dep == Dep::kAclRelcl && head.valid() && head < pronoun;
  if (relative && !is_adjective(analysis[head].tag)) return head;
  const std::int32_t first = analysis[analysis.sentence_of(verb)].first;
  for (std::int32_t i = pronoun.index - 1; i >= first && i >= pronoun.index - kReach; --i) {
    if (is_noun(analysis[TokenId{i}].tag)) return nominal_head(analysis, {i}, pronoun);
    if (is_verb(analysis[TokenId{i}].tag)) break;
  }
  return relative ? head : TokenId{};
}

/// "..., and was released": the conjunction right before the verb's group.
bool follows_conjunction(const Analysis& analysis, TokenId verb) {
  const std::int32_t first = analysis[analysis.sentence_of(verb)].first;
  for (std::int32_t i = verb.index - 1; i >= first && i >= verb.index - 4; --i) {
    const Token& token = analysis[TokenId{i}];
    if (token.tag == Tag::kCC) return true;
    if (!is_auxiliary(token.dep) && !is_adverb(token.tag)) return false;
  }
  return false;
}

/// The nearest verb or predicate upwards, the word itself included.
TokenId verb_above(const Analysis& analysis, TokenId word) {
  TokenId above = word;
  for (int step = 0; step < kMaxSteps && above.valid(); ++step) {
    const bool clausal =
        is_verb(analysis[above].tag) || child_with(analysis, above, Dep::kCop).valid();
    if (clausal) return above;
    above = analysis[above].head;
  }
  return word;
}

/// "..., and was released": a comma stands before the conjunction of the verb.
bool comma_before_conjunction(const Analysis& analysis, TokenId verb) {
  return std::ranges::any_of(left_children(analysis, verb), [&](TokenId child) {
    return analysis[child].dep == Dep::kCc && child.index > 0 &&
           analysis[TokenId{child.index - 1}].tag == Tag::kComma;
  });
}

/// What a later conjunct shares its subject with: "was arrested two days after the bank closed, and
/// was released" goes on with the main clause, over the comma, wherever the parser hung it.
TokenId first_of_conjuncts(const Analysis& analysis, TokenId verb) {
  const TokenId above = verb_above(analysis, analysis[verb].head);
  const Dep dep = analysis[above].dep;
  const bool subordinate = dep == Dep::kAdvcl || dep == Dep::kAcl || dep == Dep::kAclRelcl;
  const TokenId main = analysis[above].head;
  const bool crosses = subordinate && main.valid() && main < above && is_finite(analysis, verb) &&
                       comma_before_conjunction(analysis, verb);
  return crosses ? verb_above(analysis, main) : above;
}

TokenId understood(const Analysis& analysis, TokenId verb, int depth) {
  const Token& token = analysis[verb];
  if (const TokenId own = own_subject(analysis, verb); own.valid()) {
    if (!is_relative(analysis, verb, own)) return own;
    const TokenId named = antecedent(analysis, verb, own);
    return named.valid() ? named : own;
  }
  if (!token.head.valid() || depth >= kMaxSteps) return {};
  switch (token.dep) {
    case Dep::kConj:
      return understood(analysis, first_of_conjuncts(analysis, verb), depth + 1);
    case Dep::kAmod:
      return is_conjunct_in_disguise(analysis, verb)
                 ? understood(analysis, verb_above(analysis, token.head), depth + 1)
                 : token.head;
    case Dep::kAclRelcl:
      // "was arrested two days after it closed, and was released"
      return follows_conjunction(analysis, verb)
                 ? understood(analysis, verb_above(analysis, token.head), depth + 1)
                 : token.head;
    case Dep::kAcl: {
      if (controlling_verb(analysis, verb, token.head).valid()) return token.head;
      if (has_to(analysis, verb) && shares_doer(analysis, token.head)) {
        return understood(analysis, analysis[token.head].head, depth + 1);
      }
      const bool describes = !has_to(analysis, verb) && preposition_of(analysis, verb).empty();
      if (!describes) return {};
      // "has been an ally, sending aid": it is the subject who sends.
      const bool predicate = child_with(analysis, token.head, Dep::kCop).valid();
      return predicate ? understood(analysis, token.head, depth + 1) : token.head;
    }
    case Dep::kAdvcl:
      // "quoted an official as saying": the official says.
      if (preposition_of(analysis, verb) == "as" && token.tag == Tag::kVBG) {
        const TokenId object = child_with(analysis, token.head, Dep::kObj);
        if (object.valid()) return object;
      }
      return controller(analysis, verb, depth);
    case Dep::kXcomp:
    case Dep::kCcomp:
      return controller(analysis, verb, depth);
    case Dep::kAdvmod:
      return understood(analysis, token.head, depth + 1);
    default:
      return {};
  }
}

/// "appealed to parents to stay": the noun right before the infinitive that the verb turns to.
TokenId hearer_of(const Analysis& analysis, TokenId verb, TokenId infinitive) {
  constexpr std::array<std::string_view, 5> kTurning = {"appeal", "call", "plead", "signal",
                                                        "shout"};
  if (std::ranges::find(kTurning, analysis.lemma(verb)) == kTurning.end()) return {};
  for (const TokenId child : right_children(analysis, verb)) {
    const auto preposition = preposition_of(analysis, child);
    const bool turned =
        preposition == "to" || preposition == "on" || preposition == "upon" || preposition == "for";
    if (turned && is_noun(analysis[child].tag) && child < infinitive) return child;
  }
  return {};
}

TokenId controller(const Analysis& analysis, TokenId verb, int depth) {
  const TokenId head = analysis[verb].head;
  if (analysis[verb].dep == Dep::kXcomp || has_to(analysis, verb)) {
    // "promise" is the one common verb whose object does not control.
    TokenId object = child_with(analysis, head, Dep::kObj);
    if (!object.valid()) object = child_with(analysis, head, Dep::kIobj);
    if (!object.valid()) {
      if (const TokenId hearer = hearer_of(analysis, head, verb); hearer.valid()) return hearer;
    }
    if (analysis[verb].dep == Dep::kXcomp && object.valid() && object < verb &&
        analysis.lemma(head) != "promise") {
      return object;
    }
  }
  if (is_finite(analysis, verb) && !has_to(analysis, verb)) return {};
  return understood(analysis, head, depth + 1);
}

}  // namespace

TokenId own_subject(const Analysis& analysis, TokenId verb) {
  const auto fits = [&](TokenId child) {
    const Dep dep = analysis[child].dep;
    return is_subject(dep) && !is_calendar_word(analysis.lemma(child)) &&
           !colon_between(analysis, child, verb);
  };
  TokenId found;
  for (const TokenId child : left_children(analysis, verb)) {
    // "people familiar with the plans said": what a preposition governs only when nothing else is.
    if (fits(child) && !(found.valid() && is_behind_preposition(analysis, child))) found = child;
  }
  if (found.valid()) return past_time_span(analysis, found, verb);
  for (const TokenId child : right_children(analysis, verb)) {
    if (fits(child)) return child;
  }
  if (!is_finite(analysis, verb) && analysis[verb].head.valid()) return {};
  if (const TokenId beside = subject_beside(analysis, verb); beside.valid()) return beside;
  const TokenId bare = bare_nominal(analysis, verb);
  return bare.valid() ? bare : subject_in_disguise(analysis, verb);
}

TokenId understood_subject(const Analysis& analysis, TokenId verb) {
  return understood(analysis, verb, 0);
}

}  // namespace dateline::clause
