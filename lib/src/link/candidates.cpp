// Walks the sentences and pairs what stands close together.
#include "link/candidates.hpp"

#include <algorithm>

namespace dateline::link {

namespace {

constexpr std::int32_t kEventsApart =
    6;  // events between which pairs of one sentence are asked for
constexpr std::int32_t kEventsAround = 8;  // events on either side of an expression

void pair_times(const Context& context, const SentencePlace& sentence, Candidates& out) {
  std::int32_t middle = sentence.first_event;
  for (std::int32_t t = sentence.first_timex; t < sentence.last_timex; ++t) {
    if (!context.place(TimexId{t}).head.valid()) continue;
    const std::uint32_t begin = context.input().timexes[static_cast<std::size_t>(t)].span.begin;
    while (middle < sentence.last_event && context.event({middle}).span.begin < begin) ++middle;
    const std::int32_t first = std::max(sentence.first_event, middle - kEventsAround);
    const std::int32_t last = std::min(sentence.last_event, middle + kEventsAround);
    for (std::int32_t e = first; e < last; ++e) out.times.emplace_back(EventId{e}, TimexId{t});
  }
}

void pair_events(const Context& context, const SentencePlace& sentence, Candidates& out) {
  for (std::int32_t b = sentence.first_event; b < sentence.last_event; ++b) {
    const std::int32_t first = std::max(sentence.first_event, b - kEventsApart);
    for (std::int32_t a = first; a < b; ++a) out.sentence.emplace_back(EventId{a}, EventId{b});
    const EventId above = context.place(EventId{b}).above.event;
    if (above.valid() && above.index < first) out.sentence.emplace_back(above, EventId{b});
  }
}

}  // namespace

Start starts_of(Relation relation) {
  switch (relation) {
    case Relation::kBefore:
    case Relation::kIBefore:
    case Relation::kIncludes:
    case Relation::kEndedBy:
      return Start::kBefore;
    case Relation::kAfter:
    case Relation::kIAfter:
    case Relation::kIsIncluded:
    case Relation::kEnds:
      return Start::kAfter;
    default:
      return Start::kTogether;
  }
}

Candidates candidates_of(const Context& context) {
  Candidates found;
  EventId previous;
  for (const auto& sentence : context.sentences()) {
    pair_times(context, sentence, found);
    pair_events(context, sentence, found);
    if (!sentence.main.valid()) continue;
    if (previous.valid()) found.neighbour.emplace_back(previous, sentence.main);
    previous = sentence.main;
  }
  return found;
}

}  // namespace dateline::link
