// Chooses the words of a clause for a label, and supplies what a reader would: the subject from
// elsewhere, shared auxiliaries, what is said beside it.
#include "event/label_clause.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "event/clause.hpp"

namespace dateline::event {
namespace {

constexpr std::int32_t kThinReach = 8;  // tokens
constexpr int kPhraseClimb = 3;         // steps up a noun phrase

/// Whether another phrase has the word already.
bool holds(const std::vector<Pick>& phrase, TokenId word, const std::vector<Pick>* own) {
  return &phrase != own && std::ranges::find(phrase, word, &Pick::token) != phrase.end();
}

}  // namespace

void ClausePhrases::add(TokenId verb, Phrases& phrases) const {
  ClauseShape shape;
  shape.without = relative_pronoun(verb);
  const TokenId own = own_subject(analysis_, verb);
  const TokenId subject = reading_subject(verb);
  const bool expletive = child_with(analysis_, verb, Dep::kExpl).valid();
  const bool in_place =
      own.valid() && own < verb && analysis_[own].head == verb && is_subject(analysis_[own].dep);
  if (subject.valid() && (subject != own || !in_place) && !expletive) {
    shape.subject = false;
    if (own.valid() && analysis_[own].head == verb) shape.without = own;
    subject_phrase(subject, verb, phrases);
  }
  auto& words = phrases.emplace_back();
  collect_.clause(verb, shape, words);
  std::erase_if(words, [&](const Pick& pick) {
    return is_own_case(pick.token, own) || holds(phrases.front(), pick.token, &words);
  });
  if (own.valid() && analysis_[own].head.valid() && analysis_[own].head != verb) {
    // "was last" of "Oslo was last flooded"
    const TokenId between = analysis_[own].head;
    const TokenId copula = child_with(analysis_, between, Dep::kCop);
    if (analysis_[between].head == verb && between < verb && copula.valid()) {
      words.insert(words.end(), {{copula, 0, verb}, {between, 0, verb}});
    }
  }
  take_in_carrier(verb, words);
  take_in_extent(verb, words);
  share_auxiliaries(verb, words);
  share_agent(verb, words);
  if (is_conjunct_in_disguise(analysis_, verb)) object_in_disguise(verb, words);
  object_of_relative(verb, phrases);
  fill_thin(verb, phrases);
  move_fronted(verb, own.valid() && own < verb ? own : verb, phrases);
  complement_aside(verb, phrases);
}

/// The subject, or for an infinitive on a noun that noun: "advisors to aid them", "the desire of
/// both sides to talk".
TokenId ClausePhrases::reading_subject(TokenId verb) const {
  const TokenId subject = understood_subject(analysis_, verb);
  const Token& token = analysis_[verb];
  const bool on_noun = token.dep == Dep::kAcl && token.head.valid() && token.head < verb;
  if (subject.valid() || !on_noun || !has_to(analysis_, verb)) return subject;
  if (!is_noun(analysis_[token.head].tag)) return subject;
  TokenId noun = token.head;
  for (int step = 0; step < kPhraseClimb && noun.valid(); ++step) {
    const Governance governance{noun, Complement::kInfinitive, {}};
    if (effect_on(analysis_, scene_.lexicon, governance) != Effect::kNone) return noun;
    const Dep dep = analysis_[noun].dep;
    if (dep != Dep::kNmod && dep != Dep::kConj && dep != Dep::kNmodPoss) break;
    noun = analysis_[noun].head;
  }
  return token.head;
}

/// "are not going to leave", "would have to pay": a verb that is no event of its own only carries
/// the infinitive, and comes along with its auxiliaries and negation.
void ClausePhrases::take_in_carrier(TokenId verb, std::vector<Pick>& words) const {
  const TokenId carrier = analysis_[verb].head;
  const bool carried = analysis_[verb].dep == Dep::kXcomp && has_to(analysis_, verb) &&
                       carrier.valid() && carrier < verb && is_verb(analysis_[carrier].tag) &&
                       scene_.find_event(carrier) == nullptr;
  const bool spoken = carried && (is_finite(analysis_, carrier) ||
                                  child_with(analysis_, carrier, Dep::kAux).valid());
  if (!spoken) return;
  words.push_back({carrier, 0, verb});
  for (const TokenId child : left_children(analysis_, carrier)) {
    const auto lemma = analysis_.lemma(child);
    const bool negation = lemma == "not" || lemma == "never";
    if (is_auxiliary(analysis_[child].dep) || negation) words.push_back({child, 0, verb});
  }
}

/// "going [so far as to veto it]": how far it went comes along with the infinitive.
void ClausePhrases::take_in_extent(TokenId verb, std::vector<Pick>& words) const {
  const TokenId extent = analysis_[verb].head;
  const TokenId as = child_with(analysis_, verb, Dep::kMark);
  if (!extent.valid() || !as.valid() || !has_to(analysis_, verb)) return;
  const TokenId carrier = analysis_[extent].head;
  const bool reaches = is_adverb(analysis_[extent].tag) && extent < verb && carrier.valid() &&
                       carrier < extent && is_verb(analysis_[carrier].tag);
  if (!reaches) return;
  for (TokenId word = carrier; word < verb; ++word.index) {
    if (analysis_[word].upos != Upos::kPunct) words.push_back({word, 0, verb});
  }
}

/// "was shot and killed", "would not send troops or build a base": a later conjunct takes the
/// auxiliaries and the negation of the first where its form allows.
void ClausePhrases::share_auxiliaries(TokenId verb, std::vector<Pick>& words) const {
  const Tag tag = analysis_[verb].tag;
  const bool bare = tag == Tag::kVB || tag == Tag::kVBN || tag == Tag::kVBG;
  if (analysis_[verb].dep != Dep::kConj || !bare || is_finite(analysis_, verb)) return;
  if (has_to(analysis_, verb) || own_subject(analysis_, verb).valid()) return;
  TokenId first = verb;
  for (int step = 0; step < kMaxDepth && analysis_[first].dep == Dep::kConj; ++step) {
    first = analysis_[first].head;
    if (!first.valid() || analysis_[first].tag != tag) return;
  }
  const Event* event = scene_.find_event(verb);
  const bool denied = event != nullptr && event->polarity == Polarity::kNeg;
  for (const TokenId child : left_children(analysis_, first)) {
    const Token& token = analysis_[child];
    const auto lemma = analysis_.lemma(child);
    const bool negation = lemma == "not" || lemma == "never";
    if (is_auxiliary(token.dep) || token.tag == Tag::kTO || (negation && denied)) {
      words.push_back({child, 0, verb});
    }
  }
}

/// "was arrested and charged by police": the last of coordinated passives has the agent of all.
void ClausePhrases::share_agent(TokenId verb, std::vector<Pick>& words) const {
  constexpr std::int32_t kReach = 3;  // tokens
  const TokenId last = child_with(analysis_, verb, Dep::kConj);
  const bool close = last.valid() && verb < last && last.index - verb.index <= kReach;
  if (!close || analysis_[verb].tag != Tag::kVBN || analysis_[last].tag != Tag::kVBN) return;
  const bool alone =
      std::ranges::all_of(words, [&](const Pick& pick) { return pick.token <= verb; });
  const TokenId agent = child_with(analysis_, last, Dep::kOblAgent);
  if (alone && agent.valid()) collect_.noun_phrase(agent, words);
}

/// The noun that the parser made the head of its own verb.
void ClausePhrases::object_in_disguise(TokenId verb, std::vector<Pick>& words) const {
  std::vector<Pick> object;
  collect_.noun_phrase(analysis_[verb].head, object);
  std::ranges::copy_if(object, std::back_inserter(words),
                       [&](const Pick& pick) { return pick.token > verb; });
}

/// A verb for which the tree has nothing to say: the words behind it, up to the next stop.
void ClausePhrases::fill_thin(TokenId verb, Phrases& phrases) const {
  std::vector<Pick>& words = phrases.back();
  const bool thin =
      std::ranges::all_of(words, [&](const Pick& pick) { return pick.token <= verb; });
  if (!thin || !is_verb(analysis_[verb].tag)) return;
  const Sentence& sentence = analysis_[analysis_.sentence_of(verb)];
  const std::int32_t end = std::min(sentence.last, verb.index + 1 + kThinReach);
  for (std::int32_t i = verb.index + 1; i < end; ++i) {
    const Token& token = analysis_[TokenId{i}];
    const bool stop = token.upos == Upos::kPunct || token.dep == Dep::kCc ||
                      token.tag == Tag::kWDT || token.tag == Tag::kWP || token.upos == Upos::kAux ||
                      scene_.timex_at({i}).valid() || holds(phrases.front(), {i}, &words);
    if (stop && token.tag != Tag::kHYPH) break;
    words.push_back({{i}, 0, verb});
  }
  while (!words.empty() && words.back().token > verb && is_dangling(words.back().token)) {
    words.pop_back();
  }
}

/// A word that cannot end a phrase.
bool ClausePhrases::is_dangling(TokenId word) const {
  const Tag tag = analysis_[word].tag;
  return tag == Tag::kIN || tag == Tag::kTO || tag == Tag::kDT || tag == Tag::kPRPS ||
         tag == Tag::kWRB;
}

/// A subject taken from elsewhere, without its preposition; the event itself and what hangs on
/// it are no part of it.
void ClausePhrases::subject_phrase(TokenId subject, TokenId verb, Phrases& phrases) const {
  auto& words = phrases.emplace_back();
  if (collect_.is_clausal(subject)) {
    words.push_back({subject, 0, subject});
    return;
  }
  collect_.noun_phrase(subject, words);
  const bool above = below(verb, subject);
  drop_preposition(subject, words);
  std::erase_if(words, [&](const Pick& pick) {
    return is_own_case(pick.token, subject) || (above && below(pick.token, verb)) ||
           (above && is_clause_on(pick.token, subject));
  });
}

/// "of the company's willingness": whatever the parser took the preposition for.
void ClausePhrases::drop_preposition(TokenId noun, std::vector<Pick>& words) const {
  const auto first = std::ranges::min_element(words, {}, &Pick::token);
  if (first == words.end() || first->token >= noun) return;
  if (analysis_[first->token].tag == Tag::kIN && analysis_[first->token].dep == Dep::kMark) {
    words.erase(first);
  }
}

/// Whether the word is part of a clause that describes the noun.
bool ClausePhrases::is_clause_on(TokenId word, TokenId noun) const {
  for (int step = 0; step < kMaxDepth && word.valid(); ++step) {
    const Token& token = analysis_[word];
    if (token.head == noun) return token.dep == Dep::kAcl || token.dep == Dep::kAclRelcl;
    word = token.head;
  }
  return false;
}

bool ClausePhrases::is_own_case(TokenId word, TokenId noun) const {
  // "of" of "because of"
  if (analysis_[word].dep == Dep::kFixed) word = analysis_[word].head;
  return word.valid() && analysis_[word].dep == Dep::kCase && analysis_[word].head == noun &&
         analysis_[word].tag != Tag::kPOS && analysis_.lemma(word) != "than";
}

bool ClausePhrases::below(TokenId word, TokenId ancestor) const {
  for (int step = 0; step < kMaxDepth && word.valid(); ++step) {
    if (word == ancestor) return true;
    word = analysis_[word].head;
  }
  return false;
}

/// Puts what stands before the subject ("In Paris, ...", "“...,” he said") behind the clause.
void ClausePhrases::move_fronted(TokenId verb, TokenId front, Phrases& phrases) const {
  for (const TokenId child : left_children(analysis_, verb)) {
    if (child > front) break;
    const Dep dep = analysis_[child].dep;
    const bool fronted = dep == Dep::kObl || dep == Dep::kOblUnmarked || dep == Dep::kAdvcl ||
                         dep == Dep::kCcomp || dep == Dep::kXcomp;
    if (!fronted) continue;
    std::vector<Pick> moved;
    std::erase_if(phrases.back(), [&](const Pick& pick) {
      const bool move = pick.token < front && below(pick.token, child);
      if (move) moved.push_back(pick);
      return move;
    });
    if (!moved.empty()) phrases.insert(phrases.end(), std::move(moved));
  }
}

/// "who", "which", "that" at the head of a relative clause.
TokenId ClausePhrases::relative_pronoun(TokenId verb) const {
  if (analysis_[verb].dep != Dep::kAclRelcl) return {};
  for (const TokenId child : left_children(analysis_, verb)) {
    const Tag tag = analysis_[child].tag;
    if (tag == Tag::kWDT || tag == Tag::kWP) return child;
  }
  return {};
}

/// What is said, where the verb of saying stands aside ("Prices fell, Smith said.") or the words
/// said are sentences of their own.
void ClausePhrases::complement_aside(TokenId verb, Phrases& phrases) const {
  const TokenId said = scene_.said_by(verb);
  if (!said.valid()) return;
  const bool known = std::ranges::any_of(phrases, [&](const auto& phrase) {
    return std::ranges::find(phrase, said, &Pick::token) != phrase.end();
  });
  if (known) return;
  const ClauseShape shape{.subject = true, .complement = true, .without = verb};
  collect_.clause(said, shape, phrases.emplace_back());
}

/// A noun phrase without the preposition before it.
void ClausePhrases::add_noun(TokenId head, std::vector<Pick>& words) const {
  collect_.noun_phrase(head, words);
  std::erase_if(words, [&](const Pick& pick) {
    const Token& token = analysis_[pick.token];
    const bool own_conjunction = token.dep == Dep::kCc && token.head == head;
    return is_own_case(pick.token, head) || (own_conjunction && pick.token < head);
  });
}

}  // namespace dateline::event
