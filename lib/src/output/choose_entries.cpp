// Leaves out what a reader of a chart does not miss.
#include "output/choose_entries.hpp"

#include <algorithm>
#include <numeric>

namespace dateline::output {
namespace {

using calendar::Interval;

constexpr int kLeastWeight = 1;      // what weighs less is left out ...
constexpr std::size_t kScreen = 40;  // ... and of what is left, the lightest beyond a screen

std::optional<Interval> interval(const std::optional<calendar::Value>& value) {
  return value ? calendar::interval_of(*value) : std::nullopt;
}

const Event& first_event(const std::vector<const Document*>& documents, const Entry& entry) {
  const Mention& mention = entry.mentions.front();
  return documents[static_cast<std::size_t>(mention.document)]
      ->events[static_cast<std::size_t>(mention.event.index)];
}

bool outside(const Entry& entry, const ChartOptions& options) {
  const auto from = interval(options.from);
  const auto to = interval(options.to);
  const auto end = interval(entry.to.latest ? entry.to.latest : entry.from.latest);
  const auto begin = interval(entry.from.earliest);
  const bool ended_before = from && end && !entry.open_end && end->end <= from->begin;
  const bool began_after = to && begin && begin->begin >= to->end;
  return ended_before || began_after;
}

/// Events whose words another event reports: subordinate to it by an evidential link.
std::vector<bool> reporters(const Document& document) {
  std::vector<bool> reports(document.events.size(), false);
  for (const Link& link : document.links) {
    const bool reporting =
        link.kind == LinkKind::kSlink &&
        (link.relation == Relation::kEvidential || link.relation == Relation::kNegEvidential);
    if (!reporting || link.from.kind != Node::Kind::kEvent) continue;
    const Event& content = document.events[static_cast<std::size_t>(link.to.index)];
    if (content.source) reports[static_cast<std::size_t>(link.from.index)] = true;
  }
  return reports;
}

/// Whether a clause of its own tells it: a finite verb, or the head of a sentence.
bool tells_a_clause(const Document& document, const Event& event) {
  const bool finite = event.pos == EventPos::kVerb &&
                      (event.tense == Tense::kPast || event.tense == Tense::kPresent ||
                       event.tense == Tense::kFuture);
  const bool head = event.token.valid() && event.token.index < document.analysis.size() &&
                    document.analysis[event.token].dep == Dep::kRoot;
  return finite || head || !event.modality.empty();
}

/// How much a reader would miss it; ties go to what the text tells first.
int weight(const std::vector<const Document*>& documents, const Entry& entry) {
  const Event& event = first_event(documents, entry);
  const Document& document = *documents[static_cast<std::size_t>(entry.mentions.front().document)];
  int weight = 0;
  if (entry.certainty == Certainty::kDated) weight += 5;
  if (entry.certainty == Certainty::kRelative) weight += 1;
  weight += tells_a_clause(document, event) ? 3 : 0;
  if (event.event_class == EventClass::kReporting) weight -= 1;
  if (event.event_class == EventClass::kState || event.event_class == EventClass::kIState)
    weight -= 1;
  if (std::ranges::count(entry.label, ' ') < 2) weight -= 3;  // "according", "the deal"
  weight += 2 * static_cast<int>(std::min<std::size_t>(entry.mentions.size() - 1, 2));
  if (event.span.begin < document.article.text.size() / 4) weight += 1;
  return weight;
}

void keep_heaviest(std::vector<const Entry*>& chosen, std::size_t limit,
                   const std::vector<const Document*>& documents) {
  if (chosen.size() <= limit) return;
  std::vector<std::size_t> order(chosen.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<int> weights;
  for (const Entry* entry : chosen) weights.push_back(weight(documents, *entry));
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::size_t i) { return weights[i]; });
  order.resize(limit);
  std::ranges::sort(order);
  std::vector<const Entry*> kept;
  for (const std::size_t i : order) kept.push_back(chosen[i]);
  chosen = std::move(kept);
}

}  // namespace

std::vector<const Entry*> choose_entries(const std::vector<const Document*>& documents,
                                         const Timeline& timeline, const ChartOptions& options) {
  std::vector<std::vector<bool>> reports;
  for (const Document* document : documents) reports.push_back(reporters(*document));
  const auto only_reports = [&](const Entry& entry) {
    return std::ranges::all_of(entry.mentions, [&](const Mention& mention) {
      return reports[static_cast<std::size_t>(mention.document)]
                    [static_cast<std::size_t>(mention.event.index)];
    });
  };
  std::vector<const Entry*> chosen;
  for (const Entry& entry : timeline.entries) {
    const bool lesser = !entry.main || weight(documents, entry) < kLeastWeight ||
                        (only_reports(entry) && !entry.from.earliest);
    if ((lesser && !options.all) || outside(entry, options)) continue;
    if (!options.quotes && entry.source) continue;
    chosen.push_back(&entry);
  }
  if (options.limit > 0)
    keep_heaviest(chosen, static_cast<std::size_t>(options.limit), documents);
  else if (!options.all)
    keep_heaviest(chosen, kScreen, documents);
  return chosen;
}

std::string document_letter(std::int32_t index) {
  if (index < 26) return std::string(1, static_cast<char>('a' + index));
  return std::to_string(index + 1);
}

}  // namespace dateline::output
