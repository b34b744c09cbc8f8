// Picks the words of a clause or noun phrase that a reader needs, each with a level that says how
// soon it may go.
#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "event/clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

constexpr std::size_t kMaxPicks = 72;
constexpr int kMaxPhraseDepth = 8;
constexpr std::uint32_t kMaxGap = 400;  // bytes

bool listed(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// How much a phrase with this preposition tells about the event: 1 belongs to the verb's meaning,
/// 2 is place and manner, 3 the rest.
int level_of_preposition(std::string_view preposition) {
  constexpr std::array<std::string_view, 12> kNear = {
      "to", "with", "from", "against", "into", "of", "by", "for", "on", "over", "about", "between"};
  constexpr std::array<std::string_view, 8> kPlace = {"in",   "at",      "as",   "through",
                                                      "near", "towards", "onto", "across"};
  if (listed(preposition, kNear)) return 1;
  return listed(preposition, kPlace) ? 2 : 4;
}

bool is_negation(std::string_view lemma) {
  constexpr std::array<std::string_view, 6> kNegations = {"not", "never", "no",
                                                          "n't", "n’t",   "neither"};
  return listed(lemma, kNegations);
}

/// Adverbs that finish the meaning of a verb.
bool is_directional(std::string_view lemma) {
  constexpr std::array<std::string_view, 14> kAdverbs = {
      "back",     "out",    "up",    "down", "away", "off",  "home",
      "together", "abroad", "there", "here", "in",   "over", "apart"};
  return listed(lemma, kAdverbs);
}

/// Adverbs that belong to a number: "about 200", "more than half".
bool is_quantity(const Analysis& analysis, TokenId head) {
  const Tag tag = analysis[head].tag;
  return tag == Tag::kCD || tag == Tag::kDT || analysis[head].dep == Dep::kNummod;
}

}  // namespace

bool PhraseCollector::keep(TokenId token, int level, std::vector<Pick>& picks) const {
  if (level > kMaxLevel || picks.size() >= kMaxPicks) return false;
  picks.push_back({token, static_cast<std::uint8_t>(level)});
  return true;
}

