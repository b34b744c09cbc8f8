// Picks the words of a clause or noun phrase that a reader needs, each with a rank that says how
// soon it may go and with what.
#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "event/clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

constexpr std::size_t kMaxPicks = 72;
constexpr std::uint32_t kMaxGap = 400;  // bytes

/// Adverbs that belong to a number: "about 200", "more than half", "up to $5 million".
bool is_quantity(const Analysis& analysis, TokenId head, TokenId adverb) {
  const Tag tag = analysis[head].tag;
  if (tag == Tag::kCurrency) return adverb < head;
  return tag == Tag::kCD || tag == Tag::kDT || analysis[head].dep == Dep::kNummod;
}

bool names_time(const Analysis& analysis, TokenId word) {
  constexpr std::array<std::string_view, 7> kUnits = {"second", "minute", "hour", "day",
                                                      "week",   "month",  "year"};
  return std::ranges::find(kUnits, analysis.lemma(word)) != kUnits.end();
}

/// "military", "economic", "Russian": attributes that say which kind, not how good or how big.
bool is_relational(const Analysis& analysis, TokenId attribute) {
  constexpr std::array<std::string_view, 7> kEndings = {"al",  "ary", "ic", "ese",
                                                        "ian", "ar",  "an"};
  const auto form = analysis.form(attribute);
  return ascii::is_upper(form[0]) || std::ranges::any_of(kEndings, [&](std::string_view ending) {
           return form.size() > ending.size() + 3 && form.ends_with(ending);
         });
}

}  // namespace

bool negates(std::string_view lemma) {
  constexpr std::array<std::string_view, 6> kNegations = {"not", "never", "no",
                                                          "n't", "n’t",   "neither"};
  return std::ranges::find(kNegations, lemma) != kNegations.end();
}

bool PhraseCollector::keep(TokenId token, Rank rank, std::vector<Pick>& picks) const {
  if (rank.level > kMaxLevel || picks.size() >= kMaxPicks) return false;
  // The parser may take a quotation mark of a wire service for a word.
  const auto form = scene_.analysis.form(token);
  if (form == "``" || form == "''") return false;
  picks.push_back({token, static_cast<std::uint8_t>(rank.level), rank.unit});
  return true;
}

bool PhraseCollector::is_date(TokenId word) const {
  const TimexId timex = scene_.timex_at(word);
  if (!timex.valid()) return false;
  const Timex& said = scene_.timexes[static_cast<std::size_t>(timex.index)];
  // "two days" of "two days after the crash" dates, too.
  return said.type == TimexType::kDate || said.type == TimexType::kTime ||
         said.anchor_kind == AnchorKind::kEvent;
}

bool PhraseCollector::is_according(TokenId noun) const {
  for (const TokenId child : left_children(scene_.analysis, noun)) {
    if (scene_.analysis.lemma(child) == "accord") return true;
  }
  return false;
}

/// "While Paris talked, Rome acted": a clause behind a comma that the verb cannot take.
bool PhraseCollector::is_other_clause(TokenId verb, TokenId child) const {
  const Analysis& analysis = scene_.analysis;
  if (child < verb || analysis[child].dep != Dep::kCcomp) return false;
  if (child_with(analysis, child, Dep::kMark).valid()) return false;
  const TokenId subject = own_subject(analysis, child);
  if (!subject.valid() || subject < verb) return false;
  const Governance governance{verb, Complement::kThat, {}};
  if (effect_on(analysis, scene_.lexicon, governance) != Effect::kNone) return false;
  const Span gap{analysis[verb].span.end, analysis[subject].span.begin};
  return gap.size() < kMaxGap && analysis.slice(gap).find(',') != std::string_view::npos;
}

bool PhraseCollector::is_role(TokenId noun) const {
  const Tag tag = scene_.analysis[noun].tag;
  return (tag == Tag::kNN || tag == Tag::kNNP) &&
         scene_.lexicon.name_word(ascii::to_lower(scene_.analysis.lemma(noun))).role;
}

