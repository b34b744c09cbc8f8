// The dated entries as items and groups of vis-timeline. It reads content as HTML, so that it comes
// as such.
#include "dateline/format.hpp"
#include "output/drawing/drawn.hpp"
#include "output/drawing/markup.hpp"
#include "output/iso_day.hpp"
#include "output/json_out.hpp"

namespace dateline::output {
namespace {

std::string moment(calendar::Instant instant) {
  return iso_day(instant).value_or("") + "T" + iso_clock(instant) + ":00";
}

bool goes_on(const DrawnEntry& entry) {
  return entry.row.sign == Sign::kOpen;
}

/// Where it ends: its own end, for what goes on the day of publication.
calendar::Instant end_of(const DrawnEntry& entry, const Drawn& drawn) {
  if (entry.row.sign == Sign::kSpan && entry.to) return entry.to->end;
  const auto published = calendar::interval_of(drawn.published);
  if (goes_on(entry) && published && published->end > entry.from->begin) return published->end;
  return entry.from->end;
}

void write_item(Json& json, const DrawnEntry& entry, const Drawn& drawn) {
  const calendar::Instant end = end_of(entry, drawn);
  json.object();
  json.field("id", entry.id);
  json.field("content", markup_text(entry.row.label));
  json.field("start", moment(entry.from->begin));
  json.field("end", moment(end));
  json.field("type", "range");
  json.field("group", name_of(entry.row.zone));
  json.field("className", std::string("dateline-") + std::string(name_of(entry.row.sign)) +
                              (entry.row.assumed ? " dateline-assumed" : ""));
  json.field("title", markup_text(entry.date + (entry.row.source.empty() ? "" : ", said by ") +
                                  entry.row.source));
  json.end_object();
}

bool is_placed(const DrawnEntry& entry) {
  return !entry.date.empty() && entry.from && iso_day(entry.from->begin);
}

std::string items_of(const Drawn& drawn) {
  Json json;
  json.object();
  json.array("items");
  for (const DrawnEntry& entry : drawn.entries)
    if (is_placed(entry)) write_item(json, entry, drawn);
  json.end_array();
  json.array("groups");
  for (const Zone zone : {Zone::kPast, Zone::kFuture}) {
    json.object();
    json.field("id", name_of(zone));
    json.field("content", heading_of(zone));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + '\n';
}

}  // namespace

Format vis_format() {
  return {.name = "vis",
          .extension = ".vis.json",
          .what = "the dated entries as items and groups of vis-timeline",
          .kind = FormatKind::kTimeline,
          .of_results = true,
          .one = drawn_as<items_of, Document>,
          .many = drawn_as<items_of, Collection>};
}

}  // namespace dateline::output
