// Decides for each event whether it happened: by what governs it, by its own verb group, by the
// clause it belongs to.
#include "event/reality.hpp"

#include <array>
#include <optional>

#include "clause/governance.hpp"
#include "clause/verb_group.hpp"
#include "event/ahead.hpp"
#include "event/combine.hpp"
#include "event/described.hpp"
#include "event/goes_on.hpp"
#include "event/polarity.hpp"
#include "event/question.hpp"
#include "event/subordination.hpp"

namespace dateline::event {
namespace {

using words::Complement;
using words::Effect;

/// What is asked of a word before its reality is known.
struct Form {
  Tense tense = Tense::kNone;
  Aspect aspect = Aspect::kNone;
  std::string modality;
  bool negated = false;
  EventClass event_class = EventClass::kOccurrence;
  bool clausal = false;  // a verb, or a predicate with a copula
};

class Judge {
 public:
  explicit Judge(const Scene& scene) : scene_(scene), analysis_(scene.analysis) {}

  [[nodiscard]] RealityFinding judge(TokenId word, int depth) const {
    if (depth > clause::kMaxSteps) return {};
    if (condition_of(analysis_, word).valid()) {
      return {Reality::kConditional, RealityRule::kCondition};
    }
    const Form form = form_of(word);
    const Asked asked = asked_by(analysis_, word);
    if (asked == Asked::kWhether) return {Reality::kPossible, RealityRule::kQuestion};
    if (form.negated) return negated(word, form);
    if (asked == Asked::kWhich && form.clausal) return clause(word, form, depth);
    const auto found = governed(word, form, depth);
    // "The planned vote was called off": what came of a plan counts more than that it was one.
    if (found && found->reality == Reality::kDenied) return *found;
    if (const auto plan = described(word, form)) return *plan;
    if (found) return *found;
    return form.clausal ? clause(word, form, depth) : noun(word, depth);
  }

 private:
  [[nodiscard]] Form form_of(TokenId word) const {
    Form form;
    form.clausal =
        is_verb(analysis_[word].tag) || clause::child_with(analysis_, word, Dep::kCop).valid();
    const bool verb = is_verb(analysis_[word].tag);
    const EventPos pos = verb ? EventPos::kVerb : EventPos::kOther;
    if (const Event* event = scene_.find_event(word); event != nullptr) {
      // What "bombs found by police" is depends on its noun, whatever tense annotators give it.
      const bool learned =
          event->because.tense_rule == static_cast<std::uint8_t>(clause::TenseRule::kLearned);
      form.tense = learned ? clause::verb_group(analysis_, word, pos).tense : event->tense;
      form.aspect = event->aspect;
      form.modality = event->modality;
      form.negated = event->polarity == Polarity::kNeg;
      form.event_class = event->event_class;
      return form;
    }
    const clause::VerbGroup group = clause::verb_group(analysis_, word, pos);
    form.tense = group.tense;
    form.aspect = group.aspect;
    form.modality = group.modality;
    form.negated = polarity_of(analysis_, word) == Polarity::kNeg;
    return form;
  }

  [[nodiscard]] RealityFinding negated(TokenId word, const Form& form) const {
    // "Must not leave", "Don't leave": told what to do, nobody knows what they did.
    constexpr std::array<std::string_view, 6> kOpen = {"may",  "might", "have to",
                                                       "need", "must",  "should"};
    if (std::ranges::find(kOpen, form.modality) != kOpen.end() || is_command(analysis_, word)) {
      return {Reality::kPossible, RealityRule::kModal};
    }
    const bool at_last = form.tense == Tense::kPast && clause::comes_at_last(analysis_, word);
    if (at_last) return {Reality::kHappened, RealityRule::kTold};
    const auto governance = clause::governance_of(analysis_, word);
    const Effect effect = clause::effect_on(analysis_, scene_.lexicon, governance);
    // "no war", said of what is only feared or wished, is no denial.
    if (effect == Effect::kPossible && !form.clausal) {
      return {Reality::kPossible, RealityRule::kGoverned};
    }
    return {Reality::kDenied, RealityRule::kNegated};
  }

