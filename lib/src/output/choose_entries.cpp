// Leaves out what the options exclude and what the timeline has not chosen.
#include "output/choose_entries.hpp"

#include <algorithm>
#include <optional>

#include "event/confidence.hpp"

namespace dateline::output {
namespace {

using calendar::Interval;

bool outside(const Entry& entry, const ChartOptions& options) {
  const auto from = calendar::interval_of(options.from);
  const auto to = calendar::interval_of(options.to);
  const auto end = calendar::interval_of(entry.to.latest ? entry.to.latest : entry.from.latest);
  const auto begin = calendar::interval_of(entry.from.earliest);
  const bool ended_before = from && end && !entry.open_end && end->end <= from->begin;
  const bool began_after = to && begin && begin->begin >= to->end;
  return ended_before || began_after;
}

/// No mention of it is surely an event.
bool doubtful(const std::vector<Linked>& documents, const Entry& entry) {
  return std::ranges::none_of(entry.mentions, [&](const Mention& mention) {
    return event::is_sure(
        documents[static_cast<std::size_t>(mention.document)].event(mention.event));
  });
}

/// The most telling ones, in the order of the timeline.
void keep_most_telling(std::vector<const Entry*>& entries, std::size_t limit) {
  if (entries.size() <= limit) return;
  auto order = entries;
  std::ranges::stable_sort(
      order, [](const Entry* a, const Entry* b) { return a->salience > b->salience; });
  order.resize(limit);
  std::ranges::sort(order);
  std::erase_if(entries,
                [&](const Entry* entry) { return !std::ranges::binary_search(order, entry); });
}

}  // namespace

std::vector<const Entry*> choose_entries(const std::vector<Linked>& documents,
                                         const Timeline& timeline, const ChartOptions& options) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : timeline.entries) {
    if (outside(entry, options) || (!options.quotes && entry.source)) continue;
    const bool wanted = options.all ? entry.shown || !doubtful(documents, entry) : entry.shown;
    if (wanted) entries.push_back(&entry);
  }
  if (options.limit > 0) keep_most_telling(entries, static_cast<std::size_t>(options.limit));
  return entries;
}

std::string document_letter(std::int32_t index) {
  if (index < 26) return std::string(1, static_cast<char>('a' + index));
  return std::to_string(index + 1);
}

}  // namespace dateline::output
