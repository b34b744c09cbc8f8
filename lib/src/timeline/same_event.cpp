// Compares entries that share a head word.
#include "timeline/same_event.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "embed/ascii.hpp"
#include "timeline/stem.hpp"

namespace dateline::timeline {

namespace {

constexpr std::size_t kCompared =
    32;  // entries of the same word, nearest before in the order of reading
constexpr calendar::Instant kLongest = 40LL * 24 * 60 * 60;  // a vaguer date tells no event apart

struct Sketch {
  std::int32_t document = 0;
  std::optional<calendar::Interval> when;
  std::vector<std::string> names;  // lower case, sorted
  EventClass event_class = EventClass::kOccurrence;
};

std::optional<calendar::Interval> when_of(const Entry& entry) {
  if (!entry.from.earliest || !entry.from.latest) return std::nullopt;
  const auto first = calendar::interval_of(*entry.from.earliest);
  const auto last = calendar::interval_of(*entry.from.latest);
  if (!first || !last || last->end - first->begin > kLongest) return std::nullopt;
  return calendar::Interval{first->begin, last->end};
}

/// The names in the entry's label: words that begin with a capital.
std::vector<std::string> names_of(std::string_view label) {
  std::vector<std::string> names;
  std::size_t at = 0;
  while (at < label.size()) {
    const auto end = std::min(label.find(' ', at), label.size());
    const auto word = label.substr(at, end - at);
    if (word.size() > 2 && ascii::is_upper(word.front())) names.push_back(ascii::to_lower(word));
    at = end + 1;
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool share_name(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&b](const std::string& name) {
    return std::binary_search(b.begin(), b.end(), name);
  });
}

bool same(const Sketch& a, const Sketch& b) {
  if (a.document == b.document || !a.when || !b.when) return false;
  const bool overlap = a.when->begin < b.when->end && b.when->begin < a.when->end;
  const bool says =
      a.event_class == EventClass::kReporting || b.event_class == EventClass::kReporting;
  return overlap && !says && share_name(a.names, b.names);
}

}  // namespace

std::vector<std::size_t> same_events(const std::vector<Document>& documents,
                                     const std::vector<Entry*>& entries) {
  std::vector<std::size_t> first(entries.size());
  std::vector<Sketch> sketches(entries.size());
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_stem;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Mention& mention = entries[i]->mentions.front();
    const Document& document = documents[static_cast<std::size_t>(mention.document)];
    const Event& event = document.events[static_cast<std::size_t>(mention.event.index)];
    sketches[i] = {mention.document, when_of(*entries[i]), names_of(entries[i]->label),
                   event.event_class};
    first[i] = i;
    if (!event.token.valid()) continue;
    auto& alike = by_stem[stem_of(document.analysis.lemma(event.token))];
    const std::size_t compared = std::min(alike.size(), kCompared);
    for (auto other = alike.end() - static_cast<std::ptrdiff_t>(compared); other != alike.end();
         ++other) {
      if (!same(sketches[i], sketches[*other])) continue;
      first[i] = first[*other];
      break;
    }
    alike.push_back(i);
  }
  return first;
}

}  // namespace dateline::timeline
