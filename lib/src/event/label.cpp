// Chooses the phrases of an event's label: the subject, the clause around a verb or predicate, the
// noun phrase of an event that is a noun.
#include "event/label.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "embed/ascii.hpp"
#include "event/clause.hpp"
#include "event/label_clause.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

class LabelMaker {
 public:
  LabelMaker(const Scene& scene, const Mentions& mentions, const std::vector<std::string>& sides)
      : scene_(scene),
        analysis_(scene.analysis),
        mentions_(mentions),
        collect_(scene),
        clauses_(scene, collect_),
        write_(scene, mentions, &sides) {}

  /// Events have to come in the order of the text: later ones borrow from earlier ones.
  [[nodiscard]] Label make(TokenId head) {
    if (analysis_.lemma(head) == "accord" && analysis_[head].dep == Dep::kCase) {
      return according(head);
    }
    if (!collect_.is_clausal(head)) return noun(head);
    const bool attribute = analysis_[head].dep == Dep::kAmod && analysis_[head].head.valid();
    if (attribute && !is_conjunct_in_disguise(analysis_, head)) {
      Phrases described(1);
      clauses_.add_noun(analysis_[head].head, described[0]);
      return written(described);
    }
    Phrases phrases;
    clauses_.add(head, phrases);
    return written(phrases);
  }

 private:
  [[nodiscard]] Label written(Phrases& phrases) const {
    drop_leading_conjunction(phrases);
    Label label;
    label.full = shorten_label(write_.write(phrases, kMaxLabel), kMaxLabel);
    label.brief = write_.write(phrases, kBriefLabel);
    return label;
  }

  /// "according to the bank": who says it, and what the sentence says.
  [[nodiscard]] Label according(TokenId word) const {
    Phrases who(1);
    const TokenId noun = analysis_[word].head;
    if (!noun.valid()) return {std::string(analysis_.form(word)), {}};
    clauses_.add_noun(noun, who[0]);
    TokenId top = noun;
    for (int step = 0; step < kMaxDepth && analysis_[top].head.valid(); ++step) {
      top = analysis_[top].head;
    }
    Phrases said;
    if (collect_.is_clausal(top)) clauses_.add(top, said);
    for (auto& phrase : said) {
      std::erase_if(phrase, [&](const Pick& pick) { return clauses_.below(pick.token, noun); });
    }
    return joined(written(who), said.empty() ? Label{} : written(said), ": ");
  }

