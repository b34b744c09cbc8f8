// Chooses the phrases of an event's label: the subject, the clause around a verb or predicate, the
// noun phrase of an event that is a noun.
#include "event/label.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

#include "event/clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

using Phrases = std::vector<std::vector<Pick>>;

constexpr std::int32_t kThinReach = 8;  // tokens

class LabelMaker {
 public:
  LabelMaker(const Scene& scene, const Mentions& mentions)
      : scene_(scene),
        analysis_(scene.analysis),
        mentions_(mentions),
        collect_(scene),
        write_(scene, mentions) {}

  /// Events have to come in the order of the text: later ones borrow from earlier ones.
  [[nodiscard]] std::string make(TokenId head) {
    if (!collect_.is_clausal(head)) return noun(head);
    const bool attribute = analysis_[head].dep == Dep::kAmod && analysis_[head].head.valid();
    if (attribute && !is_conjunct_in_disguise(analysis_, head)) {
      Phrases described(1);
      noun_words(analysis_[head].head, described[0]);
      return written(described);
    }
    Phrases phrases;
    clause(head, phrases);
    return written(phrases);
  }

 private:
  [[nodiscard]] std::string written(Phrases& phrases) const {
    drop_leading_conjunction(phrases);
    return shorten_label(write_.write(phrases, kMaxLabel), kMaxLabel);
  }

  /// "and nothing has changed" begins with its subject.
  void drop_leading_conjunction(Phrases& phrases) const {
    for (auto& phrase : phrases) {
      if (phrase.empty()) continue;
      const auto first = std::ranges::min_element(phrase, {}, &Pick::token);
      if (analysis_[first->token].tag == Tag::kCC && phrase.size() > 1) phrase.erase(first);
      return;
    }
  }

  void clause(TokenId verb, Phrases& phrases) const {
    ClauseShape shape;
    shape.without = relative_pronoun(verb);
    const TokenId own = own_subject(analysis_, verb);
    const TokenId subject = understood_subject(analysis_, verb);
    const bool expletive = child_with(analysis_, verb, Dep::kExpl).valid();
    const bool in_place =
        own.valid() && own < verb && analysis_[own].head == verb && is_subject(analysis_[own].dep);
    if (subject.valid() && (subject != own || !in_place) && !expletive) {
      shape.subject = false;
      if (own.valid() && analysis_[own].head == verb) shape.without = own;
      subject_phrase(subject, verb, phrases);
    }
    auto& words = phrases.emplace_back();
    collect_.clause(verb, 0, shape, words);
    std::erase_if(words, [&](const Pick& pick) { return is_own_case(pick.token, own); });
    if (is_conjunct_in_disguise(analysis_, verb)) object_in_disguise(verb, words);
    fill_thin(verb, words);
    move_fronted(verb, own.valid() && own < verb ? own : verb, phrases);
    complement_aside(verb, phrases);
  }

  /// The noun that the parser made the head of its own verb.
  void object_in_disguise(TokenId verb, std::vector<Pick>& words) const {
    std::vector<Pick> object;
    collect_.noun_phrase(analysis_[verb].head, 0, object);
    std::ranges::copy_if(object, std::back_inserter(words),
                         [&](const Pick& pick) { return pick.token > verb; });
  }

  /// A verb for which the tree has nothing to say: the words behind it, up to the next stop.
  void fill_thin(TokenId verb, std::vector<Pick>& words) const {
    const bool thin =
        std::ranges::all_of(words, [&](const Pick& pick) { return pick.token <= verb; });
    if (!thin || !is_verb(analysis_[verb].tag)) return;
    const Sentence& sentence = analysis_[analysis_.sentence_of(verb)];
    const std::int32_t end = std::min(sentence.last, verb.index + 1 + kThinReach);
    for (std::int32_t i = verb.index + 1; i < end; ++i) {
      const Token& token = analysis_[TokenId{i}];
      const bool stop = token.upos == Upos::kPunct || token.dep == Dep::kCc ||
                        token.tag == Tag::kWDT || token.tag == Tag::kWP ||
                        token.upos == Upos::kAux || scene_.timex_at({i}).valid();
      if (stop && token.tag != Tag::kHYPH) break;
      words.push_back({{i}, 0});
    }
    while (!words.empty() && words.back().token > verb && is_dangling(words.back().token)) {
      words.pop_back();
    }
  }

  /// A word that cannot end a phrase.
  [[nodiscard]] bool is_dangling(TokenId word) const {
    const Tag tag = analysis_[word].tag;
    return tag == Tag::kIN || tag == Tag::kTO || tag == Tag::kDT || tag == Tag::kPRPS ||
           tag == Tag::kWRB;
  }

