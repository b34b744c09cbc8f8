// Auxiliaries and form of the head -> tense, aspect, modality.
#include "clause/verb_group.hpp"

#include <array>
#include <utility>

#include "clause/auxiliaries.hpp"
#include "clause/tree.hpp"

namespace dateline::clause {
namespace {

/// A verb group on the way: the aspect still in its two parts.
struct Reading {
  Tense tense = Tense::kNone;
  bool perfect = false;
  bool progressive = false;
  std::string modality;
  TenseRule rule = TenseRule::kNoVerb;
};

/// Modals by their forms; an empty modality means that it marks the future.
struct Modal {
  std::string_view form;
  std::string_view modality;
};
constexpr std::array<Modal, 20> kModals = {
    {{"will", ""},          {"'ll", ""},          {"’ll", ""},        {"wo", ""},
     {"would", "would"},    {"'d", "would"},      {"’d", "would"},    {"could", "could"},
     {"can", "can"},        {"ca", "can"},        {"may", "may"},     {"might", "might"},
     {"must", "must"},      {"should", "should"}, {"shall", "shall"}, {"sha", "shall"},
     {"ought", "ought to"}, {"need", "need"},     {"dare", "dare"},   {"cannot", "can"}}};

bool equals_lower(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    if (c != lower[i]) return false;
  }
  return true;
}

void read_modal(std::string_view form, Reading& reading) {
  reading.tense = Tense::kNone;
  reading.rule = TenseRule::kModal;
  for (const Modal& modal : kModals) {
    if (!equals_lower(form, modal.form)) continue;
    reading.modality = modal.modality;
    if (modal.modality.empty()) {
      reading.tense = Tense::kFuture;
      reading.rule = TenseRule::kWill;
    }
    return;
  }
}

/// The tense of a form that stands first in its group.
Tense tense_of_form(Tag tag) {
  switch (tag) {
    case Tag::kVBD:
      return Tense::kPast;
    case Tag::kVBZ:
    case Tag::kVBP:
      return Tense::kPresent;
    case Tag::kVBG:
      return Tense::kPresPart;
    case Tag::kVBN:
      return Tense::kPastPart;
    default:
      return Tense::kNone;
  }
}

/// Reads the first auxiliary, which alone carries tense or modality.
void read_first(const Analysis& analysis, const Auxiliary& first, Reading& reading) {
  reading.rule = TenseRule::kAuxiliary;
  switch (first.kind) {
    case AuxKind::kModal:
      read_modal(analysis.form(first.token), reading);
      return;
    case AuxKind::kTo:
      reading.tense = Tense::kInfinitive;
      reading.rule = TenseRule::kToInfinitive;
      return;
    default:
      reading.tense = tense_of_form(analysis[first.token].tag);
  }
}

/// "Is to open": a plan.
bool is_to_be(const AuxChain& chain) {
  const auto all = chain.all();
  return all.size() > 1 && all[0].kind == AuxKind::kBe && all[1].kind == AuxKind::kTo;
}

/// Reads perfect and progressive off each auxiliary and the word after it.
void read_aspect(const Analysis& analysis, const AuxChain& chain, TokenId head, Reading& reading) {
  const auto all = chain.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Tag next = analysis[i + 1 < all.size() ? all[i + 1].token : head].tag;
    if (all[i].kind == AuxKind::kBe && next == Tag::kVBG) reading.progressive = true;
    if (all[i].kind == AuxKind::kHave && next != Tag::kTO && next != Tag::kVB) {
      reading.perfect = true;
    }
  }
}

Reading read_group(const Analysis& analysis, TokenId head, int depth);

bool has_subject(const Analysis& analysis, TokenId head) {
  for (const TokenId child : left_children(analysis, head)) {
    if (fills_subject(analysis[child].dep)) return true;
  }
  return false;
}