  [[nodiscard]] std::optional<RealityFinding> described(TokenId word, const Form& form) const {
    if (form.clausal && !is_noun(analysis_[word].tag)) return std::nullopt;
    const auto reality = described_reality(scene_, word);
    if (!reality) return std::nullopt;
    return RealityFinding{*reality, RealityRule::kDescribed};
  }

  [[nodiscard]] std::optional<RealityFinding> governed(TokenId word, const Form& form,
                                                       int depth) const {
    clause::Governance governance = clause::governance_of(analysis_, word);
    if (const TokenId saying = scene_.saying_of(word);
        saying.valid() && !governance.governor.valid() && analysis_[saying].head != word) {
      governance = {saying, Complement::kThat, {}};
    }
    const Effect effect = clause::effect_on(analysis_, scene_.lexicon, governance);
    // The "going" of "are going to leave" governs nothing, it is a future.
    const bool future =
        governance.complement == Complement::kInfinitive && form.tense == Tense::kFuture;
    if (effect == Effect::kNone || future) return std::nullopt;
    const Reality governor = judge(governance.governor, depth + 1).reality;
    const bool finite = governance.complement == Complement::kThat;
    if (effect == Effect::kSay || effect == Effect::kPerceive) {
      return said(word, form, finite, governor);
    }
    if (effect == Effect::kFact && finite && !is_unreal(governor)) return std::nullopt;
    // "denied accusations", "vetoed a resolution": what fails is their content; they were made.
    const bool refused = effect == Effect::kDeny || effect == Effect::kFail;
    if (refused && !form.clausal && has_content(word)) return std::nullopt;
    if (effect == Effect::kLight) return RealityFinding{governor, RealityRule::kInherited};
    // "expected that they will win" is as much planned as "expected to win", but no "fear that".
    if (effect == Effect::kPossible && finite && form.tense == Tense::kFuture &&
        !is_unreal(governor) && !is_noun(analysis_[governance.governor].tag)) {
      return RealityFinding{Reality::kPlanned, RealityRule::kGoverned};
    }
    // A settled object of a wish or plan stays what it is: "they support the ceasefire".
    const bool noun = governance.complement == Complement::kNoun ||
                      governance.complement == Complement::kPreposition;
    if (noun && !form.clausal && is_definite(word) && effect != Effect::kFail &&
        !words::is_phase(effect) && effect != Effect::kDeny && effect != Effect::kFact) {
      return std::nullopt;
    }
    return RealityFinding{combine(effect, governor), RealityRule::kGoverned};
  }

  [[nodiscard]] std::optional<RealityFinding> said(TokenId word, const Form& form, bool finite,
                                                   Reality governor) const {
    if (governor == Reality::kConditional) {
      return RealityFinding{governor, RealityRule::kGoverned};
    }
    if (governor == Reality::kDenied) {
      return RealityFinding{Reality::kPossible, RealityRule::kGoverned};
    }
    if (finite && form.modality == "would") {
      // "it would have cost millions" never came about.
      const bool hypothetical =
          form.event_class == EventClass::kState || form.event_class == EventClass::kIState ||
          form.aspect == Aspect::kPerfective || !is_verb(analysis_[word].tag) ||
          (form.event_class == EventClass::kIAction && wishes(word));
      return hypothetical ? RealityFinding{Reality::kPossible, RealityRule::kModal}
                          : RealityFinding{Reality::kPlanned, RealityRule::kFutureInPast};
    }
    const bool infinitive = form.tense == Tense::kInfinitive;
    // "is thought to have left": as far as they know, it is over.
    const bool over = infinitive && form.aspect == Aspect::kPerfective;
    if (over && governor == Reality::kOngoing) return RealityFinding{};
    if (!finite && (infinitive || is_unreal(governor))) {
      return RealityFinding{governor, RealityRule::kGoverned};
    }
    return std::nullopt;
  }

  /// "accusation", "resolution", "proposal": nouns for what is said, asked or planned.
  [[nodiscard]] bool has_content(TokenId noun) const {
    const auto lemma = analysis_.lemma(noun);
    const auto effect = [&](words::Complement complement) {
      return scene_.lexicon.effect(lemma, words::WordPos::kNoun, complement, {});
    };
    return effect(Complement::kThat) == Effect::kSay ||
           effect(Complement::kInfinitive) == Effect::kPlan;
  }

