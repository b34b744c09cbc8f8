// Timelines of several articles -> one: entries that tell the same event are joined, and all are
// lined up by the calendar, within a day as each article has them.
#include "dateline/merge.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "timeline/same_event.hpp"

namespace dateline {

namespace {

using calendar::Instant;
using calendar::kDay;

/// An entry of one document on its way into the merged timeline.
struct Placed {
  Entry entry;
  Instant at = 0;      // by which entries go in line
  Instant latest = 0;  // what lies at or beyond it comes in a later step
  std::int32_t document = 0;
  std::int32_t step = 0;  // in its own document
};

std::optional<calendar::Interval> interval_of(const std::optional<calendar::Value>& value) {
  return value ? calendar::interval_of(*value) : std::nullopt;
}

/// An entry without a date stands where its neighbours in its own document do.
std::vector<Placed> place(Document& document, std::int32_t number) {
  std::vector<Placed> placed;
  const auto published = interval_of(document.article.published);
  Instant last = published ? published->begin - kDay : 0;
  bool seen = false;
  for (Entry& entry : document.timeline.entries) {
    for (Mention& mention : entry.mentions) mention.document = number;
    const auto earliest = interval_of(entry.from.earliest);
    const auto latest = interval_of(entry.from.latest);
    Placed item{std::move(entry), last, last + 1, number, 0};
    item.step = item.entry.step;
    if (earliest && latest) {
      item.at = earliest->begin + (latest->end - earliest->begin) / 2;
      item.latest = latest->end;
    } else if (earliest) {
      item.at = std::max(last, earliest->begin);
      item.latest = earliest->end;
    } else if (latest && (!seen || latest->begin < last)) {
      item.at = latest->begin - 1;
      item.latest = latest->begin;
    }
    seen = true;
    last = item.at;
    placed.push_back(std::move(item));
  }
  return placed;
}

bool earlier(const Placed& a, const Placed& b) {
  return std::tie(a.at, a.document, a.step, a.entry.mentions.front().event) <
         std::tie(b.at, b.document, b.step, b.entry.mentions.front().event);
}

bool told_earlier(const Placed& a, const Placed& b) {
  return std::tie(a.document, a.step, a.entry.mentions.front().event) <
         std::tie(b.document, b.step, b.entry.mentions.front().event);
}

/// Counts steps anew: a group of entries that the calendar does not part keeps each document's own
/// order, and documents side by side.
void number_steps(std::vector<Placed>& all) {
  std::int32_t base = 0;
  for (std::size_t first = 0; first < all.size();) {
    Instant ends = all[first].latest;
    std::size_t last = first;
    while (last < all.size() && (last == first || all[last].at < ends))
      ends = std::min(ends, all[last++].latest);
    std::sort(all.begin() + static_cast<std::ptrdiff_t>(first),
              all.begin() + static_cast<std::ptrdiff_t>(last), told_earlier);
    std::int32_t highest = base;
    std::int32_t step = base;
    for (std::size_t i = first; i < last; ++i) {
      const bool same_document = i > first && all[i].document == all[i - 1].document;
      if (!same_document) step = base + 1;
      if (same_document && all[i].step > all[i - 1].step) ++step;
      all[i].entry.step = step;
      highest = std::max(highest, step);
    }
    base = highest;
    first = last;
  }
}

}  // namespace

Collection merge(std::vector<Document> documents) {
  Collection collection;
  std::vector<Placed> all;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    auto placed = place(documents[i], static_cast<std::int32_t>(i));
    std::move(placed.begin(), placed.end(), std::back_inserter(all));
  }
  collection.documents = std::move(documents);
  std::vector<Entry*> entries;
  entries.reserve(all.size());
  for (Placed& item : all) entries.push_back(&item.entry);
  const auto first = timeline::same_events(collection.documents, entries);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (first[i] == i) continue;
    auto& into = all[first[i]].entry.mentions;
    const auto& from = all[i].entry.mentions;
    into.insert(into.end(), from.begin(), from.end());
  }
  std::vector<Placed> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (first[i] == i) kept.push_back(std::move(all[i]));
  }
  std::stable_sort(kept.begin(), kept.end(), earlier);
  number_steps(kept);
  for (Placed& item : kept) collection.timeline.entries.push_back(std::move(item.entry));
  std::stable_sort(collection.timeline.entries.begin(), collection.timeline.entries.end(),
                   [](const Entry& a, const Entry& b) { return a.step < b.step; });
  return collection;
}

}  // namespace dateline
