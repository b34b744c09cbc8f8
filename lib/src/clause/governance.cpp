// Finds what governs a word, and in which form, in the dependency tree.
#include "clause/governance.hpp"

#include <algorithm>
#include <array>

namespace dateline::clause {
namespace {

bool is_clausal_conjunct(const Analysis& analysis, TokenId word) {
  return analysis[word].dep == Dep::kConj && analysis[word].head.valid();
}

/// The first word of a chain of coordinated ones.
TokenId first_conjunct(const Analysis& analysis, TokenId word) {
  for (int step = 0; step < kMaxSteps && is_clausal_conjunct(analysis, word); ++step) {
    word = analysis[word].head;
  }
  return word;
}

bool is_subordinator(Dep dep) {
  return dep == Dep::kMark || dep == Dep::kCase;
}

Governance governed(TokenId governor, words::Complement complement,
                    std::string_view preposition = {}) {
  return {governor, complement, preposition};
}

/// The form of a clause that is an argument of its head.
words::Complement clause_form(const Analysis& analysis, TokenId verb) {
  if (has_to(analysis, verb)) return words::Complement::kInfinitive;
  const Tag tag = analysis[verb].tag;
  if (is_finite(analysis, verb)) return words::Complement::kThat;
  if (tag == Tag::kVBG) return words::Complement::kGerund;
  if (tag == Tag::kVB) {
    return own_subject(analysis, verb).valid() ? words::Complement::kSubjunctive
                                               : words::Complement::kBare;
  }
  return own_subject(analysis, verb).valid() ? words::Complement::kThat : words::Complement::kBare;
}

/// Verbs whose object is the one to act: "urged firms to stop".
bool controls_object(std::string_view lemma) {
  constexpr std::array<std::string_view, 24> kVerbs = {
      "advise",   "allow",  "ask",       "authorise", "authorize", "beg",  "call",     "cause",
      "convince", "enable", "encourage", "expect",    "force",     "help", "instruct", "invite",
      "order",    "permit", "persuade",  "request",   "require",   "tell", "urge",     "want"};
  return std::ranges::find(kVerbs, lemma) != kVerbs.end();
}

/// A clause that hangs on a noun: "plan to leave", "claim that he left", "hope of leaving"; but
/// "the man leaving" is governed by nothing.
Governance adnominal(const Analysis& analysis, TokenId word, TokenId head) {
  if (const TokenId verb = controlling_verb(analysis, word, head); verb.valid()) {
    if (has_to(analysis, word)) return governed(verb, words::Complement::kInfinitive);
  }
  if (has_to(analysis, word)) return governed(head, words::Complement::kInfinitive);
  const auto preposition = preposition_of(analysis, word);
  if (!preposition.empty() && analysis[word].tag == Tag::kVBG) {
    return governed(head, words::Complement::kPreposition, preposition);
  }
  if (preposition == "that" || preposition == "whether")
    return governed(head, words::Complement::kThat);
  return {};
}

/// An adverbial clause: only "accused of leaving" and infinitives, which the parser cannot always
/// tell from complements, can be governed.
Governance adverbial(const Analysis& analysis, TokenId word, TokenId head) {
  if (has_to(analysis, word)) return governed(head, words::Complement::kInfinitive);
  const auto preposition = preposition_of(analysis, word);
  if (!preposition.empty() && analysis[word].tag == Tag::kVBG) {
    return governed(head, words::Complement::kPreposition, preposition);
  }
  if (preposition == "that") return governed(head, words::Complement::kThat);
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
  return governed(verb, words::Complement::kThat);
}

Governance by_relation(const Analysis& analysis, TokenId word) {
  const TokenId head = analysis[word].head;
  if (!head.valid()) return {};
  switch (analysis[word].dep) {
    case Dep::kCcomp:
    case Dep::kCsubj:
    case Dep::kCsubjPass: {
      const words::Complement form = clause_form(analysis, word);
      return governed(head, form == words::Complement::kBare ? words::Complement::kThat : form);
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
      return governed(head, words::Complement::kNoun);
    case Dep::kObl:
    case Dep::kNmod:
      return governed(head, words::Complement::kPreposition, preposition_of(analysis, word));
    case Dep::kCompound:
      return governed(head, words::Complement::kNoun);
    default:
      return {};
  }
}

}  // namespace

words::WordPos word_pos(Tag tag) {
  if (is_verb(tag)) return words::WordPos::kVerb;
  return is_adjective(tag) ? words::WordPos::kAdjective : words::WordPos::kNoun;
}

std::string lemma_with_particle(const Analysis& analysis, TokenId word) {
  std::string lemma(analysis.lemma(word));
  if (const TokenId particle = child_with(analysis, word, Dep::kCompoundPrt); particle.valid()) {
    lemma += ' ';
    lemma += analysis.lemma(particle);
  }
  return lemma;
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

words::Effect effect_on(const Analysis& analysis, const words::Lexicon& lexicon,
                        const Governance& governance) {
  if (!governance.governor.valid()) return words::Effect::kNone;
  const std::string lemma = lemma_with_particle(analysis, governance.governor);
  const words::WordPos pos = word_pos(analysis[governance.governor].tag);
  const auto look_up = [&](std::string_view word) {
    return lexicon.effect(word, pos, governance.complement, governance.preposition);
  };
  words::Effect effect = look_up(lemma);
  if (effect == words::Effect::kNone && governance.complement == words::Complement::kSubjunctive) {
    effect = lexicon.effect(lemma, pos, words::Complement::kThat, {});
  }
  if (effect != words::Effect::kNone || lemma.find(' ') == std::string::npos) return effect;
  return look_up(analysis.lemma(governance.governor));
}

TokenId controlling_verb(const Analysis& analysis, TokenId word, TokenId noun) {
  const TokenId verb = analysis[noun].head;
  const bool object = analysis[noun].dep == Dep::kObj && verb.valid() && verb < noun;
  return object && noun < word && controls_object(analysis.lemma(verb)) ? verb : TokenId{};
}

bool comes_at_last(const Analysis& analysis, TokenId verb) {
  return std::ranges::any_of(right_children(analysis, verb), [&](TokenId child) {
    const auto preposition = preposition_of(analysis, child);
    return analysis[child].dep == Dep::kObl && (preposition == "until" || preposition == "till");
  });
}

}  // namespace dateline::clause
