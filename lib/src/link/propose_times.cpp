// Expression, its preposition and the event it hangs on -> when that event was.
#include <algorithm>
#include <span>

#include "link/propose.hpp"

namespace dateline::link {

namespace {

constexpr int kMaxNouns = 8;              // events between "when" and its verb
constexpr float kBareExpression = 0.85F;  // "left Friday"
constexpr float kStepDecay = 0.9F;        // for each head climbed beyond the first
constexpr float kNearest = 0.45F;         // an expression that hangs on no event
constexpr float kSharedByConjuncts = 0.55F;
constexpr float kSinceThen = 0.9F;  // "since then they have left and pledged"
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
  auto sense = sense_of(context, words, timex, place.above.marker);
  const auto because = reason_of(sense.relation);
  // "Did not close until Tuesday": closed on Tuesday.
  const bool at_last = sense.relation == Relation::kEndedBy && place.above.event.valid() &&
                       context.event(place.above.event).polarity == Polarity::kNeg;
  if (at_last) sense.relation = Relation::kIsIncluded;
  if (context.is_yardstick(id)) sense.relation = Relation::kAfter;
  Link link{LinkKind::kTlink,
            sense.relation,
            Node::of(place.above.event),
            Node::of(id),
            context.signal_at(place.above.marker),
            sense.confidence,
            because};
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

/// The "when" that stands right behind an expression, over a comma or not; invalid for none.
TokenId when_behind(const Analysis& analysis, Span span) {
  TokenId next = analysis.token_at(span.end);
  if (next.valid() && analysis[next].tag == Tag::kComma) ++next.index;
  const bool inside = next.valid() && next.index < analysis.size();
  return inside && analysis[next].tag == Tag::kWRB && analysis.lemma(next) == "when" ? next
                                                                                     : TokenId{};
}

/// "In August, when they left": the clause that describes an expression is of its time. Its verb is
/// the first event behind "when" that is told, as parsers hang such clauses on many words.
void propose_described(const Context& context, Proposals& out) {
  const auto& analysis = context.input().analysis;
  for (std::size_t i = 0; i < context.timexes().size(); ++i) {
    const auto& place = context.timexes()[i];
    const TokenId when =
        place.head.valid() ? when_behind(analysis, context.input().timexes[i].span) : TokenId{};
    if (!when.valid() || analysis.sentence_of(when) != place.sentence) continue;
    const auto& sentence = context.sentences()[static_cast<std::size_t>(place.sentence.index)];
    const auto events =
        std::span(context.input().events)
            .subspan(static_cast<std::size_t>(sentence.first_event),
                     static_cast<std::size_t>(sentence.last_event - sentence.first_event));
    auto event = std::ranges::upper_bound(events, when, {}, &Event::token);
    for (int noun = 0; noun < kMaxNouns && event != events.end() && event->pos != EventPos::kVerb;
         ++noun)
      ++event;
    if (event == events.end() || event->pos != EventPos::kVerb) continue;
    const EventId id{sentence.first_event + static_cast<std::int32_t>(event - events.begin())};
    out.push_back({LinkKind::kTlink, Relation::kIsIncluded, Node::of(id),
                   Node::of(TimexId{static_cast<std::int32_t>(i)}), context.signal_at(when),
                   kDescribed, LinkReason::kSignalWhen});
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
