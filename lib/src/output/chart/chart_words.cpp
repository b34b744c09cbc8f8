// Conditions, and distances between events.
#include "output/chart/chart_words.hpp"

#include <algorithm>
#include <utility>

#include "embed/ascii.hpp"
#include "merge/trace.hpp"
#include "output/chart/short_source.hpp"
#include "output/chart/tied.hpp"
#include "output/display_width.hpp"

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

/// What a result keeps of the words of its article.
const joining::ChartWords& kept_words(const Document& document, EventId id) {
  static const joining::ChartWords kNone;
  const auto found = document.kept->words.find(id.index);
  return found == document.kept->words.end() ? kNone : found->second;
}

/// As it stands inside a sentence: "A year later" -> "a year later".
std::string inside_sentence(const Document& document, Span span) {
  std::string words =
      printable(std::string_view(document.article.text).substr(span.begin, span.size()));
  const Analysis& analysis = document.analysis;
  const TokenId first = analysis.token_at(span.begin);
  const bool opens = first.valid() && analysis[analysis.sentence_of(first)].first == first.index;
  if (opens && !words.empty()) words.front() = ascii::to_lower(words.front());
  return words;
}

}  // namespace

bool is_condition(const Linked& linked, EventId id) {
  return std::ranges::any_of(linked.links_of(id), [&](std::int32_t position) {
    const Link& link = linked.link(position);
    return link.relation == Relation::kConditional && link.from == Node::of(id);
  });
}

std::string distance_phrase(const Linked& linked, EventId id) {
  if (linked.document().kept) return kept_words(linked.document(), id).distance;
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

std::string vague_phrase(const Linked& linked, EventId id) {
  const Document& document = linked.document();
  if (document.kept) return kept_words(document, id).vague;
  const TimexId vague = vague_time(linked, id);
  if (!vague.valid()) return {};
  return inside_sentence(document, document.timexes[static_cast<std::size_t>(vague.index)].span);
}

std::string source_phrase(const Document& document, EventId id, std::string_view name) {
  if (document.kept == nullptr) return short_source(name, document.article.text);
  const auto& kept = kept_words(document, id).source;
  return kept.empty() ? short_source(name, {}) : kept;
}

}  // namespace dateline::output
