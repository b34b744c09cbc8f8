// Puts into words what places an event.
#include "timeline/because.hpp"

#include <fmt/format.h>

namespace dateline::timeline {

namespace {

std::string_view in_words(Relation relation) {
  switch (relation) {
    case Relation::kBefore:
      return "before";
    case Relation::kAfter:
      return "after";
    case Relation::kIBefore:
      return "right before";
    case Relation::kIAfter:
      return "right after";
    case Relation::kIncludes:
      return "around";
    case Relation::kIsIncluded:
      return "within";
    case Relation::kBegunBy:
      return "from";
    case Relation::kEndedBy:
      return "until";
    default:
      return "together with";
  }
}

std::string_view text_of(const link::Context& context, Node node) {
  const auto& input = context.input();
  const auto number = static_cast<std::size_t>(node.index);
  switch (node.kind) {
    case Node::Kind::kTimex:
      return input.analysis.slice(input.timexes[number].span);
    case Node::Kind::kEvent:
      return input.analysis.slice(input.events[number].span);
    default:
      return "publication";
  }
}

std::string by_link(const link::Context& context, const Link& link, EventId id) {
  const bool forward = link.from == Node::of(id);
  const Node other = forward ? link.to : link.from;
  const auto relation = in_words(forward ? link.relation : inverse(link.relation));
  if (other == Node::publication())
    return fmt::format("{} publication ({})", relation, reason_name(link.because));
  return fmt::format("{} \"{}\" ({})", relation, text_of(context, other),
                     reason_name(link.because));
}

}  // namespace

Dated dated_of(const Placing& placing) {
  const bool known = placing.from.earliest && placing.from.latest;
  if (placing.anchored_by.valid()) return placing.reckoned ? Dated::kReckoned : Dated::kTold;
  switch (placing.sure ? placing.habit : Habit::kNone) {
    case Habit::kNews:
    case Habit::kCarried:
      return Dated::kAssumed;
    case Habit::kShared:
      return Dated::kReckoned;
    case Habit::kNone:
    case Habit::kEarlier:
      break;
  }
  return known && placing.from.earliest == placing.from.latest ? Dated::kReckoned : Dated::kNotTold;
}

std::string because_of(const link::Context& context, const link::Order& order,
                       const Placing& placing, EventId id) {
  const auto& input = context.input();
  if (placing.anchored_by.valid()) {
    const auto& timex = input.timexes[static_cast<std::size_t>(placing.anchored_by.index)];
    return fmt::format("dated by \"{}\"", input.analysis.slice(timex.span));
  }
  if (placing.habit == Habit::kNews) return "told as the news, without a date of its own";
  if (placing.sure && placing.habit == Habit::kShared) return "joined to an event that has a date";
  if (placing.sure && placing.habit == Habit::kCarried)
    return "goes on within the day of the story";
  if (placing.link >= 0)
    return by_link(context, order.accepted[static_cast<std::size_t>(placing.link)], id);
  if (placing.habit == Habit::kEarlier) return "past, without a date";
  return "nothing in the text places it";
}

}  // namespace dateline::timeline