  /// A subject taken from elsewhere, without its preposition; the event itself and what hangs on
  /// it are no part of it.
  void subject_phrase(TokenId subject, TokenId verb, Phrases& phrases) const {
    auto& words = phrases.emplace_back();
    if (collect_.is_clausal(subject)) {
      words.push_back({subject, 0});
      return;
    }
    collect_.noun_phrase(subject, 0, words);
    const bool above = below(verb, subject);
    std::erase_if(words, [&](const Pick& pick) {
      return is_own_case(pick.token, subject) || (above && below(pick.token, verb)) ||
             (above && is_clause_on(pick.token, subject));
    });
  }

  /// Whether the word is part of a clause that describes the noun.
  [[nodiscard]] bool is_clause_on(TokenId word, TokenId noun) const {
    for (int step = 0; step < kMaxDepth && word.valid(); ++step) {
      const Token& token = analysis_[word];
      if (token.head == noun) return token.dep == Dep::kAcl || token.dep == Dep::kAclRelcl;
      word = token.head;
    }
    return false;
  }

  [[nodiscard]] bool is_own_case(TokenId word, TokenId noun) const {
    return analysis_[word].dep == Dep::kCase && analysis_[word].head == noun &&
           analysis_[word].tag != Tag::kPOS;
  }

  [[nodiscard]] bool below(TokenId word, TokenId ancestor) const {
    for (int step = 0; step < kMaxDepth && word.valid(); ++step) {
      if (word == ancestor) return true;
      word = analysis_[word].head;
    }
    return false;
  }

  /// Puts what stands before the subject ("In Paris, ...", "“...,” he said") behind the clause.
  void move_fronted(TokenId verb, TokenId front, Phrases& phrases) const {
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
  [[nodiscard]] TokenId relative_pronoun(TokenId verb) const {
    if (analysis_[verb].dep != Dep::kAclRelcl) return {};
    for (const TokenId child : left_children(analysis_, verb)) {
      const Tag tag = analysis_[child].tag;
      if (tag == Tag::kWDT || tag == Tag::kWP) return child;
    }
    return {};
  }

  /// What is said, where the verb of saying stands aside ("Prices fell, Smith said.") or the words
  /// said are sentences of their own.
  void complement_aside(TokenId verb, Phrases& phrases) const {
    const TokenId said = scene_.said_by(verb);
    if (!said.valid()) return;
    const bool known = std::ranges::any_of(phrases, [&](const auto& phrase) {
      return std::ranges::find(phrase, said, &Pick::token) != phrase.end();
    });
    if (known) return;
    const ClauseShape shape{.subject = true, .complement = true, .without = verb};
    collect_.clause(said, 0, shape, phrases.emplace_back());
  }

  /// A noun phrase without the preposition before it.
  void noun_words(TokenId head, std::vector<Pick>& words) const {
    collect_.noun_phrase(head, 0, words);
    std::erase_if(words, [&](const Pick& pick) {
      const Token& token = analysis_[pick.token];
      const bool own_conjunction = token.dep == Dep::kCc && token.head == head;
      return is_own_case(pick.token, head) || (own_conjunction && pick.token < head);
    });
  }

  [[nodiscard]] std::string noun(TokenId head) {
    Phrases phrases(1);
    noun_words(head, phrases[0]);
    const auto lemma = analysis_.lemma(head);
    if (const TokenId agent = agent_of(head); agent.valid() && !is_owned(head)) {
      std::string label = owned_by(agent, phrases[0]);
      rich_.try_emplace(lemma, label);
      return label;
    }
    if (!is_bare(head, phrases[0])) {
      std::string label = written(phrases);
      rich_.try_emplace(lemma, label);
      return label;
    }
    if (const auto known = rich_.find(lemma); known != rich_.end() && is_definite(head)) {
      return known->second;
    }
    return clause_around(head, phrases);
  }

  [[nodiscard]] bool is_owned(TokenId head) const {
    return std::ranges::any_of(left_children(analysis_, head), [&](TokenId child) {
      return analysis_[child].dep == Dep::kNmodPoss;
    });
  }

  [[nodiscard]] std::string owned_by(TokenId agent, std::vector<Pick>& owned) const {
    const TokenId head = owned.front().token;
    std::erase_if(owned, [&](const Pick& pick) {
      return analysis_[pick.token].dep == Dep::kDet && analysis_[pick.token].head == head;
    });
    Phrases phrases(1);
    collect_.noun_phrase(agent, 0, phrases[0]);
    std::erase_if(phrases[0], [&](const Pick& pick) {
      return is_own_case(pick.token, agent) || pick.level > 1;
    });
    phrases.push_back(owned);
    return possessive(phrases);
  }

  /// "Russia's offensive" from "Russia launched an offensive".
  [[nodiscard]] std::string possessive(Phrases& phrases) const {
    Phrases owner(phrases.begin(), phrases.begin() + 1);
    Phrases owned(phrases.begin() + 1, phrases.end());
    std::string label = written(owner);
    label += label.ends_with('s') ? "' " : "'s ";
    return shorten_label(label + write_.write(owned, kMaxLabel), kMaxLabel);
  }

  /// Whether the noun says nothing about who, whom or where.
  [[nodiscard]] bool is_bare(TokenId head, const std::vector<Pick>& words) const {
    return std::ranges::all_of(words, [&](const Pick& pick) {
      const Dep dep = analysis_[pick.token].dep;
      return pick.token == head || dep == Dep::kDet || dep == Dep::kAmod || dep == Dep::kNummod;
    });
  }

  [[nodiscard]] bool is_definite(TokenId head) const {
    return std::ranges::any_of(left_children(analysis_, head), [&](TokenId child) {
      const auto lemma = analysis_.lemma(child);
      return lemma == "the" || lemma == "this" || lemma == "that";
    });
  }

  /// Whose doing the noun is: the subject of the light verb that carries it.
  [[nodiscard]] TokenId agent_of(TokenId head) const {
    const Token& token = analysis_[head];
    if (token.dep != Dep::kObj || !token.head.valid()) return {};
    const Effect effect =
        scene_.lexicon.effect(analysis_.lemma(token.head), WordPos::kVerb, Complement::kNoun, {});
    const bool carries =
        effect == Effect::kLight || effect == Effect::kInitiate || effect == Effect::kReinitiate;
    if (!carries) return {};
    const TokenId subject = understood_subject(analysis_, token.head);
    if (!subject.valid() || collect_.is_clausal(subject)) return {};
    const Tag tag = analysis_[subject].tag;
    const bool pronoun = tag == Tag::kPRP || tag == Tag::kWP || tag == Tag::kWDT;
    return pronoun && !mentions_.referent(subject).entity.valid() ? TokenId{} : subject;
  }

  /// A clause can stand for its noun only where both happened, or neither.
  [[nodiscard]] bool as_real_as(TokenId noun, TokenId verb) const {
    const Event* a = scene_.find_event(noun);
    const Event* b = scene_.find_event(verb);
    return a == nullptr || b == nullptr || a->reality == b->reality;
  }

  /// A bare noun as subject or object says what its clause says.
  [[nodiscard]] std::string clause_around(TokenId head, Phrases& phrases) const {
    const Token& token = analysis_[head];
    const bool argument =
        token.dep == Dep::kNsubj || token.dep == Dep::kNsubjPass || token.dep == Dep::kObj;
    if (argument && token.head.valid() && collect_.is_clausal(token.head) &&
        as_real_as(head, token.head)) {
      Phrases clauses;
      clause(token.head, clauses);
      return written(clauses);
    }
    return written(phrases);
  }

  const Scene& scene_;
  const Analysis& analysis_;
  const Mentions& mentions_;
  PhraseCollector collect_;
  PhraseWriter write_;
  std::unordered_map<std::string_view, std::string> rich_;  // labels by the lemma of the noun
};

/// Words before which a label can end without saying something else.
bool opens_adjunct(std::string_view word) {
  constexpr std::array<std::string_view, 17> kOpeners = {
      "in",    "at",   "as",      "during",  "while",   "because", "after",  "before", "when",
      "since", "amid", "despite", "through", "without", "where",   "across", "near"};
  return std::ranges::find(kOpeners, word) != kOpeners.end();
}

/// The byte at which the code point number `count` begins.
std::size_t byte_at(std::string_view text, std::size_t count) {
  std::size_t i = 0;
  while (i < text.size()) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && count-- == 0) break;
    ++i;
  }
  return i;
}

}  // namespace

