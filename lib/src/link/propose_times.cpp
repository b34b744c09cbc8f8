// Expression, its preposition and the event it hangs on -> when that event was.
#include <algorithm>

#include "link/propose.hpp"

namespace dateline::link {

namespace {

constexpr std::size_t kMaxDescribing = 16;  // dependents of an expression that are looked at
constexpr float kBareExpression = 0.85F;    // "left Friday"
constexpr float kStepDecay = 0.9F;          // for each head climbed beyond the first
constexpr float kNearest = 0.45F;           // an expression that hangs on no event
constexpr float kSharedByConjuncts = 0.55F;
constexpr float kSinceThen = 0.8F;  // "since then they have left and pledged"
constexpr float kDescribed = 0.9F;  // "in August, when they left"

LinkReason reason_of(Relation relation) {
  switch (relation) {
    case Relation::kBefore:
      return LinkReason::kSignalBefore;
    case Relation::kAfter:
      return LinkReason::kSignalAfter;
    case Relation::kBegunBy:
      return LinkReason::kSignalSince;
    case Relation::kEndedBy:
      return LinkReason::kSignalUntil;
    case Relation::kDuring:
      return LinkReason::kSignalDuring;
    default:
      return LinkReason::kModifier;
  }
}

SignalSense sense_of(const Context& context, const SignalWords& words, const Timex& timex,
                     TokenId marker) {
  const bool duration = timex.type == TimexType::kDuration;
  SignalSense sense{"", Leads::kTime, duration ? Relation::kDuring : Relation::kIsIncluded,
                    duration ? 0.5F : kBareExpression};
  if (!marker.valid()) return sense;
  const auto word = context.input().analysis.lemma(marker);
  if (const auto known = words.find(word, Leads::kTime)) {
    if (!duration || known->relation == Relation::kDuring) return *known;
    sense.confidence = 0.4F;
  }
  return sense;
}

/// The event of the sentence that stands nearest to the expression.
EventId nearest_event(const Context& context, const SentencePlace& sentence, Span span) {
  EventId best;
  std::uint32_t best_distance = 0;
  for (std::int32_t i = sentence.first_event; i < sentence.last_event; ++i) {
    const Span event = context.event({i}).span;
    const std::uint32_t distance = event.end <= span.begin   ? span.begin - event.end
                                   : event.begin >= span.end ? event.begin - span.end
                                                             : 0;
    if (best.valid() && distance >= best_distance) continue;
    best = {i};
    best_distance = distance;
  }
  return best;
}

void propose(const Context& context, const SignalWords& words, TimexId id, Proposals& out) {
  const Timex& timex = context.input().timexes[static_cast<std::size_t>(id.index)];
  const TimexPlace& place = context.place(id);
  if (!place.head.valid() || timex.type == TimexType::kSet) return;
  const auto sense = sense_of(context, words, timex, place.above.marker);
  Link link{LinkKind::kTlink,
            sense.relation,
            Node::of(place.above.event),
            Node::of(id),
            context.signal_at(place.above.marker),
            sense.confidence,
            reason_of(sense.relation)};
  if (!place.above.event.valid()) {
    const auto& sentence = context.sentences()[static_cast<std::size_t>(place.sentence.index)];
    const EventId nearest = nearest_event(context, sentence, timex.span);
    if (!nearest.valid()) return;
    link.from = Node::of(nearest);
    link.confidence *= kNearest;
    link.because = LinkReason::kSentenceTime;
    out.push_back(link);
    return;
  }
  for (int step = 1; step < place.above.distance; ++step) link.confidence *= kStepDecay;
  out.push_back(link);
}

/// "They met and talked on Friday": what is joined to a dated event shares its date.
void share_with_conjuncts(const Context& context, std::size_t first, Proposals& out) {
  const std::size_t last = out.size();
  for (std::size_t i = first; i < last; ++i) {
    const bool since = out[i].relation == Relation::kBegunBy;
    if (out[i].relation != Relation::kIsIncluded && !since) continue;
    const EventId dated{out[i].from.index};
    const TokenId token = context.event(dated).token;
    for (const TokenId child : context.input().analysis.children(token)) {
      const EventId joined =
          context.input().analysis[child].dep == Dep::kConj ? context.event_at(child) : EventId{};
      if (!joined.valid()) continue;
      if (!since && context.event(joined).tense != context.event(dated).tense) continue;
      Link link = out[i];
      link.from = Node::of(joined);
      link.confidence *= since ? kSinceThen : kSharedByConjuncts;
      link.because = LinkReason::kSentenceTime;
      out.push_back(link);
    }
  }
}

/// "In August, when they left": a clause that describes an expression is of its time.
void propose_described(const Context& context, Proposals& out) {
  const auto& analysis = context.input().analysis;
  for (std::size_t i = 0; i < context.timexes().size(); ++i) {
    const TokenId head = context.timexes()[i].head;
    if (!head.valid()) continue;
    const auto children = analysis.children(head);
    for (const TokenId child : children.first(std::min(children.size(), kMaxDescribing))) {
      const Dep dep = analysis[child].dep;
      const bool clause = dep == Dep::kAclRelcl || dep == Dep::kAdvclRelcl || dep == Dep::kAcl;
      const EventId event = clause ? context.event_at(child) : EventId{};
      if (!event.valid()) continue;
      out.push_back({LinkKind::kTlink,
                     Relation::kIsIncluded,
                     Node::of(event),
                     Node::of(TimexId{static_cast<std::int32_t>(i)}),
                     {},
                     kDescribed,
                     LinkReason::kModifier});
    }
  }
}

}  // namespace

void propose_times(const Context& context, const SignalWords& words, Proposals& out) {
  const std::size_t first = out.size();
  for (std::size_t i = 0; i < context.timexes().size(); ++i) {
    propose(context, words, {static_cast<std::int32_t>(i)}, out);
  }
  share_with_conjuncts(context, first, out);
  propose_described(context, out);
}

}  // namespace dateline::link