/// "Mr" and the like before a name.
bool PhraseCollector::is_courtesy(TokenId word) const {
  const Analysis& analysis = scene_.analysis;
  if (analysis[word].tag != Tag::kNNP || word.index + 1 >= analysis.size()) return false;
  const std::string form = ascii::to_lower(analysis.form(word));
  return (form.starts_with("mr") || form.starts_with("ms") || form == "miss") && form.size() <= 4 &&
         analysis[TokenId{word.index + 1}].tag == Tag::kNNP;
}

bool PhraseCollector::is_clausal(TokenId word) const {
  if (is_verb(scene_.analysis[word].tag)) return true;
  return child_with(scene_.analysis, word, Dep::kCop).valid();
}

void PhraseCollector::noun_phrase(TokenId head, std::vector<Pick>& picks) const {
  nouns(head, {0, head}, 0, picks);
}

void PhraseCollector::clause(TokenId verb, const ClauseShape& shape,
                             std::vector<Pick>& picks) const {
  clauses(verb, {0, verb}, 0, shape, picks);
}

void PhraseCollector::nouns(TokenId head, Rank rank, int depth, std::vector<Pick>& picks) const {
  if (depth > kMaxPhraseDepth || (depth > 0 && is_according(head))) return;
  if (!is_courtesy(head) && !keep(head, rank, picks)) return;
  for (const TokenId child : left_children(scene_.analysis, head)) {
    noun_child(head, child, rank, depth, picks);
  }
  for (const TokenId child : right_children(scene_.analysis, head)) {
    noun_child(head, child, rank, depth, picks);
  }
}

/// "Draycott, 61,": an age is no part of the name.
bool PhraseCollector::is_age(TokenId head, TokenId child) const {
  const Analysis& analysis = scene_.analysis;
  return child > head && analysis[child].tag == Tag::kCD && analysis.form({child.index - 1}) == ",";
}

/// How much sooner an attribute goes than its noun: mere colour first, what makes the noun another
/// thing ("former", "possible") never.
int PhraseCollector::step_of_attribute(TokenId attribute) const {
  const Analysis& analysis = scene_.analysis;
  const auto lemma = analysis.lemma(attribute);
  const bool essential =
      scene_.lexicon.label_word(lemma).essential || analysis[attribute].tag == Tag::kCD ||
      scene_.lexicon.effect(lemma, WordPos::kAdjective, Complement::kNoun, {}) != Effect::kNone;
  // "Royal" of "the Royal Institute" is part of the name.
  const TokenId noun = analysis[attribute].head;
  const bool name = analysis[attribute].tag == Tag::kNNP && analysis[noun].tag == Tag::kNNP;
  if (essential || name) return 0;
  return is_relational(analysis, attribute) ? 2 : 3;
}

/// "people familiar [with the plans]": an adjective behind its noun says nothing without what it is
/// about, which the parser hung elsewhere.
bool PhraseCollector::lost_complement(TokenId attribute, TokenId noun) const {
  const Analysis& analysis = scene_.analysis;
  const TokenId next{attribute.index + 1};
  return attribute.index == noun.index + 1 && is_adjective(analysis[attribute].tag) &&
         right_children(analysis, attribute).empty() && next.index < analysis.size() &&
         analysis[next].tag == Tag::kIN;
}