std::vector<std::string> make_labels(const Scene& scene, const Mentions& mentions) {
  LabelMaker maker(scene, mentions);
  std::vector<std::string> labels;
  labels.reserve(scene.events.size());
  for (const Event& event : scene.events) labels.push_back(maker.make(event.token));
  return labels;
}

std::string shorten_label(std::string_view label, std::size_t width) {
  if (count_characters(label) <= width) return std::string(label);
  // A whole phrase at the end may go as long as most of the line stays filled.
  const std::size_t fits = byte_at(label, width);
  const std::size_t least = byte_at(label, width * 3 / 5);
  for (std::size_t blank = label.rfind(' ', fits); blank != std::string_view::npos && blank > least;
       blank = label.rfind(' ', blank - 1)) {
    const auto end = std::min(label.find(' ', blank + 1), label.size());
    if (opens_adjunct(label.substr(blank + 1, end - blank - 1))) {
      return std::string(label.substr(0, blank));
    }
  }
  const std::size_t room = byte_at(label, width > 0 ? width - 1 : 0);
  std::size_t end = label.rfind(' ', room);
  if (end == std::string_view::npos) end = 0;
  std::string shortened(label.substr(0, end));
  while (!shortened.empty() && (shortened.back() == ',' || shortened.back() == ' ')) {
    shortened.pop_back();
  }
  return shortened + (width > 0 ? "…" : "");
}

}  // namespace dateline::event
