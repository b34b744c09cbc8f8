// Governors and their complements -> SLINK and ALINK, by the effect of the governor and the form of
// the clause.
#include "event/subordination.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "clause/governance.hpp"
#include "clause/speech.hpp"
#include "event/signal.hpp"

namespace dateline::event {
namespace {

struct Kind {
  LinkKind kind = LinkKind::kSlink;
  Relation relation = Relation::kModal;
  LinkReason because = LinkReason::kSubIntensional;
};

std::optional<Kind> kind_of(words::Effect effect) {
  switch (effect) {
    case words::Effect::kSay:
      return Kind{LinkKind::kSlink, Relation::kEvidential, LinkReason::kSubReporting};
    case words::Effect::kPerceive:
      return Kind{LinkKind::kSlink, Relation::kEvidential, LinkReason::kSubPerception};
    case words::Effect::kDeny:
      return Kind{LinkKind::kSlink, Relation::kNegEvidential, LinkReason::kSubReporting};
    case words::Effect::kPlan:
    case words::Effect::kPossible:
      return Kind{LinkKind::kSlink, Relation::kModal};
    case words::Effect::kFail:
      return Kind{LinkKind::kSlink, Relation::kCounterFactive, LinkReason::kSubFactive};
    case words::Effect::kFact:
      return Kind{LinkKind::kSlink, Relation::kFactive, LinkReason::kSubFactive};
    case words::Effect::kInitiate:
      return Kind{LinkKind::kAlink, Relation::kInitiates, LinkReason::kPhase};
    case words::Effect::kReinitiate:
      return Kind{LinkKind::kAlink, Relation::kReinitiates, LinkReason::kPhase};
    case words::Effect::kContinue:
      return Kind{LinkKind::kAlink, Relation::kContinues, LinkReason::kPhase};
    case words::Effect::kTerminate:
      return Kind{LinkKind::kAlink, Relation::kTerminates, LinkReason::kPhase};
    case words::Effect::kCulminate:
      return Kind{LinkKind::kAlink, Relation::kCulminates, LinkReason::kPhase};
    case words::Effect::kNone:
    case words::Effect::kLight:
      return std::nullopt;
  }
  return std::nullopt;
}

/// Where the lexicon has no word for it, the class of the governor decides.
std::optional<Kind> kind_of(EventClass event_class) {
  switch (event_class) {
    case EventClass::kReporting:
      return Kind{LinkKind::kSlink, Relation::kEvidential, LinkReason::kSubReporting};
    case EventClass::kPerception:
      return Kind{LinkKind::kSlink, Relation::kEvidential, LinkReason::kSubPerception};
    case EventClass::kIAction:
    case EventClass::kIState:
      return Kind{LinkKind::kSlink, Relation::kModal};
    case EventClass::kOccurrence:
    case EventClass::kAspectual:
    case EventClass::kState:
      return std::nullopt;
  }
  return std::nullopt;
}

constexpr std::int32_t kConditionReach = 14;  // tokens from "if" to its verb
constexpr std::int32_t kQuotingReach = 40;    // tokens

class Subordination {
 public:
  Subordination(const Scene& scene, const std::vector<Signal>& signals)
      : scene_(scene), analysis_(scene.analysis), signals_(signals) {}

  std::vector<Link> run() {
    for (std::size_t i = 0; i < scene_.events.size(); ++i) {
      const EventId event{static_cast<std::int32_t>(i)};
      const bool joined =
          governed(event) || phase_of_subject(event) || conditional(event) || purpose(event);
      if (!joined) beside_saying(event);
    }
    return std::move(links_);
  }

 private:
  [[nodiscard]] TokenId token_of(EventId event) const {
    return scene_.events[static_cast<std::size_t>(event.index)].token;
  }

  void link(Kind kind, TokenId from, EventId to, SignalId signal = {}) {
    const EventId governor = scene_.event_at(from);
    if (!governor.valid() || governor == to) return;
    Link made;
    made.kind = kind.kind;
    made.relation = kind.relation;
    made.because = kind.because;
    made.from = Node::of(governor);
    made.to = Node::of(to);
    made.signal = signal;
    links_.push_back(made);
  }

  bool governed(EventId event) {
    const clause::Governance governance = clause::governance_of(analysis_, token_of(event));
    if (!governance.governor.valid()) return false;
    const Event* governor = scene_.find_event(governance.governor);
    if (governor == nullptr) return false;
    const words::Effect effect = clause::effect_on(analysis_, scene_.lexicon, governance);
    auto kind = kind_of(effect);
    const bool argument = governance.complement == words::Complement::kThat ||
                          governance.complement == words::Complement::kInfinitive ||
                          governance.complement == words::Complement::kGerund ||
                          governance.complement == words::Complement::kNoun;
    if (!kind && effect == words::Effect::kNone && argument) kind = kind_of(governor->event_class);
    if (!kind) return false;
    link(*kind, governance.governor, event);
    return true;
  }

  /// "The talks resumed": what a verb of phase without an object is about.
  bool phase_of_subject(EventId event) {
    const TokenId noun = token_of(event);
    const Token& token = analysis_[noun];
    const bool subject = token.dep == Dep::kNsubj || token.dep == Dep::kNsubjPass;
    if (!subject || !token.head.valid() || is_verb(token.tag)) return false;
    const words::Effect effect =
        clause::effect_on(analysis_, scene_.lexicon, {token.head, words::Complement::kNoun, {}});
    const bool object = clause::child_with(analysis_, token.head, Dep::kObj).valid() ||
                        clause::child_with(analysis_, token.head, Dep::kXcomp).valid();
    const auto kind = kind_of(effect);
    if (!words::is_phase(effect) || object || !kind) return false;
    link(*kind, token.head, event);
    return true;
  }

