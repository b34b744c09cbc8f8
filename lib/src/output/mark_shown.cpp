// Chart options -> Entry::shown, for formats that hold every entry.
#include <unordered_set>
#include <vector>

#include "dateline/write.hpp"
#include "output/chart/linked.hpp"
#include "output/choose_entries.hpp"

namespace dateline {
namespace {

void mark(const std::vector<output::Linked>& documents, Timeline& timeline,
          const ChartOptions& options) {
  const auto chosen = output::choose_entries(documents, timeline, options);
  const std::unordered_set<const Entry*> shown(chosen.begin(), chosen.end());
  for (Entry& entry : timeline.entries) entry.shown = shown.contains(&entry);
}

}  // namespace

void mark_shown(Document& document, const ChartOptions& options) {
  mark({output::Linked(document)}, document.timeline, options);
}

void mark_shown(Collection& collection, const ChartOptions& options) {
  std::vector<output::Linked> linked;
  linked.reserve(collection.documents.size());
  for (const Document& document : collection.documents) linked.emplace_back(document);
  mark(linked, collection.timeline, options);
}

}  // namespace dateline
