// The event right above an expression, unless the preposition between them says otherwise.
#include "link/dated_event.hpp"

#include "clause/governance.hpp"

namespace dateline::link {
namespace {

bool is_length(const Context& context, TimexId id) {
  return context.input().timexes[static_cast<std::size_t>(id.index)].type == TimexType::kDuration;
}

/// Behind "for": "a vote scheduled for May" is the vote, "they set a hearing for May 3" the
/// hearing, "is set for May" what is set; "announced rates for 1990" was announced at another time.
EventId event_set_for(const Context& context, EventId above) {
  const auto& analysis = context.input().analysis;
  const TokenId verb = context.event(above).token;
  if (analysis[verb].dep == Dep::kAcl && analysis[verb].tag == Tag::kVBN) {
    const EventId described = context.event_at(analysis[verb].head);
    return described.valid() ? described : above;
  }
  if (context.event(above).pos != EventPos::kVerb ||
      clause::child_with(analysis, verb, Dep::kAuxPass).valid())
    return above;
  const TokenId object = clause::child_with(analysis, verb, Dep::kObj);
  return object.valid() ? context.event_at(object) : above;
}

bool is_year(const Context& context, TimexId id) {
  constexpr std::int64_t kDays = 300;
  constexpr std::int64_t kDaySeconds = 86400;
  const auto& interval = context.place(id).interval;
  return interval && interval->end - interval->begin >= kDays * kDaySeconds;
}

}  // namespace

bool is_set_for(const Context& context, TimexId id) {
  const TimexPlace& place = context.place(id);
  const auto& day = context.publication();
  if (!day || !place.interval || place.interval->begin < day->end) return false;
  if (!place.above.marker.valid() || place.above.distance > 1) return false;
  return context.input().analysis.lemma(place.above.marker) == "for";
}

EventId dated_event(const Context& context, TimexId id) {
  const Attachment& above = context.place(id).above;
  if (!above.event.valid() || above.distance > 1) return {};
  const auto marker =
      above.marker.valid() ? context.input().analysis.lemma(above.marker) : std::string_view{};
  if (marker == "than") return {};  // "more than in May"
  return marker == "for" && !is_length(context, id) ? event_set_for(context, above.event)
                                                    : above.event;
}

bool describes_a_thing(const Context& context, TimexId id) {
  const TokenId head = context.place(id).head;
  if (!head.valid()) return false;
  const Token& token = context.input().analysis[head];
  if (!token.head.valid() || token.head < head || context.event_at(token.head).valid())
    return false;
  if (token.dep == Dep::kNmodPoss) return true;
  const bool before_noun =
      token.dep == Dep::kCompound || token.dep == Dep::kNummod || token.dep == Dep::kAmod;
  return before_noun && is_year(context, id);
}

}  // namespace dateline::link
