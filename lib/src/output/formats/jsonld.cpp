// The article and its dated entries as schema.org has them, for search engines and graphs.
#include "dateline/format.hpp"
#include "output/drawing/drawn.hpp"
#include "output/iso_day.hpp"
#include "output/json_out.hpp"

namespace dateline::output {
namespace {

constexpr std::string_view kSchema = "https://schema.org";

std::string moment(calendar::Instant instant, bool whole_days) {
  std::string day = iso_day(instant).value_or("");
  return whole_days ? day : day + "T" + iso_clock(instant);
}

void write_article(Json& json, const Document& document, std::int64_t number) {
  json.object();
  json.field("@type", "NewsArticle");
  json.field("@id", "#article" + std::to_string(number));
  json.field("headline", document.article.title);
  if (!document.article.id.empty()) json.field("identifier", document.article.id);
  if (const auto day = first_day(document.article.published)) json.field("datePublished", *day);
  json.end_object();
}

/// The last moment that belongs to it: of whole days the last day.
void write_end(Json& json, const DrawnEntry& entry) {
  if (entry.row.sign == Sign::kOpen) return;
  calendar::Interval time = *entry.from;
  if (entry.row.sign == Sign::kSpan && entry.to) time.end = entry.to->end;
  if (!is_whole_days(time))
    json.field("endDate", moment(time.end, false));
  else if (iso_day(time.end - 1))
    json.field("endDate", moment(time.end - 1, true));
}

void write_event(Json& json, const DrawnEntry& entry) {
  const Entry& told = *entry.row.entry;
  json.object();
  json.field("@type", "Event");
  json.field("@id", "#" + entry.id);
  json.field("name", entry.row.label);
  json.field("startDate", moment(entry.from->begin, is_whole_days(*entry.from)));
  write_end(json, entry);
  if (told.reality == Reality::kPlanned)
    json.field("eventStatus", std::string(kSchema) + "/EventScheduled");
  json.field("description", entry.date + ", " + std::string(to_string(told.dated)) + "; " +
                                std::string(to_string(told.reality)) +
                                (told.source ? "; said by " + *told.source : std::string()));
  json.array("subjectOf");
  std::int32_t last = -1;
  for (const Mention& mention : told.mentions) {
    if (mention.document == std::exchange(last, mention.document)) continue;
    json.object();
    json.field("@id", "#article" + std::to_string(mention.document + 1));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

std::string graph_of(const Drawn& drawn) {
  Json json;
  json.object();
  json.field("@context", kSchema);
  json.array("@graph");
  for (std::size_t i = 0; i < drawn.documents.size(); ++i)
    write_article(json, *drawn.documents[i], static_cast<std::int64_t>(i) + 1);
  for (const DrawnEntry& entry : drawn.entries)
    if (!entry.date.empty() && entry.from && iso_day(entry.from->begin)) write_event(json, entry);
  json.end_array();
  json.end_object();
  return json.take() + '\n';
}

}  // namespace

Format jsonld_format() {
  return {.name = "jsonld",
          .extension = ".jsonld",
          .what = "the dated entries as Event of schema.org, for graphs and search engines",
          .several = Several::kInARow,
          .of_results = true,
          .one = drawn_as<graph_of, Document>,
          .many = drawn_as<graph_of, Collection>};
}

}  // namespace dateline::output
