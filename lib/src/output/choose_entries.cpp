// Leaves out what a reader of a chart does not miss.
#include "output/choose_entries.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace dateline::output {
namespace {

using calendar::Interval;

constexpr int kLeastWeight = 1;      // what weighs less is left out ...
constexpr std::size_t kScreen = 45;  // ... and of what is left, the lightest beyond a screen

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

/// Reports of which another line shows all: what is told did happen and stands there with its
/// source.
std::vector<bool> shown_reports(const Document& document) {
  std::vector<bool> reports(document.events.size(), false);
  std::vector<bool> tells_more(document.events.size(), false);
  for (const Link& link : document.links) {
    const bool reporting =
        link.kind == LinkKind::kSlink &&
        (link.relation == Relation::kEvidential || link.relation == Relation::kNegEvidential);
    if (!reporting || link.from.kind != Node::Kind::kEvent) continue;
    const Event& content = document.events[static_cast<std::size_t>(link.to.index)];
    const auto report = static_cast<std::size_t>(link.from.index);
    const bool real = content.reality == Reality::kHappened || content.reality == Reality::kOngoing;
    reports[report] = true;
    if (!content.source || !real) tells_more[report] = true;
  }
  for (std::size_t i = 0; i < reports.size(); ++i) reports[i] = reports[i] && !tells_more[i];
  return reports;
}

/// Events that the line of another holds word for word: "to ramp up" of "prepares to ramp up".
std::vector<bool> shown_parts(const Document& document) {
  const Analysis& analysis = document.analysis;
  std::vector<std::int32_t> event_at(static_cast<std::size_t>(analysis.size()), -1);
  const auto known = [&](TokenId id) { return id.valid() && id.index < analysis.size(); };
  for (std::size_t i = 0; i < document.events.size(); ++i) {
    const TokenId token = document.events[i].token;
    if (known(token))
      event_at[static_cast<std::size_t>(token.index)] = static_cast<std::int32_t>(i);
  }
  std::vector<bool> parts(document.events.size(), false);
  for (std::size_t i = 0; i < document.events.size(); ++i) {
    const TokenId token = document.events[i].token;
    if (!known(token) || analysis[token].dep != Dep::kXcomp || !known(analysis[token].head))
      continue;
    const std::int32_t whole = event_at[static_cast<std::size_t>(analysis[token].head.index)];
    if (whole < 0) continue;
    const std::string& label = document.events[static_cast<std::size_t>(whole)].label;
    parts[i] = label.find(analysis.form(token)) != std::string::npos;
  }
  return parts;
}

/// How much of a statement of its own an event makes: a main clause most, a mere attribute nothing.
int statement_weight(const Document& document, const Event& event) {
  const bool known = event.token.valid() && event.token.index < document.analysis.size();
  const Dep dep = known ? document.analysis[event.token].dep : Dep::kDep;
  const bool attribute = dep == Dep::kAcl || dep == Dep::kAmod;
  const bool finite = event.tense == Tense::kPast || event.tense == Tense::kPresent ||
                      event.tense == Tense::kFuture || !event.modality.empty();
  if (attribute && !finite) return 0;
  if (event.pos == EventPos::kVerb && finite) return dep == Dep::kAclRelcl ? 1 : 3;
  if (dep == Dep::kRoot) return 3;
  return event.pos == EventPos::kVerb ? 1 : 0;
}

/// How much a reader would miss it; ties go to what the text tells first.
int weight(const Document& document, const Entry& entry, const Event& event) {
  const auto words = std::ranges::count(entry.label, ' ') + 1;
  int weight = statement_weight(document, event);
  if (entry.certainty == Certainty::kDated) weight += 5;
  if (entry.certainty == Certainty::kRelative) weight += 1;
  if (event.event_class == EventClass::kState || event.event_class == EventClass::kIState)
    weight -= 1;
  if (words < 3) weight -= 3;  // "according", "the deal"
  if (words > 4 && event.pos == EventPos::kNoun) weight += 1;
  weight += 2 * static_cast<int>(std::min<std::size_t>(entry.mentions.size() - 1, 2));
  if (event.span.begin < document.article.text.size() / 4) weight += 1;
  return weight;
}

int weight(const std::vector<const Document*>& documents, const Entry& entry) {
  return weight(*documents[static_cast<std::size_t>(entry.mentions.front().document)], entry,
                first_event(documents, entry));
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

/// A noun and its verb ("the fire broke out") have one label: one line is enough, the surest.
void drop_same_labels(std::vector<const Entry*>& chosen,
                      const std::vector<const Document*>& documents) {
  const auto key = [](const Entry* entry) {
    return std::pair(std::string_view(entry->label), entry->reality);
  };
  std::vector<std::pair<const Entry*, int>> order;
  for (const Entry* entry : chosen) order.emplace_back(entry, weight(documents, *entry));
  std::ranges::stable_sort(order, [&](const auto& a, const auto& b) {
    return std::pair(key(a.first), -a.second) < std::pair(key(b.first), -b.second);
  });
  std::unordered_set<const Entry*> repeated;
  for (std::size_t i = 1; i < order.size(); ++i)
    if (key(order[i - 1].first) == key(order[i].first)) repeated.insert(order[i].first);
  std::erase_if(chosen, [&](const Entry* entry) { return repeated.contains(entry); });
}

}  // namespace

std::vector<const Entry*> choose_entries(const std::vector<const Document*>& documents,
                                         const Timeline& timeline, const ChartOptions& options) {
  std::vector<std::vector<bool>> shown;  // by another line
  for (const Document* document : documents) {
    shown.push_back(shown_reports(*document));
    const std::vector<bool> parts = shown_parts(*document);
    for (std::size_t i = 0; i < parts.size(); ++i) shown.back()[i] = shown.back()[i] || parts[i];
  }
  const auto shown_elsewhere = [&](const Entry& entry) {
    return std::ranges::all_of(entry.mentions, [&](const Mention& mention) {
      return shown[static_cast<std::size_t>(mention.document)]
                  [static_cast<std::size_t>(mention.event.index)];
    });
  };
  const auto only_in_title = [&](const Entry& entry) {  // which is the heading of the chart
    return std::ranges::all_of(entry.mentions, [&](const Mention& mention) {
      const Document& document = *documents[static_cast<std::size_t>(mention.document)];
      return in_title(document, document.events[static_cast<std::size_t>(mention.event.index)]);
    });
  };
  std::vector<const Entry*> chosen;
  for (const Entry& entry : timeline.entries) {
    const bool dated = entry.certainty == Certainty::kDated;
    const bool lesser = !entry.main || weight(documents, entry) < kLeastWeight ||
                        (!dated && (shown_elsewhere(entry) || only_in_title(entry)));
    if ((lesser && !options.all) || outside(entry, options)) continue;
    if (!options.quotes && entry.source) continue;
    chosen.push_back(&entry);
  }
  if (!options.all) drop_same_labels(chosen, documents);
  if (options.limit > 0)
    keep_heaviest(chosen, static_cast<std::size_t>(options.limit), documents);
  else if (!options.all)
    keep_heaviest(chosen, kScreen, documents);
  return chosen;
}

bool in_title(const Document& document, const Event& event) {
  const auto& blocks = document.article.blocks;  // the title stands first
  return !blocks.empty() && blocks.front().kind == BlockKind::kTitle &&
         blocks.front().span.contains(event.span);
}

std::string document_letter(std::int32_t index) {
  if (index < 26) return std::string(1, static_cast<char>('a' + index));
  return std::to_string(index + 1);
}

}  // namespace dateline::output
