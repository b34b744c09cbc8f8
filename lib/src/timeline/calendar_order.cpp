// Sorts what is dated to the day; a night that runs over midnight counts to the day it begins on.
#include "timeline/calendar_order.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "dateline/calendar.hpp"

namespace dateline::timeline {
namespace {

using calendar::kDay;
constexpr calendar::Instant kWidest = 2 * kDay;  // a night; the day before publication or its own

/// The day on which it begins; nothing where that is not known to the day.
std::optional<calendar::Instant> day_of(const Entry& entry) {
  if (!entry.from.earliest || !entry.from.latest) return std::nullopt;
  const auto first = calendar::interval_of(*entry.from.earliest);
  const auto last = calendar::interval_of(*entry.from.latest);
  if (!first || !last || last->end - first->begin > kWidest) return std::nullopt;
  return first->begin - ((first->begin % kDay) + kDay) % kDay;
}

}  // namespace

void put_days_in_order(std::vector<Entry>& entries) {
  std::vector<std::size_t> places;
  std::vector<std::pair<calendar::Instant, Entry>> dated;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto day = day_of(entries[i]);
    if (!day) continue;
    places.push_back(i);
    dated.emplace_back(*day, std::move(entries[i]));
  }
  std::vector<std::int32_t> steps;
  for (const auto& [day, entry] : dated) steps.push_back(entry.step);
  std::ranges::stable_sort(dated, {}, [](const auto& one) { return one.first; });
  for (std::size_t i = 0; i < places.size(); ++i) {
    dated[i].second.step = steps[i];
    entries[places[i]] = std::move(dated[i].second);
  }
  std::int32_t shift = 0;
  std::optional<std::pair<calendar::Instant, std::int32_t>> last;  // day and step
  for (Entry& entry : entries) {
    const auto day = day_of(entry);
    if (day && last && last->first < *day && last->second == entry.step + shift) ++shift;
    entry.step += shift;
    if (day) last = {*day, entry.step};
  }
}

}  // namespace dateline::timeline
