// Looks at where a unit stands in its sentence and text, at what it is about, and how it is told.
#include "timeline/salience.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "event/confidence.hpp"
#include "words/weights.hpp"

namespace dateline::timeline {

namespace {

using Feature = SalienceFeature;

constexpr int kDeep = 6;
constexpr float kLateSentence = 25.0F;
constexpr float kManyWords = 12.0F;
constexpr float kSeveral = 3.0F;

bool is_finite(const Event& event) {
  return event.tense == Tense::kPast || event.tense == Tense::kPresent ||
         event.tense == Tense::kFuture || !event.modality.empty();
}

class Weigher {
 public:
  Weigher(const link::Context& context, const Sketches& sketches, std::span<const Placing> placings,
          const Unit& unit)
      : context_(context),
        analysis_(context.input().analysis),
        sketches_(sketches),
        placings_(placings),
        unit_(unit) {}

  SalienceValues values() {
    set(Feature::kBias, true);
    const EventId top = highest();
    look_at_clause(top);
    look_at_teller(unit_.teller);
    for (const Mention& mention : unit_.mentions) look_at_any(mention.event);
    look_at_text();
    return values_;
  }

 private:
  void set(Feature feature, float value) {
    float& known = values_[static_cast<std::size_t>(feature)];
    known = std::max(known, value);
  }
  void set(Feature feature, bool value) { set(feature, value ? 1.0F : 0.0F); }

  [[nodiscard]] int depth(EventId id) const {
    int depth = 0;
    for (TokenId token = context_.event(id).token; token.valid() && depth < 4 * kDeep; ++depth)
      token = analysis_[token].head;
    return depth - 1;
  }

  /// The mention nearest to the root of its sentence.
  [[nodiscard]] EventId highest() const {
    return std::ranges::min_element(unit_.mentions, {},
                                    [this](const Mention& mention) { return depth(mention.event); })
        ->event;
  }

  void look_at_clause(EventId top) {
    set(Feature::kDepth, std::min(1.0F, static_cast<float>(depth(top)) / kDeep));
    int above = 0;
    for (EventId id = context_.place(top).above.event; id.valid() && above < kDeep; ++above)
      id = context_.place(id).above.event;
    set(Feature::kBelowOthers, std::min(1.0F, static_cast<float>(above) / kSeveral));
    set(Feature::kTopmost, above == 0);
    const Event& event = context_.event(top);
    const Dep dep = event.token.valid() ? analysis_[event.token].dep : Dep::kDep;
    if (event.pos == EventPos::kNoun)
      set(noun_place(dep), true);
    else if (is_finite(event))
      look_at_finite(dep);
    else if (dep == Dep::kAmod || dep == Dep::kCompound)
      set(Feature::kModifier, true);
    else if (event.pos == EventPos::kVerb)
      set(event.tense == Tense::kInfinitive ? Feature::kInfinitive : Feature::kParticiple, true);
  }

  void look_at_finite(Dep dep) {
    switch (dep) {
      case Dep::kRoot:
      case Dep::kParataxis:
        set(Feature::kMainClause, true);
        return;
      case Dep::kConj:
        set(Feature::kJoinedClause, true);
        return;
      case Dep::kCcomp:
        set(Feature::kContentClause, true);
        return;
      case Dep::kAdvcl:
      case Dep::kAdvclRelcl:
        set(Feature::kAdverbialClause, true);
        return;
      case Dep::kAcl:
      case Dep::kAclRelcl:
        set(Feature::kRelativeClause, true);
        return;
      default:
        return;
    }
  }

  [[nodiscard]] static Feature noun_place(Dep dep) {
    switch (dep) {
      case Dep::kNsubj:
      case Dep::kNsubjPass:
        return Feature::kNounSubject;
      case Dep::kObj:
        return Feature::kNounObject;
      case Dep::kObl:
      case Dep::kOblAgent:
        return Feature::kNounOblique;
      case Dep::kNmod:
      case Dep::kNmodPoss:
        return Feature::kNounOfNoun;
      case Dep::kAmod:
      case Dep::kCompound:
        return Feature::kModifier;
      default:
        return Feature::kNounOther;
    }
  }

  void look_at_teller(EventId id) {
    const Event& event = context_.event(id);
    const Sketch& sketch = sketches_.of(id);
    look_at_class(event);
    look_at_reality(event.reality);
    set(Feature::kPerfect, event.aspect == Aspect::kPerfective);
    set(Feature::kProgressive, event.aspect == Aspect::kProgressive);
    set(Feature::kPresent, event.tense == Tense::kPresent);
    set(Feature::kQuoted, context_.place(id).quoted);
    set(Feature::kSourced, event.source.has_value());
    set(Feature::kSubject, sketch.subject);
    set(Feature::kPronounSubject, sketch.pronoun_subject);
    set(Feature::kOpenSubject, sketch.open_subject);
    set(Feature::kObject, sketch.object);
    set(Feature::kWords, std::min(1.0F, static_cast<float>(sketch.words.size()) / kManyWords));
    const auto led = std::ranges::count_if(
        sketch.words, [this](std::string_view word) { return sketches_.in_lead(word); });
    if (!sketch.words.empty() && !leads(id))
      set(Feature::kLeadWords, static_cast<float>(led) / static_cast<float>(sketch.words.size()));
    const auto lemma = event.token.valid() ? analysis_.lemma(event.token) : std::string_view();
    set(Feature::kCopula, lemma == "be" || lemma == "have");
  }

