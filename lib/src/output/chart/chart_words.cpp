// Conditions, and distances between events.
#include "output/chart/chart_words.hpp"

#include <algorithm>
#include <utility>

#include "embed/ascii.hpp"
#include "output/chart/tied.hpp"

namespace dateline::output {
namespace {

/// The words of an event and what hangs on it to its left, without what introduces the clause:
/// "the announcement".
std::string subject_of(const Document& document, const Event& event) {
  const Analysis& analysis = document.analysis;
  for (const TokenId child : analysis.children(event.token)) {
    if (analysis[child].dep != Dep::kNsubj) continue;
    Span span = analysis[child].span;
    for (const TokenId part : analysis.children(child))
      span.begin = std::min(span.begin, analysis[part].span.begin);
    std::string words(analysis.slice(span));
    words.front() = ascii::to_lower(words.front());
    return words;
  }
  return {};
}

/// The duration that stands right before the "before" or "after" of a link: "hours".
std::string distance_of(const Linked& linked, const Link& link) {
  if (!link.signal.valid()) return {};
  const Document& document = linked.document();
  const std::string_view text = document.article.text;
  std::uint32_t end = document.signals[static_cast<std::size_t>(link.signal.index)].span.begin;
  while (end > 0 && ascii::is_space(text[end - 1])) --end;
  const TimexId duration = linked.duration_before(end);
  if (!duration.valid()) return {};
  const Span span = document.timexes[static_cast<std::size_t>(duration.index)].span;
  return std::string(text.substr(span.begin, span.size()));
}

}  // namespace

bool is_condition(const Linked& linked, EventId id) {
  return std::ranges::any_of(linked.links_of(id), [&](std::int32_t position) {
    const Link& link = linked.link(position);
    return link.relation == Relation::kConditional && link.from == Node::of(id);
  });
}

std::string distance_phrase(const Linked& linked, EventId id) {
  for (const std::int32_t position : linked.links_of(id)) {
    const Link& link = linked.link(position);
    if (!is_told_order(link)) continue;
    std::string distance = distance_of(linked, link);
    if (distance.empty() || linked.event(id).label.find(distance) != std::string::npos) continue;
    const bool first = link.from == Node::of(id);
    const bool before = (link.relation == Relation::kBefore) == first;
    if (!before) return distance.append(" later");
    const Event& other = linked.event(EventId{(first ? link.to : link.from).index});
    distance.append(" before");
    if (is_connector(linked.document(), other))
      distance.append(" ").append(subject_of(linked.document(), other));
    return distance;
  }
  return {};
}

}  // namespace dateline::output
