// Looks for the day in the lead, then gives it to what has none.
#include "merge/news_day.hpp"

#include <algorithm>
#include <optional>

namespace dateline::joining {

namespace {

using calendar::kDay;

const Event& teller_of(const Document& document, const Entry& entry) {
  const EventId teller = entry.told_by.valid() ? entry.told_by : entry.mentions.front().event;
  return document.events[static_cast<std::size_t>(teller.index)];
}

/// Ends of the title and the first paragraph.
std::uint32_t lead_end(const Article& article) {
  for (const Block& block : article.blocks)
    if (block.kind == BlockKind::kParagraph) return block.span.end;
  return 0;
}

/// The day that most entries of the lead have by the text, the latest of several.
std::optional<calendar::Value> named_day(const Document& document,
                                         const calendar::Interval& published) {
  std::optional<calendar::Value> day;
  calendar::Instant best = 0;
  const std::uint32_t end = lead_end(document.article);
  for (const Entry& entry : document.timeline.entries) {
    const bool known = entry.dated == Dated::kTold && entry.from.earliest &&
                       entry.from.earliest == entry.from.latest;
    if (!known || teller_of(document, entry).span.begin >= end) continue;
    const auto when = calendar::interval_of(*entry.from.earliest);
    const bool near = when && when->end - when->begin <= kDay && when->begin < published.end &&
                      when->begin > published.begin - 7 * kDay;
    if (!near || (day && when->begin <= best)) continue;
    day = calendar::containing(*entry.from.earliest, calendar::Unit::kDay);
    best = when->begin;
  }
  return day;
}

bool could_be_news(const Document& document, const Entry& entry) {
  const Event& event = teller_of(document, entry);
  const bool finite = event.tense == Tense::kPast || event.tense == Tense::kPresent;
  const bool before_that = event.tense == Tense::kPast && event.aspect == Aspect::kPerfective;
  return entry.dated == Dated::kNotTold && !entry.from.earliest &&
         (entry.reality == Reality::kHappened || entry.reality == Reality::kOngoing) && finite &&
         !before_that && event.polarity == Polarity::kPos;
}

}  // namespace

void assume_news_day(Document& document) {
  if (!document.article.published) return;
  const auto published = calendar::interval_of(*document.article.published);
  if (!published) return;
  auto day = named_day(document, *published);
  if (!day) day = calendar::containing(*document.article.published, calendar::Unit::kDay);
  const auto when = calendar::interval_of(day);
  if (!when) return;
  for (Entry& entry : document.timeline.entries) {
    if (!could_be_news(document, entry)) continue;
    const auto latest = calendar::interval_of(entry.from.latest);
    if (latest && latest->end < when->end) continue;
    entry.from = {day, day};
    if (entry.reality == Reality::kHappened) entry.to = {day, day};
    entry.dated = Dated::kAssumed;
    entry.because = "day of the article's news";
  }
}

}  // namespace dateline::joining