  /// "would consider", "would want": not even a plan.
  [[nodiscard]] bool wishes(TokenId verb) const {
    const auto lemma = analysis_.lemma(verb);
    return scene_.lexicon.effect(lemma, words::WordPos::kVerb, Complement::kNoun, {}) ==
               Effect::kPossible ||
           scene_.lexicon.effect(lemma, words::WordPos::kVerb, Complement::kGerund, {}) ==
               Effect::kPossible;
  }

  [[nodiscard]] RealityFinding clause(TokenId word, const Form& form, int depth) const {
    if (analysis_[word].dep == Dep::kCop) return judge(analysis_[word].head, depth + 1);
    if (const auto shared = shared_clause(word, form); shared.valid()) {
      return {judge(shared, depth + 1).reality, RealityRule::kInherited};
    }
    if (form.tense != Tense::kPast && has_condition(word)) {
      return {Reality::kConditional, RealityRule::kConsequence};
    }
    const bool ahead =
        form.modality == "would" ? has_day_ahead(scene_, word) : is_arranged_ahead(scene_, word);
    if (ahead) return {Reality::kPlanned, RealityRule::kFutureInPast};
    if (!form.modality.empty() && form.modality != "will" && form.modality != "have to") {
      return {Reality::kPossible, RealityRule::kModal};
    }
    switch (form.tense) {
      case Tense::kFuture:
        return {Reality::kPlanned, RealityRule::kFuture};
      case Tense::kInfinitive:
        return infinitive(word, depth);
      case Tense::kPresPart:
      case Tense::kPastPart:
        return participle(word, depth);
      case Tense::kPresent:
        return present(word, form);
      case Tense::kPast:
        if (is_question(analysis_, word)) return {Reality::kPossible, RealityRule::kQuestion};
        return {Reality::kHappened, RealityRule::kTold};
      case Tense::kNone:
        break;
    }
    return bare(word, depth);
  }

  /// The verb whose auxiliaries a coordinated one shares: "would not send troops or build a base".
  [[nodiscard]] TokenId shared_clause(TokenId word, const Form& form) const {
    const Token& token = analysis_[word];
    if (token.dep != Dep::kConj || !token.head.valid() || !is_verb(token.tag)) return {};
    if (clause::is_finite(analysis_, word) || clause::own_subject(analysis_, word).valid())
      return {};
    return form.tense == Tense::kPast ? TokenId{} : token.head;
  }

  [[nodiscard]] bool has_condition(TokenId word) const {
    for (const auto& children :
         {clause::left_children(analysis_, word), clause::right_children(analysis_, word)}) {
      for (const TokenId child : children) {
        const TokenId condition = condition_of(analysis_, child);
        if (!condition.valid()) continue;
        const bool even = condition.index > 0 && analysis_.lemma({condition.index - 1}) == "even";
        if (!even) return true;
      }
    }
    return false;
  }

  /// An infinitive that no word of the lexicon governs: what something is done for.
  [[nodiscard]] RealityFinding infinitive(TokenId word, int depth) const {
    const Token& token = analysis_[word];
    if (!token.head.valid()) {
      // "Halden to cut 1,200 jobs": how headlines say "will".
      if (clause::own_subject(analysis_, word).valid())
        return {Reality::kPlanned, RealityRule::kFuture};
      return {Reality::kPossible, RealityRule::kPurpose};
    }
    if (follows_result(word)) {
      return {judge(token.head, depth + 1).reality, RealityRule::kInherited};
    }
    const Reality main = judge(token.head, depth + 1).reality;
    if (is_unreal(main)) return {main, RealityRule::kInherited};
    return {Reality::kPlanned, RealityRule::kPurpose};
  }

  /// "going so far as to veto", "the first to win": these did come about.
  [[nodiscard]] bool follows_result(TokenId word) const {
    const TokenId head = analysis_[word].head;
    const auto lemma = analysis_.lemma(head);
    if (lemma == "first" || lemma == "last" || lemma == "only" || lemma == "late") return true;
    for (std::int32_t i = word.index - 1; i > 0 && i >= word.index - 3; --i) {
      if (analysis_[TokenId{i}].tag != Tag::kTO) continue;
      const auto before = analysis_.lemma({i - 1});
      return before == "as" || before == "only";
    }
    return false;
  }

