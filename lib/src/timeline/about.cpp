// A timeline -> the entries in which somebody or something takes part.
#include <algorithm>
#include <string_view>
#include <vector>

#include "dateline/merge.hpp"
#include "event/lexicon.hpp"
#include "timeline/participants.hpp"

namespace dateline {

namespace {

using timeline::Participants;

bool is_about(const Entry& entry, std::int32_t number, const Document& document,
              const Participants& participants) {
  return std::ranges::any_of(entry.mentions, [&](const Mention& mention) {
    return mention.document == number &&
           participants.has_part(document.events[static_cast<std::size_t>(mention.event.index)]);
  });
}

/// Steps from 1 without gaps.
void number_anew(Timeline& timeline) {
  std::int32_t step = 0;
  std::int32_t previous = 0;
  for (Entry& entry : timeline.entries) {
    if (entry.step != previous) ++step;
    previous = entry.step;
    entry.step = step;
  }
}

Timeline filter(const Timeline& timeline, const std::vector<const Document*>& documents,
                std::string_view entity) {
  // The lists are embedded and were read when the documents were made; they cannot fail here.
  const auto lexicon = event::Lexicon::load();
  if (!lexicon) return {};
  std::vector<Participants> participants;
  participants.reserve(documents.size());
  for (const Document* document : documents) participants.emplace_back(*document, *lexicon, entity);
  Timeline kept;
  for (const Entry& entry : timeline.entries) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (!is_about(entry, static_cast<std::int32_t>(i), *documents[i], participants[i])) continue;
      kept.entries.push_back(entry);
      break;
    }
  }
  number_anew(kept);
  return kept;
}

}  // namespace

Timeline about(const Collection& collection, std::string_view entity) {
  std::vector<const Document*> documents;
  for (const Document& document : collection.documents) documents.push_back(&document);
  return filter(collection.timeline, documents, entity);
}

Timeline about(const Document& document, std::string_view entity) {
  return filter(document.timeline, {&document}, entity);
}

}  // namespace dateline