/// Whether a later conjunct without auxiliaries goes with those of the first: "has met and agreed".
bool shares_auxiliaries(const Analysis& analysis, TokenId head, TokenId first) {
  if (has_subject(analysis, head)) return false;
  const AuxChain chain = auxiliaries_of(analysis, first);
  if (chain.empty()) return false;
  const AuxKind last = chain.last().kind;
  switch (analysis[head].tag) {
    case Tag::kVB:
    case Tag::kVBP:
      return last == AuxKind::kTo || last == AuxKind::kModal || last == AuxKind::kDo;
    case Tag::kVBN:
      return last == AuxKind::kHave || last == AuxKind::kBe || last == AuxKind::kGet;
    case Tag::kVBG:
      return last == AuxKind::kBe && analysis[first].tag == Tag::kVBG;
    default:
      return false;
  }
}

/// Whether only adverbs stand between `left` and the first auxiliary of the group.
bool adjoins(const Analysis& analysis, TokenId left, TokenId right) {
  if (right.index - left.index > 4) return false;
  for (TokenId id{left.index + 1}; id < right; ++id.index) {
    if (!is_adverb(analysis[id].tag)) return false;
  }
  return left < right;
}

/// "going to", "used to", "have to", "about to": an infinitive that the word before it turns into
/// something else.
void read_periphrasis(const Analysis& analysis, TokenId head, TokenId to, int depth,
                      Reading& reading) {
  const TokenId governor = analysis[head].head;
  if (!governor.valid() || !adjoins(analysis, governor, to)) return;
  const std::string_view lemma = analysis.lemma(governor);
  const Tag tag = analysis[governor].tag;
  const bool going = (lemma == "go" && tag == Tag::kVBG) || lemma == "about";
  if (going) {
    if (read_group(analysis, governor, depth + 1).tense != Tense::kPresent) return;
    reading.tense = Tense::kFuture;
    reading.rule = TenseRule::kGoingTo;
  } else if (lemma == "use" && tag == Tag::kVBD && auxiliaries_of(analysis, governor).empty()) {
    reading.tense = Tense::kPast;
    reading.rule = TenseRule::kUsedTo;
  } else if (lemma == "have" && is_verb(tag)) {
    Reading have = read_group(analysis, governor, depth + 1);
    reading.tense = have.tense;
    reading.perfect = reading.perfect || have.perfect;
    reading.modality = have.modality.empty() ? "have to" : have.modality + " have to";
    reading.rule = TenseRule::kHaveTo;
  } else if (analysis[governor].tag == Tag::kMD && lemma == "ought") {
    read_modal("ought", reading);
  }
}

bool ends_with_stop(const Analysis& analysis, TokenId id) {
  const Sentence& sentence = analysis[analysis.sentence_of(id)];
  for (std::int32_t i = sentence.last - 1; i >= sentence.first && i >= sentence.last - 3; --i) {
    if (analysis[TokenId{i}].tag == Tag::kPeriod) return true;
  }
  return false;
}

/// Whether what is tagged as a participle is a past tense that looks the same: "Five parties
/// [issued] statements". It has a subject or an object, or it is the verb of a whole clause.
bool is_past_in_disguise(const Analysis& analysis, TokenId head) {
  const Token& token = analysis[head];
  const Sentence& sentence = analysis[analysis.sentence_of(head)];
  for (const TokenId child : left_children(analysis, head)) {
    if (analysis[child].dep == Dep::kNsubj) return true;
  }
  for (const TokenId child : right_children(analysis, head)) {
    if (analysis[child].dep == Dep::kObj) return true;
    if (analysis[child].dep == Dep::kOblAgent) return false;
  }
  if (head.index == sentence.first) return false;
  if (token.dep == Dep::kConj && token.head.valid()) {
    const Tag first = analysis[token.head].tag;
    return first == Tag::kVBD || first == Tag::kVBZ || first == Tag::kVBP;
  }
  const bool clause = token.dep == Dep::kRoot || token.dep == Dep::kParataxis;
  return clause && ends_with_stop(analysis, head);
}

