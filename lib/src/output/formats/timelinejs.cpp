// The dated entries as Knight Lab's TimelineJS takes them. It reads words as HTML, so that they
// come as such.
#include <fmt/format.h>

#include "dateline/format.hpp"
#include "output/drawing/drawn.hpp"
#include "output/drawing/markup.hpp"
#include "output/iso_day.hpp"
#include "output/json_out.hpp"

namespace dateline::output {
namespace {

/// As finely as it is known: a month has no day.
void write_date(Json& json, std::string_view key, calendar::Instant instant,
                const calendar::Interval& known, std::string_view words) {
  const auto day = calendar::day_from_number(calendar::start_of_day(instant) / calendar::kDay);
  if (!day) return;
  const calendar::Instant length = known.end - known.begin;
  json.object(key);
  json.field("year", day->year.number());
  if (length < 360 * calendar::kDay) json.field("month", int{day->month});
  if (length < 28 * calendar::kDay) json.field("day", int{day->day});
  if (length < calendar::kDay) {
    const calendar::Instant seconds = instant - calendar::start_of_day(instant);
    json.field("hour", seconds / 3600);
    json.field("minute", seconds / 60 % 60);
  }
  if (!words.empty()) json.field("display_date", words);
  json.end_object();
}

std::string text_of(const DrawnEntry& entry) {
  const Entry& told = *entry.row.entry;
  std::string words;
  if (!entry.row.phrase.empty()) words = fmt::format("({}) ", markup_text(entry.row.phrase));
  if (told.source) words += fmt::format("Said by {}. ", markup_text(*told.source));
  return words + fmt::format("Date {}; {}.", to_string(told.dated), to_string(told.reality));
}

void write_slide(Json& json, const DrawnEntry& entry) {
  const std::string date = fmt::format("{}{}", entry.row.assumed ? "~ " : "", entry.date);
  json.object();
  json.field("unique_id", entry.id);
  write_date(json, "start_date", entry.from->begin, *entry.from, markup_text(date));
  if (entry.row.sign == Sign::kSpan && entry.to)
    write_date(json, "end_date", entry.to->end - 1, *entry.to, markup_text(entry.row.until));
  json.object("text");
  json.field("headline", markup_text(entry.row.label));
  json.field("text", text_of(entry));
  json.end_object();
  json.field("group", to_string(entry.row.entry->reality));
  json.end_object();
}

std::string slides_of(const Drawn& drawn) {
  Json json;
  json.object();
  json.object("title");
  json.object("text");
  json.field("headline", markup_text(drawn.title));
  json.field("text", drawn.published_words);
  json.end_object();
  json.end_object();
  json.array("events");
  for (const DrawnEntry& entry : drawn.entries)
    if (!entry.date.empty() && entry.from) write_slide(json, entry);
  json.end_array();
  json.end_object();
  return json.take() + '\n';
}

}  // namespace

Format timelinejs_format() {
  return {.name = "timelinejs",
          .extension = ".timeline.json",
          .what = "the dated entries for TimelineJS",
          .kind = FormatKind::kTimeline,
          .of_results = true,
          .one = drawn_as<slides_of, Document>,
          .many = drawn_as<slides_of, Collection>};
}

}  // namespace dateline::output