void PhraseCollector::noun_child(TokenId head, TokenId child, Rank rank, int depth,
                                 std::vector<Pick>& picks) const {
  const Analysis& analysis = scene_.analysis;
  if ((is_date(child) && analysis[child].dep != Dep::kDet) || is_age(head, child)) return;
  const Tag head_tag = analysis[head].tag;
  const bool pronoun_head = head_tag == Tag::kDT || head_tag == Tag::kPRP || head_tag == Tag::kWP;
  switch (analysis[child].dep) {
    case Dep::kNummod:
    case Dep::kDet:
    case Dep::kDetPredet:
    case Dep::kCompound:
    case Dep::kFlat:
    case Dep::kFixed:
    case Dep::kGoeswith:
    case Dep::kNmodPoss:
      return nouns(child, rank, depth + 1, picks);
    case Dep::kCase:
      if (analysis.lemma(child) != "accord") nouns(child, rank, depth + 1, picks);
      return;
    case Dep::kAmod:
      if (lost_complement(child, head)) return;
      return nouns(child, rank.below(step_of_attribute(child), child), depth + 1, picks);
    case Dep::kConj:
      // What the parser tore off a clause further up: "... with each other and are willing".
      if (is_noun(head_tag) && child_with(analysis, child, Dep::kCop).valid()) return;
      // "Nine were injured, but three suffered": another clause.
      if (is_verb(analysis[child].tag) && own_subject(analysis, child).valid()) return;
      // The rest of a list stays or goes as a whole.
      return nouns(child, rank.below(1, child_with(analysis, head, Dep::kConj)), depth + 1, picks);
    case Dep::kNmodDesc:
    case Dep::kNmodUnmarked:
      return nouns(child, rank.below(1, child), depth + 1, picks);
    case Dep::kNmod:
    case Dep::kObl: {
      const bool near = preposition_of(analysis, child) == "of" || analysis[child].tag == Tag::kNNP;
      const int step = near ? 1 : 2;
      return nouns(child, rank.below(step, child), depth + 1, picks);
    }
    case Dep::kCc:
      return nouns(child, rank, depth + 1, picks);
    case Dep::kAdvmod:
      if (is_quantity(analysis, head, child) || negates(analysis.lemma(child)) ||
          scene_.lexicon.label_word(analysis.lemma(child)).turn) {
        nouns(child, rank, depth + 1, picks);
      }
      return;
    case Dep::kAppos:
      // "leader Juan Guaido"; but "Caracas, the capital," is told elsewhere.
      if (child.index == head.index + 1) return nouns(child, rank, depth + 1, picks);
      // "the chief, Ann Lee,": the name is what tells; but "in a tweet, Ann Lee said".
      if (analysis[head].dep == Dep::kObl && head < analysis[head].head) return;
      if (analysis[child].tag == Tag::kNNP && (head_tag == Tag::kNN || is_role(head)))
        nouns(child, rank.below(1, child), depth + 1, picks);
      return;
    case Dep::kAcl: {
      // "the threat of rising rents" is more of the noun than "rents rising fast".
      const bool governed = !preposition_of(analysis, child).empty();
      int step = governed ? 1 : 3;
      if (has_to(analysis, child)) step = 2;
      return clauses(child, pronoun_head ? rank : rank.below(step, child), depth + 1, {}, picks);
    }
    case Dep::kAclRelcl:
      if (pronoun_head) clauses(child, rank, depth + 1, {}, picks);
      return;
    default:
      return;
  }
}

void PhraseCollector::clauses(TokenId verb, Rank rank, int depth, const ClauseShape& shape,
                              std::vector<Pick>& picks) const {
  if (depth > kMaxPhraseDepth || !keep(verb, rank, picks)) return;
  for (const TokenId child : left_children(scene_.analysis, verb)) {
    clause_child(verb, child, rank, depth, shape, picks);
  }
  for (const TokenId child : right_children(scene_.analysis, verb)) {
    clause_child(verb, child, rank, depth, shape, picks);
  }
  if (depth == 0 && !has_argument(verb)) circumstances(verb, rank, picks);
}

bool PhraseCollector::has_argument(TokenId verb) const {
  return std::ranges::any_of(right_children(scene_.analysis, verb), [&](TokenId child) {
    const Dep dep = scene_.analysis[child].dep;
    // "came hours after he left"
    const bool span = names_time(scene_.analysis, child);
    if (scene_.timex_at(child).valid() || span) return false;
    return dep == Dep::kObj || dep == Dep::kXcomp || dep == Dep::kCcomp || dep == Dep::kOblAgent ||
           dep == Dep::kObl || dep == Dep::kOblUnmarked;
  });
}