bool PhraseCollector::is_date(TokenId word) const {
  const TimexId timex = scene_.timex_at(word);
  if (!timex.valid()) return false;
  const TimexType type = scene_.timexes[static_cast<std::size_t>(timex.index)].type;
  return type == TimexType::kDate || type == TimexType::kTime;
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
  return scene_.analysis[noun].tag == Tag::kNN &&
         scene_.lexicon.name_word(scene_.analysis.lemma(noun)).role;
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

void PhraseCollector::noun_phrase(TokenId head, int level, std::vector<Pick>& picks) const {
  nouns(head, level, 0, picks);
}

void PhraseCollector::clause(TokenId verb, int level, const ClauseShape& shape,
                             std::vector<Pick>& picks) const {
  clauses(verb, level, 0, shape, picks);
}

void PhraseCollector::nouns(TokenId head, int level, int depth, std::vector<Pick>& picks) const {
  if (depth > kMaxPhraseDepth || (depth > 0 && is_according(head))) return;
  if (!is_courtesy(head) && !keep(head, level, picks)) return;
  for (const TokenId child : left_children(scene_.analysis, head)) {
    noun_child(head, child, level, depth, picks);
  }
  for (const TokenId child : right_children(scene_.analysis, head)) {
    noun_child(head, child, level, depth, picks);
  }
}

void PhraseCollector::noun_child(TokenId head, TokenId child, int level, int depth,
                                 std::vector<Pick>& picks) const {
  const Analysis& analysis = scene_.analysis;
  if (is_date(child) && analysis[child].dep != Dep::kDet) return;
  const Tag head_tag = analysis[head].tag;
  const bool pronoun_head = head_tag == Tag::kDT || head_tag == Tag::kPRP || head_tag == Tag::kWP;
  switch (analysis[child].dep) {
    case Dep::kNummod:
      // "Draycott, 61,": an age is no part of the name.
      if (child > head && analysis.form({child.index - 1}) == ",") return;
      return nouns(child, level, depth + 1, picks);
    case Dep::kDet:
    case Dep::kDetPredet:
    case Dep::kCompound:
    case Dep::kFlat:
    case Dep::kFixed:
    case Dep::kGoeswith:
    case Dep::kNmodPoss:
      return nouns(child, level, depth + 1, picks);
    case Dep::kCase:
      if (analysis.lemma(child) != "accord") nouns(child, level, depth + 1, picks);
      return;
    case Dep::kNmodDesc:
    case Dep::kNmodUnmarked:
    case Dep::kAmod:
      return nouns(child, level + 1, depth + 1, picks);
    case Dep::kNmod:
    case Dep::kObl: {
      const int step = preposition_of(analysis, child) == "of" ? 1 : 2;
      return nouns(child, level + step, depth + 1, picks);
    }
    case Dep::kConj:
      return nouns(child, level + 1, depth + 1, picks);
    case Dep::kCc:
      static_cast<void>(keep(child, level, picks));
      return;
    case Dep::kAdvmod:
      if (is_quantity(analysis, head) || is_negation(analysis.lemma(child))) {
        nouns(child, level, depth + 1, picks);
      }
      return;
    case Dep::kAppos:
      // "leader Juan Guaido"; but "Caracas, the capital," is told elsewhere.
      if (child.index == head.index + 1) return nouns(child, level, depth + 1, picks);
      // "the chief, Ann Lee,": the name is what tells.
      if (analysis[child].tag == Tag::kNNP && is_role(head))
        nouns(child, level + 1, depth + 1, picks);
      return;
    case Dep::kAcl:
      return clauses(child, pronoun_head ? level : level + 2, depth + 1, {}, picks);
    case Dep::kAclRelcl:
      if (pronoun_head) clauses(child, level, depth + 1, {}, picks);
      return;
    default:
      return;
  }
}

void PhraseCollector::clauses(TokenId verb, int level, int depth, const ClauseShape& shape,
                              std::vector<Pick>& picks) const {
  if (depth > kMaxPhraseDepth || !keep(verb, level, picks)) return;
  for (const TokenId child : left_children(scene_.analysis, verb)) {
    clause_child(verb, child, level, depth, shape, picks);
  }
  for (const TokenId child : right_children(scene_.analysis, verb)) {
    clause_child(verb, child, level, depth, shape, picks);
  }
  if (depth == 0 && !has_argument(verb)) circumstances(verb, level, picks);
}

bool PhraseCollector::has_argument(TokenId verb) const {
  return std::ranges::any_of(right_children(scene_.analysis, verb), [&](TokenId child) {
    const Dep dep = scene_.analysis[child].dep;
    if (scene_.timex_at(child).valid()) return false;
    return dep == Dep::kObj || dep == Dep::kXcomp || dep == Dep::kCcomp || dep == Dep::kOblAgent ||
           dep == Dep::kObl || dep == Dep::kOblUnmarked;
  });
}

/// "The comments came after he left" says nothing without its second clause.
void PhraseCollector::circumstances(TokenId verb, int level, std::vector<Pick>& picks) const {
  for (const TokenId child : right_children(scene_.analysis, verb)) {
    if (scene_.analysis[child].dep != Dep::kAdvcl || has_to(scene_.analysis, child)) continue;
    clauses(child, level + 3, 1, {}, picks);
  }
}

void PhraseCollector::clause_child(TokenId verb, TokenId child, int level, int depth,
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
      static_cast<void>(keep(child, level, picks));
      return;
    case Dep::kMark:
      if (token.tag == Tag::kTO || depth > 0) static_cast<void>(keep(child, level, picks));
      return;
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kNsubjOuter:
      if (shape.subject && child == own_subject(analysis, verb)) {
        nouns(child, level, depth + 1, picks);
      }
      return;
    case Dep::kCsubj:
    case Dep::kCsubjPass:
      if (shape.subject) clauses(child, level, depth + 1, {}, picks);
      return;
    case Dep::kObj:
    case Dep::kIobj:
    case Dep::kOblAgent:
      if (!is_date(child)) nouns(child, level, depth + 1, picks);
      return;
    case Dep::kParataxis:
      // What is said, where the parser did not make it a complement.
      if (child == scene_.said_by(verb) && shape.complement) {
        clauses(child, level, depth + 1, {}, picks);
      }
      return;
    case Dep::kXcomp:
    case Dep::kCcomp:
      if (scene_.timex_at(child).valid() || is_other_clause(verb, child)) return;
      if (shape.complement) clauses(child, level, depth + 1, {}, picks);
      return;
    case Dep::kObl:
    case Dep::kOblUnmarked:
      return oblique(child, level, depth, picks);
    case Dep::kAdvcl:
      if (has_to(analysis, child)) return clauses(child, level + 3, depth + 1, {}, picks);
      if (analysis[child].tag == Tag::kVBG && !preposition_of(analysis, child).empty()) {
        clauses(child, level + 2, depth + 1, {}, picks);
      }
      return;
    case Dep::kAdvmod:
      return adverb(child, level, picks);
    default:
      // A predicate noun or adjective takes its modifiers along.
      if (!is_verb(analysis[verb].tag)) noun_child(verb, child, level, depth, picks);
      return;
  }
}

void PhraseCollector::oblique(TokenId child, int level, int depth, std::vector<Pick>& picks) const {
  if (is_date(child) || (scene_.timex_at(child).valid() && child < scene_.analysis[child].head)) {
    return;
  }
  const auto preposition = preposition_of(scene_.analysis, child);
  const bool bare = preposition.empty() && scene_.analysis[child].dep == Dep::kObl;
  if (bare && child.index > 0 && !is_adverb(scene_.analysis[child].tag)) return;
  nouns(child, level + level_of_preposition(preposition), depth + 1, picks);
}

void PhraseCollector::adverb(TokenId child, int level, std::vector<Pick>& picks) const {
  if (scene_.timex_at(child).valid()) return;
  const auto lemma = scene_.analysis.lemma(child);
  if (is_negation(lemma) || is_directional(lemma)) static_cast<void>(keep(child, level, picks));
}

}  // namespace dateline::event
