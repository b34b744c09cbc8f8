// Expression, its preposition and the event it hangs on -> when that event was.
#include <algorithm>
#include <span>

#include "link/dated_event.hpp"
#include "link/propose.hpp"

namespace dateline::link {

namespace {

constexpr int kMaxNouns = 8;              // events between "when" and its verb
constexpr float kBareExpression = 0.85F;  // "left Friday"
constexpr float kNearest = 0.45F;         // an expression that hangs on no event
constexpr float kSharedByConjuncts = 0.55F;
constexpr float kSetFor = 0.95F;    // "scheduled for May"
constexpr float kSinceThen = 0.9F;  // "since then they have left and pledged"
constexpr float kDescribed = 0.9F;  // "in August, when they left"
constexpr float kRange = 0.95F;     // "led it from 2010 to 2014"
constexpr float kOfObject = 0.9F;   // "face fees starting in May": they face them from May on

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
  constexpr std::int32_t kBeside = 3;  // events on either side that are looked at
  const auto begin = context.input().events.begin();
  const auto behind =
      std::partition_point(begin + sentence.first_event, begin + sentence.last_event,
                           [&](const Event& event) { return event.span.begin < span.begin; });
  const auto middle = static_cast<std::int32_t>(behind - begin);
  EventId best;
  std::uint32_t best_distance = 0;
  for (std::int32_t i = std::max(sentence.first_event, middle - kBeside);
       i < std::min(sentence.last_event, middle + kBeside); ++i) {
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
  const EventId dated = dated_event(context, id);
  if (!dated.valid()) return;
  if (dated != place.above.event) link.relation = Relation::kIsIncluded;
  link.from = Node::of(dated);
  if (is_set_for(context, id)) link.confidence = kSetFor;
  out.push_back(link);
}

/// "They met and talked on Friday": what is joined to a dated event shares its date.
void share_with_conjuncts(const Context& context, std::size_t first, Proposals& out) {
  constexpr std::size_t kMaxJoined = 64;  // dependents looked at, whatever hangs on the event
  const std::size_t last = out.size();
  for (std::size_t i = first; i < last; ++i) {
    const bool since = out[i].relation == Relation::kBegunBy;
    if (out[i].relation != Relation::kIsIncluded && !since) continue;
    const EventId dated{out[i].from.index};
    const TokenId token = context.event(dated).token;
    const auto children = context.input().analysis.children(token);
    for (const TokenId child : children.first(std::min(children.size(), kMaxJoined))) {
      const EventId joined =
          context.input().analysis[child].dep == Dep::kConj ? context.event_at(child) : EventId{};
      if (!joined.valid()) continue;
      if (!since && context.event(joined).tense != context.event(dated).tense) continue;
      if (!since && !spans_both(context, {out[i].to.index}, dated)) continue;
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

/// The word before a token; empty at the beginning of its sentence.
std::string_view lemma_before(const Analysis& analysis, TokenId token) {
  const TokenId before{token.index - 1};
  if (before.index < 0 || analysis.sentence_of(before) != analysis.sentence_of(token)) return {};
  return analysis.lemma(before);
}

/// "From March to June", "between 2015 and 2018": two expressions with one word between them.
bool is_range(const Context& context, std::size_t first) {
  const auto& analysis = context.input().analysis;
  const auto& timexes = context.input().timexes;
  const TokenId begin = analysis.token_at(timexes[first].span.begin);
  const TokenId next = analysis.token_at(timexes[first + 1].span.begin);
  if (!begin.valid() || !next.valid() || next.index < 2) return false;
  const bool beside = analysis[TokenId{next.index - 2}].span.end == timexes[first].span.end;
  if (!beside || analysis.sentence_of(begin) != analysis.sentence_of(next)) return false;
  const auto opens = lemma_before(analysis, begin);
  const auto joins = lemma_before(analysis, next);
  if (opens == "between") return joins == "and";
  return opens == "from" &&
         (joins == "to" || joins == "until" || joins == "till" || joins == "through");
}

/// What goes on over a range begins with its one end and ends with the other.
void propose_ranges(const Context& context, Proposals& out) {
  for (std::size_t i = 0; i + 1 < context.timexes().size(); ++i) {
    const auto& from = context.timexes()[i];
    const auto& to = context.timexes()[i + 1];
    if (!from.interval || !to.interval || from.interval->begin >= to.interval->begin) continue;
    const EventId event = from.above.event.valid() ? from.above.event : to.above.event;
    if (!event.valid() || !is_range(context, i)) continue;
    const auto id = static_cast<std::int32_t>(i);
    out.push_back({LinkKind::kTlink, Relation::kBegunBy, Node::of(event), Node::of(TimexId{id}),
                   context.signal_at(from.above.marker), kRange, LinkReason::kSignalSince});
    out.push_back({LinkKind::kTlink, Relation::kEndedBy, Node::of(event), Node::of(TimexId{id + 1}),
                   context.signal_at(to.above.marker), kRange, LinkReason::kSignalUntil});
  }
}

bool is_planned(const Event& event) {
  return event.reality == Reality::kPlanned || event.reality == Reality::kConditional;
}

/// "Will discuss it when she visits on Friday": both on that day.
bool is_planned_with(const Analysis& analysis, const Event& event, const Event& limited,
                     TokenId marker) {
  const bool when = marker.valid() && analysis.lemma(marker) == "when";
  return when && event.tense == Tense::kPresent && is_planned(limited);
}

/// "Fees starting in May", "has grown since it opened in 2009": the time of the word below limits
/// what stands above.
void propose_limited(const Context& context, const SignalWords& words, std::size_t first,
                     Proposals& out) {
  const auto& analysis = context.input().analysis;
  const std::size_t last = out.size();
  for (std::size_t i = first; i < last; ++i) {
    if (out[i].relation != Relation::kIsIncluded || out[i].because != LinkReason::kModifier)
      continue;
    const EventId told{out[i].from.index};
    const auto& above = context.place(told).above;
    if (!above.event.valid() || above.distance > 2) continue;
    const Event& event = context.event(told);
    const Event& limited = context.event(above.event);
    const bool since = above.marker.valid() && analysis.lemma(above.marker) == "since";
    const auto sense = event.tense == Tense::kPresPart
                           ? words.find(analysis.lemma(event.token), Leads::kDescribes)
                           : std::nullopt;
    const bool lasts = limited.aspect == Aspect::kPerfective || limited.tense == Tense::kPresent;
    const bool when = is_planned_with(analysis, event, limited, above.marker);
    if (!(since && lasts) && !sense && !when) continue;
    Link link = out[i];
    link.from = Node::of(above.event);
    link.relation = sense ? sense->relation : when ? Relation::kIsIncluded : Relation::kBegunBy;
    link.confidence = sense ? sense->confidence : kSinceThen;
    link.because = when ? LinkReason::kSignalWhen : reason_of(link.relation);
    out.push_back(link);
    // Who faces such fees does so from then on, too.
    const auto& upper = context.place(above.event).above;
    const bool object = upper.event.valid() && analysis[upper.child].dep == Dep::kObj;
    if (!sense || !object || limited.pos != EventPos::kNoun) continue;
    link.from = Node::of(upper.event);
    link.confidence *= kOfObject;
    out.push_back(link);
  }
}

}  // namespace

bool spans_both(const Context& context, TimexId timex, EventId dated) {
  const auto& interval = context.place(timex).interval;
  const bool leads = context.input().timexes[static_cast<std::size_t>(timex.index)].span.begin <
                     context.event(dated).span.begin;
  return leads || (interval && interval->end - interval->begin <= calendar::kDay);
}

void propose_times(const Context& context, const SignalWords& words, Proposals& out) {
  const std::size_t first = out.size();
  for (std::size_t i = 0; i < context.timexes().size(); ++i) {
    propose(context, words, {static_cast<std::int32_t>(i)}, out);
  }
  share_with_conjuncts(context, first, out);
  propose_limited(context, words, first, out);
  propose_described(context, out);
  propose_ranges(context, out);
}

}  // namespace dateline::link
