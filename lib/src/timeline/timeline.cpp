// Events in their order -> entries: one for each thing that happened, told once or more often.
#include "timeline/timeline.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "embed/ascii.hpp"
#include "event/confidence.hpp"
#include "link/context.hpp"
#include "timeline/because.hpp"
#include "timeline/placing.hpp"

namespace dateline::timeline {

namespace {

/// For every event the first event of the text that tells the same.
std::vector<std::int32_t> same_events(const link::Order& order, std::size_t events) {
  std::vector<std::int32_t> first(events);
  for (std::size_t i = 0; i < events; ++i) first[i] = static_cast<std::int32_t>(i);
  const auto root = [&first](std::int32_t event) {
    while (first[static_cast<std::size_t>(event)] != event) {
      auto& up = first[static_cast<std::size_t>(event)];
      up = first[static_cast<std::size_t>(up)];
      event = up;
    }
    return event;
  };
  for (const Link& link : order.accepted) {
    if (link.relation != Relation::kIdentity || link.from.kind != Node::Kind::kEvent ||
        link.to.kind != Node::Kind::kEvent)
      continue;
    const auto a = root(link.from.index);
    const auto b = root(link.to.index);
    first[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
  }
  for (std::size_t i = 0; i < events; ++i) first[i] = root(static_cast<std::int32_t>(i));
  return first;
}

void place_by(const link::Context& context, const link::Order& order, const Placing& placing,
              EventId id, Entry& entry) {
  entry.from = placing.from;
  entry.to = placing.to;
  entry.open_end = placing.open_end;
  entry.certainty = certainty_of(order, placing);
  entry.because = because_of(context, order, placing, id);
  entry.anchored_by = placing.anchored_by;
}

/// Whether a label says hardly more than that something happened: "the crash".
bool is_bare(std::string_view label) {
  return std::ranges::count(label, ' ') < 2;
}

/// Whether a label names somebody or something; only names keep their capital.
bool names_any(std::string_view label) {
  return std::ranges::any_of(label, ascii::is_upper);
}

/// Whether the second label says who or what where the first does not.
bool says_more(std::string_view second, std::string_view first) {
  if (is_bare(second)) return false;
  return is_bare(first) || (names_any(second) && !names_any(first));
}

/// What is said of the entry in the words of this event.
void tell_by(const link::Context& context, const Event& event, Entry& entry) {
  entry.label =
      event.label.empty() ? std::string(context.input().analysis.slice(event.span)) : event.label;
  entry.reality = event.reality;
  entry.source = event.source ? std::optional(event.source->name) : std::nullopt;
}

Entry entry_of(const link::Context& context, const link::Order& order, const Placing& placing,
               EventId id) {
  Entry entry;
  entry.step = placing.step;
  entry.mentions.push_back({0, id});
  tell_by(context, context.event(id), entry);
  place_by(context, order, placing, id, entry);
  return entry;
}

}  // namespace

Timeline build_timeline(const link::Input& input, const link::Order& order) {
  const link::Context context(input);
  const auto placings = place_events(context, order);
  const auto first = same_events(order, placings.size());
  Timeline timeline;
  timeline.entries.reserve(placings.size());
  std::vector<std::size_t> entry_at(placings.size());
  std::vector<bool> told_surely;  // for each entry
  for (std::size_t i = 0; i < placings.size(); ++i) {
    const EventId id{static_cast<std::int32_t>(i)};
    if (first[i] != id.index) {
      entry_at[i] = entry_at[static_cast<std::size_t>(first[i])];
      Entry& entry = timeline.entries[entry_at[i]];
      // The first sure mention tells the entry, or the next one that says more.
      const Event& event = context.event(id);
      const bool richer = event.reality == entry.reality && says_more(event.label, entry.label);
      if (event::is_sure(event) && (!told_surely[entry_at[i]] || richer)) {
        tell_by(context, event, entry);
        told_surely[entry_at[i]] = true;
      }
      entry.mentions.push_back({0, id});
      if (placings[i].anchored_by.valid() && !entry.anchored_by.valid()) {
        place_by(context, order, placings[i], id, entry);
      }
      continue;
    }
    entry_at[i] = timeline.entries.size();
    timeline.entries.push_back(entry_of(context, order, placings[i], id));
    told_surely.push_back(event::is_sure(context.event(id)));
  }
  std::stable_sort(timeline.entries.begin(), timeline.entries.end(),
                   [](const Entry& a, const Entry& b) {
                     return std::tie(a.step, a.mentions.front().event) <
                            std::tie(b.step, b.mentions.front().event);
                   });
  return timeline;
}

}  // namespace dateline::timeline
