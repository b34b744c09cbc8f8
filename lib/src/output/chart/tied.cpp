// Looks at the links, the tree and the blocks.
#include "output/chart/tied.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::output {

bool is_connector(const Document& document, const Event& event) {
  const Analysis& analysis = document.analysis;
  const TokenId token = event.token;
  if (!token.valid() || token.index >= analysis.size() || analysis.lemma(token) != "come")
    return false;
  bool thing = false;
  bool tied = false;
  for (const TokenId child : analysis.children(token)) {
    const Dep dep = analysis[child].dep;
    thing = thing || (dep == Dep::kNsubj && analysis[child].upos == Upos::kNoun);
    tied = tied || dep == Dep::kAdvcl;
  }
  return thing && tied;
}

bool is_told_order(const Link& link) {
  const bool events = link.from.kind == Node::Kind::kEvent && link.to.kind == Node::Kind::kEvent;
  const bool by_word =
      link.because == LinkReason::kSignalBefore || link.because == LinkReason::kSignalAfter;
  return link.kind == LinkKind::kTlink && events && by_word;
}

TimexId vague_time(const Linked& linked, EventId id) {
  for (const std::int32_t position : linked.links_of(id)) {
    const Link& link = linked.link(position);
    const bool modified =
        link.because == LinkReason::kModifier || link.because == LinkReason::kSentenceTime;
    if (!modified || link.from != Node::of(id) || link.to.kind != Node::Kind::kTimex) continue;
    const Timex& timex = linked.document().timexes[static_cast<std::size_t>(link.to.index)];
    if (timex.value == calendar::Value(calendar::Reference::kPast)) return TimexId{link.to.index};
  }
  return {};
}

bool is_tied(const Linked& linked, EventId id) {
  return std::ranges::any_of(linked.links_of(id), [&](std::int32_t position) {
    return is_told_order(linked.link(position));
  });
}

}  // namespace dateline::output
