// Finds the places of events and expressions: sentence, head, the event above, the marking word.
#include "link/context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "event/confidence.hpp"

namespace dateline::link {

namespace {

constexpr int kMaxClimb = 12;             // heads looked at on the way to an event
constexpr std::size_t kMaxChildren = 24;  // dependents looked at for a marker

using calendar::kDay;

/// The whole day that a clock time belongs to; longer stretches stay as they are.
std::optional<calendar::Interval> day_of(std::optional<calendar::Interval> published) {
  if (!published || published->end - published->begin >= kDay) return published;
  const calendar::Instant day = calendar::start_of_day(published->begin);
  return calendar::Interval{day, day + kDay};
}

bool is_superlative(const Analysis& analysis, TokenId at) {
  const Tag tag = analysis[at].tag;
  const auto lemma = analysis.lemma(at);
  return tag == Tag::kJJS || tag == Tag::kRBS || lemma == "first" || lemma == "only";
}

bool marks(const Token& token) {
  return token.dep == Dep::kCase || token.dep == Dep::kMark ||
         (token.dep == Dep::kAdvmod && token.tag == Tag::kWRB);
}

}  // namespace

Context::Context(const Input& input) : input_(input) {
  event_at_.resize(static_cast<std::size_t>(input.analysis.size()));
  sentences_.resize(input.analysis.sentences().size());
  for (std::size_t i = 0; i < input.events.size(); ++i) {
    const TokenId token = input.events[i].token;
    if (token.valid())
      event_at_[static_cast<std::size_t>(token.index)] = {static_cast<std::int32_t>(i)};
  }
  if (input.article.published)
    publication_ = day_of(calendar::interval_of(*input.article.published));
  place_events();
  place_timexes();
}

TokenId Context::marker_of(TokenId token) const {
  const auto children = input_.analysis.children(token);
  for (const TokenId child : children.first(std::min(children.size(), kMaxChildren))) {
    if (marks(input_.analysis[child])) return child;
  }
  return {};
}

Attachment Context::attach(TokenId token) const {
  Attachment found;
  if (!token.valid()) return found;
  found.child = token;
  found.marker = marker_of(token);
  for (TokenId up = input_.analysis[token].head; up.valid() && found.distance < kMaxClimb;
       up = input_.analysis[up].head) {
    ++found.distance;
    const EventId above = event_at(up);
    if (above.valid() && event::is_sure(event(above))) {
      found.event = above;
      return found;
    }
    found.child = up;
    if (!found.marker.valid()) found.marker = marker_of(up);
  }
  return found;
}

void Context::place_events() {
  const auto& analysis = input_.analysis;
  events_.resize(input_.events.size());
  std::size_t quote = 0;
  std::vector<int> depth(sentences_.size(), kMaxClimb + 1);
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const Event& event = input_.events[i];
    if (!event.token.valid()) continue;
    auto& place = events_[i];
    place.sentence = analysis.sentence_of(event.token);
    place.above = attach(event.token);
    const auto& quotes = input_.article.quotes;
    while (quote < quotes.size() && quotes[quote].span.end <= event.span.begin) ++quote;
    place.quoted = quote < quotes.size() && quotes[quote].span.contains(event.span);
    const auto number = static_cast<std::size_t>(place.sentence.index);
    auto& sentence = sentences_[number];
    if (sentence.last_event == 0) sentence.first_event = static_cast<std::int32_t>(i);
    sentence.last_event = static_cast<std::int32_t>(i) + 1;
    const bool minor = place.above.event.valid() || !event::is_sure(event);
    const int climbed = minor ? kMaxClimb : place.above.distance;
    if (climbed < depth[number]) {
      depth[number] = climbed;
      sentence.main = {static_cast<std::int32_t>(i)};
    }
  }
}

TokenId Context::head_of(Span span) const {
  const auto& analysis = input_.analysis;
  const TokenId first = analysis.token_at(span.begin);
  TokenId last_inside;
  for (TokenId id = first; id.valid() && id.index < analysis.size(); ++id.index) {
    if (analysis[id].span.begin >= span.end) break;
    last_inside = id;
    const TokenId head = analysis[id].head;
    if (!head.valid() || !span.overlaps(analysis[head].span)) return id;
  }
  return last_inside;
}

