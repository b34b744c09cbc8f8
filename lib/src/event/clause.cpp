// Finds subjects and governors of words in the dependency tree.
#include "event/clause.hpp"

#include <algorithm>
#include <array>

namespace dateline::event {
namespace {

bool is_clausal_conjunct(const Analysis& analysis, TokenId word) {
  return analysis[word].dep == Dep::kConj && analysis[word].head.valid();
}

/// The first word of a chain of coordinated ones.
TokenId first_conjunct(const Analysis& analysis, TokenId word) {
  for (int step = 0; step < kMaxDepth && is_clausal_conjunct(analysis, word); ++step) {
    word = analysis[word].head;
  }
  return word;
}

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

bool is_subordinator(Dep dep) {
  return dep == Dep::kMark || dep == Dep::kCase;
}

Governance governed(TokenId governor, Complement complement, std::string_view preposition = {}) {
  return {governor, complement, preposition};
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
    return nominal && !is_calendar_word(analysis.lemma({i})) ? nominal_head(analysis, {i}, verb)
                                                             : TokenId{};
  }
  return {};
}

/// The form of a clause that is an argument of its head.
Complement clause_form(const Analysis& analysis, TokenId verb) {
  if (has_to(analysis, verb)) return Complement::kInfinitive;
  const Tag tag = analysis[verb].tag;
  if (is_finite(analysis, verb)) return Complement::kThat;
  if (tag == Tag::kVBG) return Complement::kGerund;
  if (tag == Tag::kVB) {
    return own_subject(analysis, verb).valid() ? Complement::kSubjunctive : Complement::kBare;
  }
  return own_subject(analysis, verb).valid() ? Complement::kThat : Complement::kBare;
}

/// Verbs whose object is the one to act: "urged firms to stop".
bool controls_object(std::string_view lemma) {
  constexpr std::array<std::string_view, 24> kVerbs = {
      "advise",   "allow",  "ask",       "authorise", "authorize", "beg",  "call",     "cause",
      "convince", "enable", "encourage", "expect",    "force",     "help", "instruct", "invite",
      "order",    "permit", "persuade",  "request",   "require",   "tell", "urge",     "want"};
  return std::ranges::find(kVerbs, lemma) != kVerbs.end();
}

/// The verb that an infinitive belongs to which the parser hung on that verb's object.
TokenId controlling_verb(const Analysis& analysis, TokenId word, TokenId noun) {
  const TokenId verb = analysis[noun].head;
  const bool object = analysis[noun].dep == Dep::kObj && verb.valid() && verb < noun;
  return object && noun < word && controls_object(analysis.lemma(verb)) ? verb : TokenId{};
}

/// A clause that hangs on a noun: "plan to leave", "claim that he left", "hope of leaving"; but
/// "the man leaving" is governed by nothing.
Governance adnominal(const Analysis& analysis, TokenId word, TokenId head) {
  if (const TokenId verb = controlling_verb(analysis, word, head); verb.valid()) {
    if (has_to(analysis, word)) return governed(verb, Complement::kInfinitive);
  }
  if (has_to(analysis, word)) return governed(head, Complement::kInfinitive);
  const auto preposition = preposition_of(analysis, word);
  if (!preposition.empty() && analysis[word].tag == Tag::kVBG) {
    return governed(head, Complement::kPreposition, preposition);
  }
  if (preposition == "that" || preposition == "whether") return governed(head, Complement::kThat);
  return {};
}

/// An adverbial clause: only "accused of leaving" and infinitives, which the parser cannot always
/// tell from complements, can be governed.
Governance adverbial(const Analysis& analysis, TokenId word, TokenId head) {
  if (has_to(analysis, word)) return governed(head, Complement::kInfinitive);
  const auto preposition = preposition_of(analysis, word);
  if (!preposition.empty() && analysis[word].tag == Tag::kVBG) {
    return governed(head, Complement::kPreposition, preposition);
  }
  if (preposition == "that") return governed(head, Complement::kThat);
  return {};
}

/// "told reporters that they will stay", where the parser hangs the clause on the hearer.
Governance past_hearer(const Analysis& analysis, TokenId word, TokenId head) {
  const TokenId that{head.index + 1};
  if (!(that < word) || analysis.lemma(that) != "that") return {};
  const TokenId subject = own_subject(analysis, word);
  const TokenId verb = analysis[head].head;
  const bool hears = analysis[head].dep == Dep::kObj || analysis[head].dep == Dep::kObl ||
                     analysis[head].dep == Dep::kIobj;
  if (!hears || !subject.valid() || subject == that || !verb.valid() || !(verb < head)) return {};
  return governed(verb, Complement::kThat);
}

Governance by_relation(const Analysis& analysis, TokenId word) {
  const TokenId head = analysis[word].head;
  if (!head.valid()) return {};
  switch (analysis[word].dep) {
    case Dep::kCcomp:
    case Dep::kCsubj:
    case Dep::kCsubjPass: {
      const Complement form = clause_form(analysis, word);
      return governed(head, form == Complement::kBare ? Complement::kThat : form);
    }
    case Dep::kXcomp:
      return governed(head, clause_form(analysis, word));
    case Dep::kAcl:
      return adnominal(analysis, word, head);
    case Dep::kAdvcl:
      return adverbial(analysis, word, head);
    case Dep::kAclRelcl:
      return past_hearer(analysis, word, head);
    case Dep::kObj:
    case Dep::kIobj:
    case Dep::kNsubjPass:
      return governed(head, Complement::kNoun);
    case Dep::kObl:
    case Dep::kNmod:
      return governed(head, Complement::kPreposition, preposition_of(analysis, word));
    case Dep::kCompound:
      return governed(head, Complement::kNoun);
    default:
      return {};
  }
}

/// The controller of an infinitive or gerund: the object of its governor where there is one
/// ("urged Iran to stop"), else its subject ("pledged to stop").
TokenId controller(const Analysis& analysis, TokenId verb, int depth);

/// What a relative pronoun stands for; a word that is no noun cannot be it.
TokenId antecedent(const Analysis& analysis, TokenId head, TokenId pronoun) {
  if (is_noun(analysis[head].tag) || !is_adjective(analysis[head].tag)) return head;
  for (std::int32_t i = pronoun.index - 1; i > head.index && i >= pronoun.index - 5; --i) {
    if (is_noun(analysis[TokenId{i}].tag)) return nominal_head(analysis, {i}, pronoun);
  }
  return head;
}

/// The nearest verb or predicate upwards, the word itself included.
TokenId verb_above(const Analysis& analysis, TokenId word) {
  TokenId above = word;
  for (int step = 0; step < kMaxDepth && above.valid(); ++step) {
    const bool clausal =
        is_verb(analysis[above].tag) || child_with(analysis, above, Dep::kCop).valid();
    if (clausal) return above;
    above = analysis[above].head;
  }
  return word;
}

TokenId understood(const Analysis& analysis, TokenId verb, int depth) {
  const Token& token = analysis[verb];
  if (const TokenId own = own_subject(analysis, verb); own.valid()) {
    const bool relative = analysis[own].tag == Tag::kWDT || analysis[own].tag == Tag::kWP;
    return relative && token.dep == Dep::kAclRelcl && token.head.valid()
               ? antecedent(analysis, token.head, own)
               : own;
  }
  if (!token.head.valid() || depth >= kMaxDepth) return {};
  switch (token.dep) {
    case Dep::kConj:
      return understood(analysis, verb_above(analysis, token.head), depth + 1);
    case Dep::kAmod:
      return is_conjunct_in_disguise(analysis, verb)
                 ? understood(analysis, verb_above(analysis, token.head), depth + 1)
                 : token.head;
    case Dep::kAclRelcl:
      return token.head;
    case Dep::kAcl: {
      if (controlling_verb(analysis, verb, token.head).valid()) return token.head;
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
    const TokenId object = child_with(analysis, head, Dep::kObj);
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

WordPos word_pos(Tag tag) {
  if (is_verb(tag)) return WordPos::kVerb;
  return is_adjective(tag) ? WordPos::kAdjective : WordPos::kNoun;
}

std::string lemma_with_particle(const Analysis& analysis, TokenId word) {
  std::string lemma(analysis.lemma(word));
  if (const TokenId particle = child_with(analysis, word, Dep::kCompoundPrt); particle.valid()) {
    lemma += ' ';
    lemma += analysis.lemma(particle);
  }
  return lemma;
}

TokenId child_with(const Analysis& analysis, TokenId head, Dep dep) {
  for (const TokenId child : right_children(analysis, head)) {
    if (analysis[child].dep == dep) return child;
  }
  for (const TokenId child : left_children(analysis, head)) {
    if (analysis[child].dep == dep) return child;
  }
  return {};
}

std::string_view preposition_of(const Analysis& analysis, TokenId word) {
  for (const TokenId child : left_children(analysis, word)) {
    const Token& token = analysis[child];
    if (is_subordinator(token.dep) && token.tag != Tag::kPOS && token.tag != Tag::kTO) {
      return analysis.lemma(child);
    }
    if (token.dep == Dep::kCase && token.tag == Tag::kTO) return "to";
  }
  return {};
}

bool has_to(const Analysis& analysis, TokenId verb) {
  for (const TokenId child : left_children(analysis, verb)) {
    if (analysis[child].tag == Tag::kTO && analysis[child].dep != Dep::kCase) return true;
  }
  return false;
}

bool is_finite(const Analysis& analysis, TokenId verb) {
  const auto carries_tense = [](Tag tag) {
    return tag == Tag::kVBD || tag == Tag::kVBZ || tag == Tag::kVBP || tag == Tag::kMD;
  };
  if (carries_tense(analysis[verb].tag)) return true;
  for (const TokenId child : left_children(analysis, verb)) {
    if (is_auxiliary(analysis[child].dep) && carries_tense(analysis[child].tag)) return true;
  }
  return false;
}

TokenId own_subject(const Analysis& analysis, TokenId verb) {
  const auto fits = [&](TokenId child) {
    const Dep dep = analysis[child].dep;
    return is_subject(dep) && dep != Dep::kExpl && !is_calendar_word(analysis.lemma(child)) &&
           !colon_between(analysis, child, verb);
  };
  TokenId found;
  for (const TokenId child : left_children(analysis, verb)) {
    if (fits(child)) found = child;
  }
  if (found.valid()) return found;
  for (const TokenId child : right_children(analysis, verb)) {
    if (fits(child)) return child;
  }
  return subject_beside(analysis, verb);
}

TokenId understood_subject(const Analysis& analysis, TokenId verb) {
  return understood(analysis, verb, 0);
}

bool is_conjunct_in_disguise(const Analysis& analysis, TokenId verb) {
  const Token& token = analysis[verb];
  if (token.tag != Tag::kVBN || token.dep != Dep::kAmod || !token.head.valid()) return false;
  if (analysis[token.head].dep != Dep::kConj || !(verb < token.head)) return false;
  const std::int32_t first = analysis[analysis.sentence_of(verb)].first;
  for (std::int32_t i = verb.index - 1; i > first && i >= verb.index - 3; --i) {
    if (analysis[TokenId{i}].dep == Dep::kCc) return true;
    if (!is_adverb(analysis[TokenId{i}].tag)) return false;
  }
  return false;
}

Governance governance_of(const Analysis& analysis, TokenId word) {
  const TokenId first = first_conjunct(analysis, word);
  return by_relation(analysis, first);
}

Effect effect_on(const Analysis& analysis, const Lexicon& lexicon, const Governance& governance) {
  if (!governance.governor.valid()) return Effect::kNone;
  const std::string lemma = lemma_with_particle(analysis, governance.governor);
  const WordPos pos = word_pos(analysis[governance.governor].tag);
  const auto look_up = [&](std::string_view word) {
    return lexicon.effect(word, pos, governance.complement, governance.preposition);
  };
  Effect effect = look_up(lemma);
  if (effect == Effect::kNone && governance.complement == Complement::kSubjunctive) {
    effect = lexicon.effect(lemma, pos, Complement::kThat, {});
  }
  if (effect != Effect::kNone || lemma.find(' ') == std::string::npos) return effect;
  return look_up(analysis.lemma(governance.governor));
}

}  // namespace dateline::event