  [[nodiscard]] RealityFinding participle(TokenId word, int depth) const {
    const Token& token = analysis_[word];
    const bool adverbial = token.dep == Dep::kAdvcl || token.dep == Dep::kXcomp ||
                           token.dep == Dep::kConj || token.dep == Dep::kParataxis;
    if (!adverbial || !token.head.valid()) return {Reality::kHappened, RealityRule::kTold};
    const Reality main = judge(token.head, depth + 1).reality;
    return {main, is_unreal(main) ? RealityRule::kInherited : RealityRule::kTold};
  }

  [[nodiscard]] RealityFinding present(TokenId word, const Form& form) const {
    if (is_question(analysis_, word)) return {Reality::kPossible, RealityRule::kQuestion};
    if (form.aspect == Aspect::kPerfective) {
      return goes_on(scene_, word) ? RealityFinding{Reality::kOngoing, RealityRule::kStillGoesOn}
                                   : RealityFinding{Reality::kHappened, RealityRule::kTold};
    }
    if (has_day_ahead(scene_, word)) return {Reality::kPlanned, RealityRule::kFuture};
    const bool speech = form.event_class == EventClass::kReporting;
    const Sentence& sentence = analysis_[analysis_.sentence_of(word)];
    const auto& block = scene_.article.blocks[static_cast<std::size_t>(sentence.block)];
    const bool headline = block.kind == BlockKind::kTitle;
    if (form.aspect == Aspect::kNone && (speech || headline)) {
      return {Reality::kHappened, RealityRule::kTold};
    }
    return {Reality::kOngoing, RealityRule::kGoesOn};
  }

  /// A base form without auxiliaries: "Leave!", "let them go", or a verb the tagger took for one.
  [[nodiscard]] RealityFinding bare(TokenId word, int depth) const {
    const Token& token = analysis_[word];
    if (!is_verb(token.tag)) return {Reality::kHappened, RealityRule::kTold};
    if (token.tag == Tag::kVB && !token.head.valid()) {
      return {Reality::kPossible, RealityRule::kImperative};
    }
    if (!token.head.valid()) return {Reality::kHappened, RealityRule::kTold};
    const Reality main = judge(token.head, depth + 1).reality;
    return {main, RealityRule::kInherited};
  }

  /// A noun: as real as it is definite, else as real as its clause.
  [[nodiscard]] RealityFinding noun(TokenId word, int depth) const {
    const Token& token = analysis_[word];
    if (!token.head.valid() || is_definite(word)) return {};
    switch (token.dep) {
      case Dep::kNsubj:
      case Dep::kNsubjPass:
      case Dep::kObj:
      case Dep::kIobj:
      case Dep::kObl:
      case Dep::kOblAgent:
      case Dep::kConj:
      case Dep::kXcomp: {
        const Reality main = judge(token.head, depth + 1).reality;
        if (is_unreal(main)) return {main, RealityRule::kOfUnreal};
        return {};
      }
      default:
        return {};
    }
  }

  /// "the talks", "Russia's involvement", "these comments": the text takes it as known.
  [[nodiscard]] bool is_definite(TokenId word) const {
    constexpr std::array<std::string_view, 6> kDefinite = {"the",   "this",  "that",
                                                           "these", "those", "both"};
    for (const TokenId child : clause::left_children(analysis_, word)) {
      const Token& token = analysis_[child];
      if (token.dep == Dep::kNmodPoss) return true;
      if (token.dep != Dep::kDet) continue;
      for (const std::string_view determiner : kDefinite) {
        if (analysis_.lemma(child) == determiner) return true;
      }
    }
    return false;
  }

  const Scene& scene_;
  const Analysis& analysis_;
};

}  // namespace

RealityFinding find_reality(const Scene& scene, EventId event) {
  return Judge(scene).judge(scene.events[static_cast<std::size_t>(event.index)].token, 0);
}

std::string_view reality_rule_name(std::uint8_t rule) {
  constexpr std::array<std::string_view, 16> kNames = {
      "told",      "goes-on",   "still-goes-on", "future",      "future-in-past", "modal",
      "negated",   "governed",  "condition",     "consequence", "purpose",        "inherited",
      "of-unreal", "described", "question",      "imperative"};
  return rule < kNames.size() ? kNames[rule] : std::string_view{};
}

}  // namespace dateline::event