/// "Has grown since his death in 2009": of the noun right before the expression, where both hang
/// on one verb and the noun is led by a word of order.
void Context::give_to_noun_before(Span span, TimexPlace& place) const {
  const auto& analysis = input_.analysis;
  const TokenId first = analysis.token_at(span.begin);
  if (!first.valid() || place.above.distance != 1 || !place.above.event.valid()) return;
  TokenId before{first.index - 1};
  if (place.above.marker.valid() && place.above.marker == before) --before.index;
  const EventId noun = before.index >= 0 ? event_at(before) : EventId{};
  if (!noun.valid() || event(noun).pos != EventPos::kNoun) return;
  const auto& above = this->place(noun).above;
  if (above.event != place.above.event || above.child != before || !above.marker.valid()) return;
  constexpr std::array<std::string_view, 4> kOrders = {"since", "after", "follow", "before"};
  if (std::ranges::find(kOrders, analysis.lemma(above.marker)) == kOrders.end()) return;
  place.above.event = noun;
}

/// "Wednesday, police opened fire, witnesses said": of what is said, where that stands between the
/// expression and the verb of saying.
void Context::give_to_content(TimexPlace& place) const {
  const EventId report = place.above.event;
  if (!report.valid() || event(report).event_class != EventClass::kReporting) return;
  const auto& sentence = sentences_[static_cast<std::size_t>(place.sentence.index)];
  for (std::int32_t i = sentence.first_event; i < report.index; ++i) {
    const EventId said{i};
    const auto& above = this->place(said).above;
    if (event(said).token < place.head || above.event != report || above.distance != 1) continue;
    if (input_.analysis[event(said).token].dep != Dep::kCcomp) continue;
    place.above.event = said;
    return;
  }
}

void Context::place_timexes() {
  timexes_.resize(input_.timexes.size());
  for (std::size_t i = 0; i < timexes_.size(); ++i) {
    const Timex& timex = input_.timexes[i];
    auto& place = timexes_[i];
    if (timex.type == TimexType::kDate || timex.type == TimexType::kTime) {
      place.interval = calendar::interval_of(timex.value);
    }
    if (timex.span.empty()) continue;
    place.head = head_of(timex.span);
    if (!place.head.valid()) continue;
    place.sentence = input_.analysis.sentence_of(place.head);
    place.above = attach(place.head);
    give_to_noun_before(timex.span, place);
    give_to_content(place);
    auto& sentence = sentences_[static_cast<std::size_t>(place.sentence.index)];
    if (sentence.last_timex == 0) sentence.first_timex = static_cast<std::int32_t>(i);
    sentence.last_timex = static_cast<std::int32_t>(i) + 1;
  }
}

bool Context::in_title(EventId id) const {
  const SentenceId sentence = place(id).sentence;
  if (!sentence.valid()) return false;
  const auto block = static_cast<std::size_t>(input_.analysis[sentence].block);
  return input_.article.blocks[block].kind == BlockKind::kTitle;
}

TimexId Context::length_before(EventId id) const {
  const TokenId marker = place(id).above.marker;
  if (!marker.valid()) return {};
  const auto& sentence = sentences_[static_cast<std::size_t>(place(id).sentence.index)];
  const auto begin = input_.timexes.begin();
  const auto behind = std::partition_point(
      begin + sentence.first_timex, begin + sentence.last_timex,
      [&](const Timex& timex) { return timex.span.begin < input_.analysis[marker].span.begin; });
  if (behind == begin + sentence.first_timex) return {};
  const Timex& last = *(behind - 1);
  const bool is_length =
      last.anchor_kind == AnchorKind::kEvent && last.type == TimexType::kDuration;
  if (!is_length || input_.analysis.token_at(last.span.end) != marker) return {};
  return {static_cast<std::int32_t>(behind - begin) - 1};
}

bool Context::is_yardstick(TimexId id) const {
  constexpr std::int32_t kReach = 8;  // words between "largest" and "since"
  const TimexPlace& timex = place(id);
  const auto& analysis = input_.analysis;
  const TokenId since = timex.above.marker;
  if (!since.valid() || analysis.lemma(since) != "since") return false;
  const EventId above = timex.above.event;
  if (above.valid() && event(above).aspect != Aspect::kNone) return false;
  const std::int32_t first = analysis[timex.sentence].first;
  for (std::int32_t i = since.index - 1; i >= std::max(first, since.index - kReach); --i) {
    const Token& token = analysis[TokenId{i}];
    if (is_superlative(analysis, TokenId{i})) return true;
    if (token.tag == Tag::kVBD || token.tag == Tag::kVBZ || token.tag == Tag::kComma) return false;
  }
  return false;
}

SignalId Context::signal_at(TokenId token) const {
  if (!token.valid()) return {};
  const Span span = input_.analysis[token].span;
  const auto& signals = input_.signals;
  const auto found = std::lower_bound(
      signals.begin(), signals.end(), span,
      [](const Signal& signal, Span wanted) { return signal.span.end <= wanted.begin; });
  if (found == signals.end() || !found->span.overlaps(span)) return {};
  return {static_cast<std::int32_t>(found - signals.begin())};
}

}  // namespace dateline::link
