// Marks the main verbs as events, by their tags alone.
#include "event/detect.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "event/syntax.hpp"

namespace dateline::event {
namespace {

EventClass class_of(std::string_view lemma) {
  constexpr std::array<std::string_view, 12> kReporting = {
      "add",  "announce", "claim",  "confirm", "declare", "explain",
      "note", "reply",    "report", "say",     "state",   "tell"};
  return std::ranges::binary_search(kReporting, lemma) ? EventClass::kReporting
                                                       : EventClass::kOccurrence;
}

/// Metadata such as the date of publication holds no events.
bool holds_events(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kParagraph;
}

}  // namespace

std::vector<Event> detect(const Article& article, const Analysis& analysis,
                          const std::vector<Timex>& /*timexes*/, const Models& /*models*/) {
  std::vector<Event> events;
  for (const Sentence& sentence : analysis.sentences()) {
    if (!holds_events(article.blocks[static_cast<std::size_t>(sentence.block)].kind)) continue;
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      const TokenId id{i};
      const Token& token = analysis[id];
      if (!is_verb(token.tag) || is_auxiliary(token.dep)) continue;
      Event event;
      event.token = id;
      event.span = token.span;
      event.event_class = class_of(analysis.lemma(id));
      events.push_back(std::move(event));
    }
  }
  return events;
}

}  // namespace dateline::event