/// "The comments came after he left" says nothing without its second clause.
void PhraseCollector::circumstances(TokenId verb, Rank rank, std::vector<Pick>& picks) const {
  for (const TokenId child : right_children(scene_.analysis, verb)) {
    if (scene_.analysis[child].dep != Dep::kAdvcl || has_to(scene_.analysis, child)) continue;
    clauses(child, rank.below(3, child), 1, {}, picks);
  }
}

void PhraseCollector::clause_child(TokenId verb, TokenId child, Rank rank, int depth,
                                   const ClauseShape& shape, std::vector<Pick>& picks) const {
  const Analysis& analysis = scene_.analysis;
  if (child == shape.without) return;
  const Token& token = analysis[child];
  switch (token.dep) {
    case Dep::kAux:
    case Dep::kAuxPass:
    case Dep::kCop:
    case Dep::kCompoundPrt:
    case Dep::kExpl:
      static_cast<void>(keep(child, rank, picks));
      return;
    case Dep::kCase:
    case Dep::kMark:
      // "contracts on works", where the parser takes "works" for a verb.
      if (token.tag == Tag::kTO || depth > 0) static_cast<void>(keep(child, rank, picks));
      return;
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kNsubjOuter:
      if (shape.subject && child == own_subject(analysis, verb)) {
        nouns(child, rank, depth + 1, picks);
      }
      return;
    case Dep::kCsubj:
    case Dep::kCsubjPass:
      if (shape.subject) clauses(child, rank, depth + 1, {}, picks);
      return;
    case Dep::kObj:
    case Dep::kIobj:
    case Dep::kOblAgent:
      if (!is_date(child)) nouns(child, rank, depth + 1, picks);
      return;
    case Dep::kParataxis:
      // What is said, where the parser did not make it a complement.
      if (child == scene_.said_by(verb) && shape.complement) {
        clauses(child, rank, depth + 1, {}, picks);
      }
      return;
    case Dep::kXcomp:
    case Dep::kCcomp:
      if (scene_.timex_at(child).valid() || is_other_clause(verb, child)) return;
      if (shape.complement) clauses(child, rank, depth + 1, {}, picks);
      return;
    case Dep::kObl:
    case Dep::kOblUnmarked:
      return oblique(verb, child, rank, depth, picks);
    case Dep::kAdvcl:
      return adjunct_clause(verb, child, rank, depth, picks);
    case Dep::kAdvmod:
      return adverb(child, rank, depth, picks);
    case Dep::kConj:
      if (!is_verb(analysis[verb].tag)) return noun_child(verb, child, rank, depth, picks);
      // "that he was shot and killed": at the top, each has a label of its own.
      if (depth > 0 && is_verb(token.tag) && !own_subject(analysis, child).valid()) {
        clauses(child, rank.below(2, child), depth + 1, {}, picks);
      }
      return;
    case Dep::kCc:
      if (!is_verb(analysis[verb].tag)) return noun_child(verb, child, rank, depth, picks);
      // Inside a conjunct; without it the conjunction goes with its clause.
      if (rank.unit == verb && analysis[verb].dep == Dep::kConj && depth > 0) {
        static_cast<void>(keep(child, rank, picks));
      }
      return;
    default:
      // A predicate noun or adjective takes its modifiers along.
      if (!is_verb(analysis[verb].tag)) noun_child(verb, child, rank, depth, picks);
      return;
  }
}

/// A purpose, a means ("by hiring"), and what the parser tore off the noun before it.
void PhraseCollector::adjunct_clause(TokenId verb, TokenId child, Rank rank, int depth,
                                     std::vector<Pick>& picks) const {
  const Analysis& analysis = scene_.analysis;
  if (has_to(analysis, child)) return clauses(child, rank.below(3, child), depth + 1, {}, picks);
  if (analysis[child].tag != Tag::kVBG) return;
  const TokenId before{child.index - 1};
  // "sending a stark warning", where "warning" became a clause.
  const bool torn = before > verb && is_noun(analysis[before].tag);
  if (torn || !preposition_of(analysis, child).empty()) {
    clauses(child, rank.below(torn ? 1 : 2, child), depth + 1, {}, picks);
  }
}

}  // namespace dateline::event