  void look_at_class(const Event& event) {
    switch (event.event_class) {
      case EventClass::kReporting:
      case EventClass::kPerception:
        set(Feature::kReporting, true);
        return;
      case EventClass::kIAction:
      case EventClass::kIState:
        set(Feature::kIntention, true);
        return;
      case EventClass::kState:
        set(Feature::kState, true);
        return;
      case EventClass::kAspectual:
        set(Feature::kAspectual, true);
        return;
      case EventClass::kOccurrence:
        return;
    }
  }

  void look_at_reality(Reality reality) {
    switch (reality) {
      case Reality::kOngoing:
        set(Feature::kOngoing, true);
        return;
      case Reality::kPlanned:
        set(Feature::kPlanned, true);
        return;
      case Reality::kPossible:
        set(Feature::kPossible, true);
        return;
      case Reality::kConditional:
        set(Feature::kConditional, true);
        return;
      case Reality::kDenied:
        set(Feature::kDenied, true);
        return;
      case Reality::kHappened:
        return;
    }
  }

  void look_at_any(EventId id) {
    const Event& event = context_.event(id);
    const Sketch& sketch = sketches_.of(id);
    if (!placings_.empty())
      set(Feature::kDated, placings_[static_cast<std::size_t>(id.index)].anchored_by.valid());
    set(Feature::kTime, sketch.time);
    set(Feature::kNamedSubject, sketch.named_subject);
    set(Feature::kName, !sketch.names.empty());
    set(Feature::kNumber, !sketch.numbers.empty());
    set(Feature::kTitle, context_.in_title(id));
    set(Feature::kLead, leads(id));
    set(Feature::kConfidence, event.confidence);
    const int told = sketches_.events_of(sketch.stem) - 1;
    set(Feature::kRepeated, std::min(1.0F, static_cast<float>(told) / kSeveral));
    int most = 1;
    for (const auto word : sketch.words) most = std::max(most, sketches_.count(word));
    set(Feature::kTopical, std::min(1.0F, std::log(static_cast<float>(most)) / kSeveral));
  }

  [[nodiscard]] bool leads(EventId id) const {
    const auto [first, last] = sketches_.lead();
    const auto sentence = context_.place(id).sentence.index;
    return sentence >= first && sentence < last && !context_.in_title(id);
  }

  void look_at_text() {
    const SentenceId sentence = context_.place(unit_.teller).sentence;
    set(Feature::kLate, std::min(1.0F, static_cast<float>(sentence.index) / kLateSentence));
    const auto block = analysis_[sentence].block;
    const bool first =
        sentence.index == 0 || analysis_[SentenceId{sentence.index - 1}].block != block;
    set(Feature::kOpens, first && !leads(unit_.teller) && !context_.in_title(unit_.teller));
    const auto more = static_cast<float>(unit_.mentions.size() - 1);
    set(Feature::kMentions, std::min(1.0F, more / kSeveral));
    set(Feature::kToldAgain, std::ranges::any_of(unit_.mentions, [&](const Mention& mention) {
          return analysis_[context_.place(mention.event).sentence].block != block;
        }));
    set(Feature::kDoubtful, std::ranges::none_of(unit_.mentions, [&](const Mention& mention) {
          return event::is_sure(context_.event(mention.event));
        }));
  }

  const link::Context& context_;
  const Analysis& analysis_;
  const Sketches& sketches_;
  std::span<const Placing> placings_;
  const Unit& unit_;
  SalienceValues values_{};
};

}  // namespace

SalienceValues salience_values(const link::Context& context, const Sketches& sketches,
                               std::span<const Placing> placings, const Unit& unit) {
  return Weigher(context, sketches, placings, unit).values();
}

Salience salience_of(const SalienceValues& values, std::span<const float> weights) {
  Salience salience;
  salience.value = words::probability(weights, values);
  std::array<std::int8_t, kSalienceNames.size()> order{};
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::int8_t>(i);
  const auto share = [&](std::int8_t feature) {
    const auto at = static_cast<std::size_t>(feature);
    return feature == 0 ? 0.0F : weights[at] * values[at];  // all have the first
  };
  const auto most = order.begin() + static_cast<std::ptrdiff_t>(salience.because.size());
  std::ranges::partial_sort(order, most, [&](std::int8_t a, std::int8_t b) {
    const float first = std::abs(share(a));
    const float second = std::abs(share(b));
    return first != second ? first > second : a < b;
  });
  for (std::size_t i = 0; i < salience.because.size(); ++i) {
    const float weight = share(order[i]);
    if (weight == 0.0F) break;
    salience.because[i] = static_cast<std::int8_t>(weight > 0.0F ? order[i] : -order[i]);
  }
  return salience;
}

std::string_view salience_name(std::int8_t reason) {
  const auto at = static_cast<std::size_t>(std::abs(reason));
  return at < kSalienceNames.size() ? kSalienceNames[at] : std::string_view();
}

}  // namespace dateline::timeline
