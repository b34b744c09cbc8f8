// One function a law; intervals are compared as the calendar has them.
#include "support/laws.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace dateline::test {
namespace {

using Faults = std::vector<std::string>;

std::string shown(const std::optional<calendar::Value>& value) {
  return value ? calendar::to_string(*value) : "?";
}

std::string shown(const Entry& entry) {
  return "\"" + entry.label + "\" from " + shown(entry.from.earliest) + ".." +
         shown(entry.from.latest) + " to " + shown(entry.to.earliest) + ".." +
         shown(entry.to.latest) + " (" + entry.because + ")";
}

bool is_after(const std::optional<calendar::Value>& first,
              const std::optional<calendar::Value>& second) {
  const auto a = calendar::interval_of(first);
  const auto b = calendar::interval_of(second);
  return a && b && a->begin >= b->end;
}

bool crossed(const Bounds& bounds) {
  const auto a = calendar::interval_of(bounds.earliest);
  const auto b = calendar::interval_of(bounds.latest);
  return a && b && a->begin > b->begin;  // of different granularity, too
}

void check_spans(const Document& document, Faults& faults) {
  const auto size = static_cast<std::uint32_t>(document.article.text.size());
  std::uint32_t end = 0;
  for (const Timex& timex : document.timexes) {
    if (timex.span.empty()) continue;
    if (timex.span.begin < end || timex.span.end > size)
      faults.emplace_back("an expression overlaps another or leaves the text");
    end = timex.span.end;
  }
  std::uint32_t begin = 0;
  for (const Event& event : document.events) {
    if (event.span.begin < begin || event.span.end > size || event.span.begin > event.span.end)
      faults.emplace_back("an event is out of order or leaves the text");
    begin = event.span.begin;
  }
  for (const Signal& signal : document.signals)
    if (signal.span.end > size) faults.emplace_back("a signal leaves the text");
}

void check_entries(const Document& document, Faults& faults) {
  std::vector<int> seen(document.events.size(), 0);
  std::set<std::int32_t> steps;
  std::int32_t last = 1;
  for (const Entry& entry : document.timeline.entries) {
    if (entry.mentions.empty()) faults.push_back("an entry without an event: " + shown(entry));
    if (entry.step < last) faults.push_back("entries out of order: " + shown(entry));
    last = entry.step;
    steps.insert(entry.step);
    for (const Mention& mention : entry.mentions) {
      const auto index = static_cast<std::size_t>(mention.event.index);
      if (index >= seen.size() || mention.document != 0)
        faults.push_back("an event that is none: " + shown(entry));
      else
        ++seen[index];
    }
  }
  if (std::ranges::any_of(seen, [](int count) { return count != 1; }))
    faults.emplace_back("an event stands in no entry or in several");
  if (!steps.empty() &&
      (*steps.begin() != 1 || *steps.rbegin() != static_cast<std::int32_t>(steps.size())))
    faults.emplace_back("steps do not count from 1 without a gap");
}

void check_bounds(const Document& document, Faults& faults) {
  for (const Entry& entry : document.timeline.entries) {
    if (crossed(entry.from) || crossed(entry.to))
      faults.push_back("earliest after latest: " + shown(entry));
    if (is_after(entry.from.earliest, entry.to.latest) ||
        is_after(entry.from.earliest, entry.to.earliest) ||
        is_after(entry.from.latest, entry.to.latest))
      faults.push_back("the end before the beginning: " + shown(entry));
    if (entry.reality == Reality::kHappened &&
        is_after(entry.from.earliest, document.article.published))
      faults.push_back("happened after publication: " + shown(entry));
  }
}

void check_links(const Document& document, Faults& faults) {
  const auto known = [&](const Node& node) {
    const auto index = static_cast<std::size_t>(node.index);
    return node.kind == Node::Kind::kPublication ||
           (node.kind == Node::Kind::kEvent ? index < document.events.size()
                                            : index < document.timexes.size());
  };
  for (const Link& link : document.links) {
    if (!known(link.from) || !known(link.to)) faults.emplace_back("a link to nothing");
    if (link.confidence < 0 || link.confidence > 1)
      faults.emplace_back("a confidence that is none");
  }
}

/// A sure link that says which of two events comes first, where each has an entry of its own: no
/// step says the contrary. What has not come about holds up nothing that has, and what no date
/// holds does not stand behind the news.
void check_steps(const Document& document, Faults& faults) {
  constexpr float kSureLink = 0.85F;  // docs/order.md: surer than a guess
  std::vector<const Entry*> entries(document.events.size(), nullptr);
  for (const Entry& entry : document.timeline.entries)
    if (entry.mentions.size() == 1) entries[static_cast<std::size_t>(entry.told_by.index)] = &entry;
  const auto unreal = [](const Entry* entry) {
    return entry->reality != Reality::kHappened && entry->reality != Reality::kOngoing;
  };
  for (const Link& link : document.links) {
    if (link.from.kind != Node::Kind::kEvent || link.to.kind != Node::Kind::kEvent) continue;
    const Entry* from = entries[static_cast<std::size_t>(link.from.index)];
    const Entry* to = entries[static_cast<std::size_t>(link.to.index)];
    if (from == nullptr || to == nullptr || link.confidence < kSureLink) continue;
    if (link.relation == Relation::kAfter || link.relation == Relation::kIAfter)
      std::swap(from, to);
    else if (link.relation != Relation::kBefore && link.relation != Relation::kIBefore)
      continue;
    const bool is_news = from->from.latest && to->dated == Dated::kNotTold &&
                         !is_after(document.article.published, from->from.latest);
    if (from->step > to->step && !(unreal(from) && !unreal(to)) && !is_news)
      faults.push_back("a link and the steps contradict each other: " + shown(*from) + " before " +
                       shown(*to));
  }
}

}  // namespace

std::vector<std::string> broken_laws(const Document& document) {
  Faults faults;
  check_spans(document, faults);
  check_entries(document, faults);
  check_bounds(document, faults);
  check_links(document, faults);
  return faults;
}

std::vector<std::string> contradicted_links(const Document& document) {
  Faults faults;
  check_steps(document, faults);
  return faults;
}

}  // namespace dateline::test
