// Timelines of several articles -> one: entries that tell the same event are joined, and all are
// lined up by the calendar, within a day as each article has them.
#include "dateline/merge.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "merge/clusters.hpp"
#include "merge/differs.hpp"
#include "merge/join.hpp"
#include "merge/news_day.hpp"
#include "merge/order.hpp"

namespace dateline {
namespace {

using calendar::Instant;
using calendar::kDay;

constexpr std::size_t kScreen = 26;  // lines of one article that a screen holds
constexpr std::size_t kFurther = 8;  // and of each further one

/// An entry of one document on its way into the merged timeline.
struct Placed {
  Entry entry;
  Instant at = 0;      // by which entries go in line
  Instant latest = 0;  // what lies at or beyond it comes in a later step
  std::int32_t document = 0;
  std::int32_t step = 0;  // in its own document
};

/// An entry without a date stands where its neighbours in its own document do.
std::vector<Placed> place(Document& document, std::int32_t number) {
  std::vector<Placed> placed;
  const auto published = calendar::interval_of(document.article.published);
  Instant last = published ? published->begin - kDay : 0;
  bool seen = false;
  for (Entry& entry : document.timeline.entries) {
    for (Mention& mention : entry.mentions) mention.document = number;
    for (LabelPiece& piece : entry.label_parts) piece.document = number;
    const auto earliest = calendar::interval_of(entry.from.earliest);
    const auto latest = calendar::interval_of(entry.from.latest);
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

/// An entry that has got a date from another document stands where that is.
void place_by_date(Placed& item) {
  const auto earliest = calendar::interval_of(item.entry.from.earliest);
  const auto latest = calendar::interval_of(item.entry.from.latest);
  if (!earliest || !latest) return;
  item.at = earliest->begin + (latest->end - earliest->begin) / 2;
  item.latest = latest->end;
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

/// A chart of several articles has room for the most telling of the lines that each would have.
void keep_shown(std::vector<Entry>& entries, std::size_t lines) {
  std::vector<Entry*> shown;
  for (Entry& entry : entries)
    if (entry.shown) shown.push_back(&entry);
  std::stable_sort(shown.begin(), shown.end(),
                   [](const Entry* a, const Entry* b) { return a->salience > b->salience; });
  for (std::size_t i = lines; i < shown.size(); ++i) shown[i]->shown = false;
}

/// Clusters of entries become entries, and what their articles tell differently is written down.
std::vector<Placed> join(std::vector<Placed> all, std::span<const std::int32_t> first,
                         std::span<const joining::Trace* const> traces,
                         std::vector<Disagreement>& differs) {
  std::vector<std::vector<std::size_t>> members(all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    members[static_cast<std::size_t>(first[i])].push_back(i);
  std::vector<Placed> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (members[i].empty()) continue;
    if (members[i].size() == 1) {
      kept.push_back(std::move(all[i]));
      continue;
    }
    std::vector<joining::Telling> tellings;
    std::vector<Entry> told;
    for (const std::size_t member : members[i]) {
      tellings.push_back({&all[member].entry, traces[member]});
      told.push_back(all[member].entry);
    }
    auto different = joining::differences(tellings);
    Placed joined = all[i];
    joined.entry = joining::join_entries(std::move(told));
    place_by_date(joined);
    if (!different.empty())
      differs.push_back({joined.entry.mentions.front(), std::move(different)});
    kept.push_back(std::move(joined));
  }
  const auto key = [](const Disagreement& one) {
    return std::pair(one.first.document, one.first.event);
  };
  std::ranges::sort(differs, {}, key);
  return kept;
}

}  // namespace

struct Merger::Tables {
  joining::Models models;
  entity::Tables entities;
};

Merger::Merger(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Merger::Merger(Merger&&) noexcept = default;
Merger& Merger::operator=(Merger&&) noexcept = default;
Merger::~Merger() = default;

Result<Merger> Merger::create() {
  auto models = joining::Models::load();
  if (!models) return tl::unexpected(models.error());
  auto entities = entity::Tables::load();
  if (!entities) return tl::unexpected(entities.error());
  return Merger(std::make_unique<const Tables>(Tables{std::move(*models), std::move(*entities)}));
}

joining::DocumentTrace Merger::trace(const Document& document) const {
  if (document.kept == nullptr)
    return joining::trace_document(document, tables_->entities, tables_->models.words);
  joining::DocumentTrace trace = document.kept->trace;
  for (std::size_t i = 0; i < trace.entries.size(); ++i)
    joining::tell(document, document.timeline.entries[i], trace.entries[i]);
  return trace;
}

Collection Merger::merge(std::vector<Document> documents, Undated undated) const {
  Collection collection;
  std::vector<joining::DocumentTrace> traces;
  for (Document& document : documents) {
    if (undated == Undated::kDayOfNews) joining::assume_news_day(document);
    traces.push_back(trace(document));
  }
  joining::put_in_order(documents, traces);
  std::vector<joining::Where> where;
  std::vector<Placed> all;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto number = static_cast<std::int32_t>(i);
    auto placed = place(documents[i], number);
    for (std::size_t k = 0; k < placed.size(); ++k)
      where.push_back({number, static_cast<std::int32_t>(k)});
    std::move(placed.begin(), placed.end(), std::back_inserter(all));
  }
  collection.documents = std::move(documents);
  std::vector<const joining::DocumentTrace*> read;
  std::vector<const joining::Trace*> each;
  for (const auto& trace : traces) {
    read.push_back(&trace);
    for (const auto& entry : trace.entries) each.push_back(&entry);
  }
  const auto clusters = joining::find_clusters(read, where, tables_->models);
  auto kept = join(std::move(all), clusters, each, collection.differs);
  std::stable_sort(kept.begin(), kept.end(), earlier);
  number_steps(kept);
  for (Placed& item : kept) collection.timeline.entries.push_back(std::move(item.entry));
  std::stable_sort(collection.timeline.entries.begin(), collection.timeline.entries.end(),
                   [](const Entry& a, const Entry& b) { return a.step < b.step; });
  if (!collection.documents.empty())
    keep_shown(collection.timeline.entries, kScreen + kFurther * (collection.documents.size() - 1));
  return collection;
}

Collection merge(std::vector<Document> documents, Undated undated) {
  const auto merger = Merger::create();
  if (!merger) throw std::runtime_error(merger.error().message);  // the library itself is damaged
  return merger->merge(std::move(documents), undated);
}

std::vector<Difference> differences_of(const Collection& collection, const Entry& entry) {
  const Mention& mention = entry.mentions.front();
  const auto key = [](const Disagreement& one) {
    return std::pair(one.first.document, one.first.event);
  };
  const auto asked = std::pair(mention.document, mention.event);
  const auto found = std::ranges::lower_bound(collection.differs, asked, {}, key);
  const bool there = found != collection.differs.end() && key(*found) == asked;
  return there ? found->values : std::vector<Difference>();
}

}  // namespace dateline
