// Lengths told between two events -> the date of the one that has none.
#include "timeline/distance.hpp"

#include <optional>

namespace dateline::timeline {
namespace {

using DatedBy = std::function<TimexId(EventId)>;

/// Two events with a word such as "after" between them, and the length before that word.
struct Pair {
  EventId main;        // what is told with the length
  EventId told_from;   // what the length is counted from
  bool later = false;  // the main event comes after the other one
  TimexId length{};
};

std::optional<Pair> pair_of(const link::Context& context, const Link& link) {
  const bool signalled =
      link.because == LinkReason::kSignalAfter || link.because == LinkReason::kSignalBefore;
  if (!signalled || link.from.kind != Node::Kind::kEvent || link.to.kind != Node::Kind::kEvent)
    return std::nullopt;
  const EventId from{link.from.index};
  const EventId to{link.to.index};
  const bool forward = context.place(to).above.event == from;
  if (!forward && context.place(from).above.event != to) return std::nullopt;
  Pair pair{forward ? from : to, forward ? to : from};
  const Relation relation = forward ? link.relation : inverse(link.relation);
  if (relation != Relation::kAfter && relation != Relation::kBefore) return std::nullopt;
  pair.later = relation == Relation::kAfter;
  pair.length = context.length_before(pair.told_from);
  return pair.length.valid() ? std::optional(pair) : std::nullopt;
}

/// `date` moved by the length, as exact as the coarser of the two.
std::optional<calendar::Value> moved(const calendar::Value& date, const calendar::Duration& length,
                                     int direction) {
  if (length.parts().empty()) return std::nullopt;
  const auto sum = calendar::add(date, length, direction);
  if (!sum) return std::nullopt;
  const auto rounded = calendar::containing(*sum, length.parts().back().unit);
  return rounded ? rounded : sum;
}

std::optional<Distance> distance_of(const link::Context& context, const Pair& pair,
                                    const DatedBy& dated_by) {
  const TimexId main = dated_by(pair.main);
  const TimexId other = dated_by(pair.told_from);
  if (main.valid() == other.valid()) return std::nullopt;
  const TimexId known = main.valid() ? main : other;
  const int direction = main.valid() == pair.later ? -1 : 1;
  const auto& timexes = context.input().timexes;
  const auto& value = timexes[static_cast<std::size_t>(known.index)].value;
  const auto* length =
      std::get_if<calendar::Duration>(&timexes[static_cast<std::size_t>(pair.length.index)].value);
  const auto date = length ? moved(value, *length, direction) : std::nullopt;
  if (!date) return std::nullopt;
  return Distance{main.valid() ? pair.told_from : pair.main, pair.length, *date};
}

}  // namespace

std::vector<Distance> distances(const link::Context& context, const link::Order& order,
                                const DatedBy& dated_by) {
  std::vector<Distance> found;
  for (const Link& link : order.accepted) {
    const auto pair = pair_of(context, link);
    if (!pair) continue;
    if (auto distance = distance_of(context, *pair, dated_by)) found.push_back(*distance);
  }
  return found;
}

}  // namespace dateline::timeline