  [[nodiscard]] static Label joined(const Label& first, const Label& second,
                                    std::string_view between) {
    const auto join = [&](const std::string& a, const std::string& b, std::size_t width) {
      return b.empty() ? a : shorten_label(a + std::string(between) + b, width);
    };
    return {join(first.full, second.full, kMaxLabel), join(first.brief, second.brief, kMaxLabel)};
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

  [[nodiscard]] Label noun(TokenId head) {
    Phrases phrases(1);
    clauses_.add_noun(head, phrases[0]);
    const auto lemma = analysis_.lemma(head);
    if (const TokenId agent = agent_of(head); agent.valid() && !is_owned(head)) {
      Label label = owned_by(agent, phrases[0]);
      rich_.try_emplace(lemma, label);
      return label;
    }
    if (!is_bare(head, phrases[0])) {
      Label label =
          names_only_its_kind(head, phrases[0]) ? clause_around(head, phrases) : written(phrases);
      rich_.try_emplace(lemma, label);
      return label;
    }
    if (const auto known = rich_.find(lemma); known != rich_.end() && is_definite(head)) {
      return known->second;
    }
    describe_bare(head, phrases[0]);
    return clause_around(head, phrases);
  }

  /// "A flood that cut off the village": a bare noun takes its relative clause along.
  void describe_bare(TokenId head, std::vector<Pick>& words) const {
    const TokenId clause = child_with(analysis_, head, Dep::kAclRelcl);
    if (clause.valid()) collect_.clause(clause, {}, words);
  }

  [[nodiscard]] bool is_owned(TokenId head) const {
    return std::ranges::any_of(left_children(analysis_, head), [&](TokenId child) {
      return analysis_[child].dep == Dep::kNmodPoss;
    });
  }

  [[nodiscard]] Label owned_by(TokenId agent, std::vector<Pick>& owned) const {
    const TokenId head = owned.front().token;
    std::erase_if(owned, [&](const Pick& pick) {
      return analysis_[pick.token].dep == Dep::kDet && analysis_[pick.token].head == head;
    });
    Phrases phrases(1);
    collect_.noun_phrase(agent, phrases[0]);
    std::erase_if(phrases[0], [&](const Pick& pick) {
      return clauses_.is_own_case(pick.token, agent) || (pick.level > 0 && pick.token > agent);
    });
    phrases.push_back(owned);
    return possessive(phrases);
  }

  /// "Russia's offensive" from "Russia launched an offensive".
  [[nodiscard]] Label possessive(Phrases& phrases) const {
    Phrases owner(phrases.begin(), phrases.begin() + 1);
    Phrases owned(phrases.begin() + 1, phrases.end());
    Label label = written(owner);
    for (std::string* text : {&label.full, &label.brief}) {
      *text += text->ends_with('s') ? "'" : "'s";
    }
    return joined(std::move(label), written(owned), " ");
  }

  /// Whether the noun says nothing about who, whom or where.
  [[nodiscard]] bool is_bare(TokenId head, const std::vector<Pick>& words) const {
    return std::ranges::all_of(words, [&](const Pick& pick) {
      const Dep dep = analysis_[pick.token].dep;
      return pick.token == head || dep == Dep::kDet || dep == Dep::kAmod || dep == Dep::kNummod;
    });
  }

  /// "glass-related injuries": attributes and common nouns say of which kind it is, but not whose.
  [[nodiscard]] bool names_only_its_kind(TokenId head, const std::vector<Pick>& words) const {
    if (!hangs_on_finite_verb(head)) return false;
    return std::ranges::all_of(words, [&](const Pick& pick) {
      const Token& token = analysis_[pick.token];
      const bool name = ascii::is_upper(analysis_.form(pick.token)[0]) && pick.token != head;
      const bool kind = token.dep == Dep::kCompound && !name;
      return pick.token == head || token.dep == Dep::kDet || (token.dep == Dep::kAmod && !name) ||
             kind || token.upos == Upos::kPunct;
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

  [[nodiscard]] bool hangs_on_finite_verb(TokenId noun) const {
    const TokenId verb = analysis_[noun].head;
    return verb.valid() && is_verb(analysis_[verb].tag) && is_finite(analysis_, verb);
  }

  /// "was charged with [theft]"
  [[nodiscard]] bool belongs_to_clause(TokenId noun) const {
    return collect_.belongs_to_verb(noun) && hangs_on_finite_verb(noun) &&
           understood_subject(analysis_, analysis_[noun].head).valid();
  }

  /// A bare noun as subject, object or "charged with [theft]" says what its clause says.
  [[nodiscard]] Label clause_around(TokenId head, Phrases& phrases) const {
    const Token& token = analysis_[head];
    const bool argument = token.dep == Dep::kNsubj || token.dep == Dep::kNsubjPass ||
                          token.dep == Dep::kObj || belongs_to_clause(head);
    if (argument && token.head.valid() && collect_.is_clausal(token.head) &&
        as_real_as(head, token.head)) {
      Phrases clauses;
      clauses_.add(token.head, clauses);
      return written(clauses);
    }
    return written(phrases);
  }

  const Scene& scene_;
  const Analysis& analysis_;
  const Mentions& mentions_;
  PhraseCollector collect_;
  ClausePhrases clauses_;
  PhraseWriter write_;
  std::unordered_map<std::string_view, Label> rich_;  // labels by the lemma of the noun
};

}  // namespace

std::vector<Label> make_labels(const Scene& scene, const Mentions& mentions,
                               const std::vector<std::string>& sides) {
  LabelMaker maker(scene, mentions, sides);
  std::vector<Label> labels;
  labels.reserve(scene.events.size());
  for (const Event& event : scene.events) labels.push_back(maker.make(event.token));
  return labels;
}

}  // namespace dateline::event
