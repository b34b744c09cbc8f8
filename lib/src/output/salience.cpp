// Weighs entries by syntax, class, date and place in the text.
#include "output/salience.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::output {
namespace {

int clause_weight(Dep dep, bool finite) {
  switch (dep) {
    case Dep::kRoot:
    case Dep::kParataxis:
      return finite ? 4 : 3;
    case Dep::kXcomp:
    case Dep::kAcl:
    case Dep::kAmod:
    case Dep::kCompound:
      return 0;
    case Dep::kAclRelcl:
      return finite ? 2 : 0;
    case Dep::kAdvcl:
      return finite ? 3 : 2;
    default:
      return finite ? 4 : 2;
  }
}

int noun_weight(Dep dep) {
  switch (dep) {
    case Dep::kRoot:
      return 3;
    case Dep::kNsubj:
    case Dep::kNsubjPass:
    case Dep::kObj:
      return 2;
    default:
      return 0;
  }
}

bool has_as(const Document& document, TokenId verb) {
  const Analysis& analysis = document.analysis;
  return std::ranges::any_of(analysis.children(verb), [&](TokenId child) {
    return analysis[child].dep == Dep::kMark && analysis.lemma(child) == "as";
  });
}

/// Reports, states and perceptions are seldom what happened.
int class_weight(EventClass event_class) {
  switch (event_class) {
    case EventClass::kReporting:
    case EventClass::kState:
    case EventClass::kIState:
    case EventClass::kPerception:
      return -2;
    case EventClass::kAspectual:
      return -1;
    case EventClass::kOccurrence:
    case EventClass::kIAction:
      break;
  }
  return 0;
}

int label_weight(std::string_view label) {
  const auto words = std::ranges::count(label, ' ') + 1;
  if (words < 3) return -3;  // "according", "the deal"
  return words > 4 ? 1 : 0;
}

/// Talk tells how somebody sees it; what of it is denied, possible or planned is shown as a claim.
bool is_mere_talk(const Linked& linked, const Event& event) {
  const bool real = event.reality == Reality::kHappened || event.reality == Reality::kOngoing;
  return real && linked.in_quote(event.span);
}

}  // namespace

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

bool is_finite(const Event& event) {
  return event.tense == Tense::kPast || event.tense == Tense::kPresent ||
         event.tense == Tense::kFuture || !event.modality.empty();
}

int statement_weight(const Document& document, const Event& event) {
  const bool known = event.token.valid() && event.token.index < document.analysis.size();
  const Dep dep = known ? document.analysis[event.token].dep : Dep::kDep;
  if (event.pos == EventPos::kNoun) return noun_weight(dep);
  const int weight = clause_weight(dep, is_finite(event));
  // "to help them", "and to stay": what something is done for, told with what is done; but "went so
  // far as to close it" closed it.
  const bool done = event.reality == Reality::kHappened && known && has_as(document, event.token);
  const bool aim = event.tense == Tense::kInfinitive && dep != Dep::kRoot && !done;
  return aim ? std::min(weight, 1) : weight;
}

int salience(const std::vector<Linked>& documents, const Entry& entry) {
  int best = 0;
  for (const Mention& mention : entry.mentions) {
    const Linked& linked = documents[static_cast<std::size_t>(mention.document)];
    const Document& document = linked.document();
    const Event& event = linked.event(mention.event);
    int weight = statement_weight(document, event) + class_weight(event.event_class);
    if (is_mere_talk(linked, event)) weight -= 3;
    if (is_tied(linked, mention.event)) weight += 2;
    if (entry.certainty != Certainty::kDated && vague_time(linked, mention.event).valid())
      weight += 3;
    if (in_lead(document, event) && weight > 0) weight += 2;
    if (is_connector(document, event)) weight = 0;
    best = &mention == &entry.mentions.front() ? weight : std::max(best, weight);
  }
  if (entry.certainty == Certainty::kDated) best += 3;
  if (entry.certainty == Certainty::kRelative) best += 1;
  best += label_weight(entry.label);
  best += static_cast<int>(std::min<std::size_t>(entry.mentions.size() - 1, 2));
  return best;
}

bool in_title(const Document& document, const Event& event) {
  const auto& blocks = document.article.blocks;  // the title stands first
  return !blocks.empty() && blocks.front().kind == BlockKind::kTitle &&
         blocks.front().span.contains(event.span);
}

bool in_lead(const Document& document, const Event& event) {
  const auto& blocks = document.article.blocks;
  const auto lead = std::ranges::find(blocks, BlockKind::kParagraph, &Block::kind);
  return lead != blocks.end() && lead->span.contains(event.span);
}

}  // namespace dateline::output
