// Says dates in full, since a drawing has no column in which the line above could say the year.
#include "output/drawing/drawn.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "output/display_width.hpp"
#include "output/ids.hpp"
#include "output/spoken_date.hpp"

namespace dateline::output {
namespace {

using calendar::Interval;
using calendar::Value;

std::optional<Interval> interval(const Bounds& bounds) {
  const auto first = calendar::interval_of(bounds.earliest);
  const auto last = calendar::interval_of(bounds.latest);
  if (!first || !last || last->end < first->begin) return std::nullopt;
  return Interval{first->begin, std::max(first->end, last->end)};
}

/// "6-7 Jun 2019".
std::string words_of(const SpineDate& date) {
  std::string words;
  for (const std::string* part : {&date.day, &date.month, &date.year, &date.time}) {
    if (part->empty()) continue;
    words += words.empty() ? "" : " ";
    words += part->front() == ' ' ? part->substr(1) : *part;
  }
  return words;
}

/// "Tue 7 Nov 2023 eve." -> "Tue 7 Nov 2023 evening": a drawing has room.
std::string in_full(std::string date) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kShort = {
      {{" morn.", " morning"},
       {" noon", " midday"},
       {" aft.", " afternoon"},
       {" eve.", " evening"}}};
  for (const auto& [words, full] : kShort)
    if (date.ends_with(words)) return date.replace(date.size() - words.size(), words.size(), full);
  return date;
}

std::string date_of(const Row& row) {
  if (row.date == SpineDate()) return {};
  const Bounds& from = row.entry->from;
  return in_full(from.earliest == from.latest ? spoken_date(*from.earliest) : words_of(row.date));
}

/// What ids of a document's events begin at.
std::vector<std::int32_t> first_ids(const std::vector<const Document*>& documents) {
  std::vector<std::int32_t> first;
  std::int32_t next = 0;
  for (const Document* document : documents) {
    first.push_back(next);
    next += static_cast<std::int32_t>(document->events.size());
  }
  return first;
}

/// The times that an axis has to show: of what is drawn unless one asks for everything.
std::vector<Stretch> axis_of(const Drawn& drawn) {
  std::vector<Interval> times;
  for (const DrawnEntry& each : drawn.entries) {
    if (each.date.empty() || !each.from || !each.row.entry->shown) continue;
    times.push_back(*each.from);
    if (each.row.sign == Sign::kSpan && each.to) times.push_back(*each.to);
  }
  if (const auto published = calendar::interval_of(drawn.published)) times.push_back(*published);
  return make_axis(std::move(times));
}

Drawn make(std::vector<const Document*> documents, const Timeline& timeline,
           const WriteOptions& options) {
  Drawn drawn;
  Chart chart = make_chart(documents, timeline, options.chart);
  const auto first = first_ids(documents);
  for (Row& row : chart.rows) {
    DrawnEntry each;
    const Entry& entry = *row.entry;
    const Mention& mention = entry.mentions.front();
    each.id =
        numbered("e", mention.event.index + first[static_cast<std::size_t>(mention.document)]);
    each.date = date_of(row);
    if (row.sign == Sign::kSpan && entry.from.earliest != entry.from.latest)
      each.date = "until " + std::exchange(row.until, {});
    each.bounds = row.known;
    if (row.phrase == row.known) row.phrase.clear();
    each.from = interval(entry.from);
    each.to = interval(entry.to);
    each.told_in = row.documents;
    each.row = std::move(row);
    drawn.entries.push_back(std::move(each));
  }
  const Article& article = documents.front()->article;
  if (documents.size() == 1) {
    drawn.title = printable(article.title.empty() ? article.id : article.title);
    drawn.published = article.published;
    drawn.published_words = chart.published;
  } else {
    drawn.title = fmt::format("Timeline of {} articles", documents.size());
  }
  drawn.documents = std::move(documents);
  drawn.axis = axis_of(drawn);
  return drawn;
}

}  // namespace

Drawn draw(const Document& document, const WriteOptions& options) {
  return make({&document}, document.timeline, options);
}

Drawn draw(const Collection& collection, const WriteOptions& options) {
  std::vector<const Document*> documents;
  for (const Document& document : collection.documents) documents.push_back(&document);
  if (documents.empty()) return {};
  return make(std::move(documents), collection.timeline, options);
}

std::string_view name_of(Zone zone) {
  switch (zone) {
    case Zone::kPast:
      return "past";
    case Zone::kNotTold:
      return "not-told";
    case Zone::kNow:
      return "now";
    case Zone::kFuture:
      return "later";
    case Zone::kDenied:
      return "not-so";
    case Zone::kPossible:
      return "perhaps";
    case Zone::kConditional:
      return "if";
  }
  return "past";
}

std::string_view name_of(Sign sign) {
  switch (sign) {
    case Sign::kPoint:
      return "point";
    case Sign::kUndated:
      return "undated";
    case Sign::kOpen:
      return "open";
    case Sign::kSpan:
      return "span";
    case Sign::kOngoing:
      return "ongoing";
    case Sign::kPlanned:
      return "planned";
    case Sign::kDenied:
      return "denied";
    case Sign::kUncertain:
      return "uncertain";
  }
  return "point";
}

std::string_view heading_of(Zone zone) {
  switch (zone) {
    case Zone::kPast:
      return "What happened when";
    case Zone::kNotTold:
      return "Date not told";
    case Zone::kNow:
      return "Going on, since when is not told";
    case Zone::kFuture:
      return "Planned or expected";
    case Zone::kDenied:
      return "Not so, or denied";
    case Zone::kPossible:
      return "Perhaps";
    case Zone::kConditional:
      return "If";
  }
  return {};
}

}  // namespace dateline::output