/// A verb without auxiliaries.
Reading read_bare(const Analysis& analysis, TokenId head) {
  const Token& token = analysis[head];
  const bool subject = has_subject(analysis, head);
  switch (token.tag) {
    case Tag::kVBD:
      if ((token.dep == Dep::kAcl || token.dep == Dep::kAmod) && !subject) {
        return {Tense::kPastPart, false, false, {}, TenseRule::kReducedRelative};
      }
      return {Tense::kPast, false, false, {}, TenseRule::kSimple};
    case Tag::kVBZ:
    case Tag::kVBP:
      return {Tense::kPresent, false, false, {}, TenseRule::kSimple};
    case Tag::kVBG:
      return {Tense::kPresPart, false, false, {}, TenseRule::kPresentParticiple};
    case Tag::kVBN:
      if (is_past_in_disguise(analysis, head)) {
        return {Tense::kPast, false, false, {}, TenseRule::kFiniteParticiple};
      }
      return {Tense::kPastPart, false, false, {}, TenseRule::kPastParticiple};
    case Tag::kVB:
      if (token.dep == Dep::kXcomp || token.dep == Dep::kCcomp) {
        return {Tense::kInfinitive, false, false, {}, TenseRule::kBareInfinitive};
      }
      if (subject) return {Tense::kPresent, false, false, {}, TenseRule::kSubjunctive};
      return {Tense::kPresent, false, false, {}, TenseRule::kImperative};
    default:
      return {};
  }
}

Reading read_group(const Analysis& analysis, TokenId head, int depth) {
  constexpr int kDeepest = 4;  // conjuncts and periphrases in each other
  const AuxChain chain = auxiliaries_of(analysis, head);
  const Token& token = analysis[head];
  if (chain.empty()) {
    if (depth < kDeepest && token.dep == Dep::kConj && token.head < head &&
        shares_auxiliaries(analysis, head, token.head)) {
      Reading shared = read_group(analysis, token.head, depth + 1);
      if (token.tag != Tag::kVBG) shared.progressive = false;
      return shared;
    }
    return read_bare(analysis, head);
  }
  Reading reading;
  read_first(analysis, chain.first(), reading);
  read_aspect(analysis, chain, head, reading);
  if (is_to_be(chain) && reading.tense == Tense::kPresent) {
    reading.tense = Tense::kFuture;
    reading.rule = TenseRule::kGoingTo;
  }
  if (chain.first().kind == AuxKind::kTo && depth < kDeepest) {
    read_periphrasis(analysis, head, chain.first().token, depth, reading);
  }
  return reading;
}

Aspect aspect_of(const Reading& reading) {
  if (reading.perfect) {
    return reading.progressive ? Aspect::kPerfectiveProgressive : Aspect::kPerfective;
  }
  return reading.progressive ? Aspect::kProgressive : Aspect::kNone;
}

}  // namespace

VerbGroup verb_group(const Analysis& analysis, TokenId head, EventPos pos) {
  if (pos == EventPos::kVerb) {
    Reading reading = read_group(analysis, head, 0);
    return {reading.tense, aspect_of(reading), std::move(reading.modality), reading.rule};
  }
  if (auxiliaries_of(analysis, head).empty()) return {};
  Reading reading = read_group(analysis, head, 0);
  // Predicate nouns keep NONE and NONE in TimeBank; adjectives and prepositions take the copula's.
  if (pos == EventPos::kNoun) return {Tense::kNone, Aspect::kNone, std::move(reading.modality)};
  const TenseRule rule = reading.rule == TenseRule::kAuxiliary ? TenseRule::kCopula : reading.rule;
  return {reading.tense, aspect_of(reading), std::move(reading.modality), rule};
}

std::string_view tense_rule_name(std::uint8_t rule) {
  constexpr std::array<std::string_view, 18> kNames = {"no-verb",
                                                       "copula",
                                                       "simple",
                                                       "auxiliary",
                                                       "will",
                                                       "going-to",
                                                       "used-to",
                                                       "have-to",
                                                       "modal",
                                                       "infinitive",
                                                       "bare-infinitive",
                                                       "present-participle",
                                                       "past-participle",
                                                       "finite-participle",
                                                       "reduced-relative",
                                                       "imperative",
                                                       "subjunctive",
                                                       "learned"};
  return rule < kNames.size() ? kNames[rule] : "unknown";
}

}  // namespace dateline::clause