  /// "If more are needed, we will send them": from the condition to what depends on it.
  bool conditional(EventId event) {
    const TokenId verb = token_of(event);
    const TokenId condition = condition_of(analysis_, verb);
    const TokenId head = analysis_[verb].head;
    if (!condition.valid() || !head.valid()) return false;
    const EventId consequence = scene_.event_at(head);
    if (!consequence.valid()) return false;
    link({LinkKind::kSlink, Relation::kConditional, LinkReason::kSubCondition}, verb, consequence,
         signal_at(signals_, analysis_[condition].span));
    return true;
  }

  /// "met to discuss and to sign": the main clause and what it is for.
  bool purpose(EventId event) {
    TokenId verb = token_of(event);
    if (!clause::has_to(analysis_, verb)) return false;
    for (int step = 0; step < clause::kMaxSteps && analysis_[verb].dep == Dep::kConj; ++step) {
      verb = analysis_[verb].head;
      if (!verb.valid() || !clause::has_to(analysis_, verb)) return false;
    }
    const Token& token = analysis_[verb];
    if (!token.head.valid()) return false;
    if (token.dep != Dep::kAdvcl && token.dep != Dep::kAcl && token.dep != Dep::kXcomp) {
      return false;
    }
    link({LinkKind::kSlink, Relation::kModal, LinkReason::kSubPurpose}, token.head, event);
    return true;
  }

  /// "Prices fell, he said", "He said: “We left.”", "according to the bank".
  void beside_saying(EventId event) {
    const TokenId verb = token_of(event);
    const Kind evidential{LinkKind::kSlink, Relation::kEvidential, LinkReason::kSubReporting};
    if (const TokenId saying = saying_beside(verb); saying.valid()) {
      return link(evidential, saying, event);
    }
    for (const auto& children :
         {clause::left_children(analysis_, verb), clause::right_children(analysis_, verb)}) {
      for (const TokenId child : children) {
        if (analysis_[child].dep != Dep::kObl && analysis_[child].dep != Dep::kNmod) continue;
        const TokenId according = clause::child_with(analysis_, child, Dep::kCase);
        if (according.valid() && analysis_.lemma(according) == "accord") {
          return link(evidential, according, event);
        }
      }
    }
  }

  /// The verb that reports the clause; a later conjunct shares that of the first.
  [[nodiscard]] TokenId saying_beside(TokenId verb) const {
    TokenId first = verb;
    for (int step = 0; step < clause::kMaxSteps && first.valid(); ++step) {
      if (const TokenId saying = scene_.saying_of(first); saying.valid()) {
        return saying == verb ? TokenId{} : saying;
      }
      if (analysis_[first].dep != Dep::kConj && analysis_[first].dep != Dep::kParataxis) break;
      first = analysis_[first].head;
    }
    return quoting(verb);
  }

  /// “This is new,” says Ann Lee: the verb of saying outside the quotation, for the main word of a
  /// clause inside it.
  [[nodiscard]] TokenId quoting(TokenId verb) const {
    const std::int32_t quote = scene_.quote_at(verb);
    const TokenId head = analysis_[verb].head;
    const bool main = quote >= 0 && (!head.valid() || scene_.quote_at(head) != quote) &&
                      is_verb(analysis_[verb].tag) && clause::is_finite(analysis_, verb);
    if (!main) return {};
    const Sentence& sentence = analysis_[analysis_.sentence_of(verb)];
    const std::int32_t end = std::min(sentence.last, verb.index + kQuotingReach);
    for (std::int32_t i = std::max(sentence.first, verb.index - kQuotingReach); i < end; ++i) {
      const bool outside = scene_.quote_at({i}) != quote;
      if (outside && clause::is_saying(analysis_, scene_.lexicon, {i})) return {i};
    }
    return {};
  }

  const Scene& scene_;
  const Analysis& analysis_;
  const std::vector<Signal>& signals_;
  std::vector<Link> links_;
};

}  // namespace

TokenId condition_of(const Analysis& analysis, TokenId verb) {
  constexpr std::array<std::string_view, 5> kConditions = {"if", "unless", "provided", "providing",
                                                           "lest"};
  const Token& token = analysis[verb];
  if (!is_verb(token.tag) && token.dep != Dep::kAdvcl) return {};
  if (token.dep == Dep::kCcomp || token.dep == Dep::kXcomp) return {};
  const std::int32_t first = analysis[analysis.sentence_of(verb)].first;
  for (std::int32_t i = verb.index - 1; i >= first && i >= verb.index - kConditionReach; --i) {
    const Token& before = analysis[TokenId{i}];
    const bool other_clause = before.upos == Upos::kPunct && analysis.form({i}) == ",";
    if (other_clause || (is_verb(before.tag) && before.upos == Upos::kVerb)) return {};
    if (before.dep != Dep::kMark && before.dep != Dep::kAdvmod) continue;
    if (std::ranges::find(kConditions, analysis.lemma({i})) == kConditions.end()) continue;
    return token.dep == Dep::kAdvcl || i == first ? TokenId{i} : TokenId{};
  }
  return {};
}

std::vector<Link> find_subordination(const Scene& scene, const std::vector<Signal>& signals) {
  return Subordination(scene, signals).run();
}

}  // namespace dateline::event
