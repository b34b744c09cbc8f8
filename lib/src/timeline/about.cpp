// A timeline -> the entries in which somebody or something takes part.
#include "timeline/about.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

#include "timeline/participants.hpp"

namespace dateline {

namespace {

using timeline::Participants;

constexpr std::size_t kScreen = 26;
constexpr float kWorthALine = 0.2F;  // what is less likely to be kept by an editor is not

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

/// Of what concerns somebody a chart shows more than of a whole article: the most telling entries,
/// as many as a screen holds.
void show_more(Timeline& timeline) {
  std::vector<Entry*> hidden;
  std::size_t shown = 0;
  for (Entry& entry : timeline.entries) {
    if (entry.shown)
      ++shown;
    else if (entry.salience >= kWorthALine)
      hidden.push_back(&entry);
  }
  std::ranges::stable_sort(hidden, std::ranges::greater(), &Entry::salience);
  const std::size_t room = shown < kScreen ? kScreen - shown : 0;
  for (std::size_t i = 0; i < std::min(room, hidden.size()); ++i) hidden[i]->shown = true;
}

Timeline filter(const Timeline& timeline, const std::vector<const Document*>& documents,
                std::string_view entity, const entity::Tables& tables) {
  std::vector<Participants> participants;
  participants.reserve(documents.size());
  for (const Document* document : documents) participants.emplace_back(*document, tables, entity);
  Timeline kept;
  for (const Entry& entry : timeline.entries) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (!is_about(entry, static_cast<std::int32_t>(i), *documents[i], participants[i])) continue;
      kept.entries.push_back(entry);
      break;
    }
  }
  number_anew(kept);
  show_more(kept);
  return kept;
}

/// The lists are embedded and were read when the documents were made; they cannot fail here.
template <class Whole>
Timeline about_whole(const Whole& whole, std::string_view entity) {
  const auto tables = entity::Tables::load();
  return tables ? timeline::about(whole, entity, *tables) : Timeline();
}

}  // namespace

Timeline timeline::about(const Collection& collection, std::string_view entity,
                         const entity::Tables& tables) {
  std::vector<const Document*> documents;
  for (const Document& document : collection.documents) documents.push_back(&document);
  return filter(collection.timeline, documents, entity, tables);
}

Timeline timeline::about(const Document& document, std::string_view entity,
                         const entity::Tables& tables) {
  return filter(document.timeline, {&document}, entity, tables);
}

Timeline about(const Collection& collection, std::string_view entity) {
  return about_whole(collection, entity);
}

Timeline about(const Document& document, std::string_view entity) {
  return about_whole(document, entity);
}

}  // namespace dateline
