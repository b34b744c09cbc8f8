// Document or Collection -> one line of JSON; docs/timeline.schema.json describes it.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "dateline/write.hpp"
#include "output/code_points.hpp"
#include "output/ids.hpp"
#include "output/json_names.hpp"
#include "output/json_out.hpp"

namespace dateline {
namespace {

using output::CodePoints;
using output::id_of;
using output::Json;
using output::numbered;

/// What the ids of one document begin at, when several stand in one output.
struct Numbering {
  std::int32_t timexes = 0;
  std::int32_t events = 0;
  const Document* document = nullptr;  // named in each item of a merged output

  [[nodiscard]] std::string of(TimexId id) const { return numbered("t", id.index + timexes); }
  [[nodiscard]] std::string of(EventId id) const { return numbered("e", id.index + events); }
  [[nodiscard]] std::string of(Node node) const {
    if (node.kind == Node::Kind::kEvent) return of(EventId{node.index});
    if (node.kind == Node::Kind::kTimex) return of(TimexId{node.index});
    return id_of(node);
  }
};

void write_id(Json& json, std::string_view key, const Article& article) {
  if (article.id_is_number)
    json.raw(key, article.id);
  else
    json.field(key, article.id);
}

void write_value(Json& json, std::string_view key, const std::optional<calendar::Value>& value) {
  if (value)
    json.field(key, calendar::to_string(*value));
  else
    json.null(key);
}

void write_span(Json& json, Span span, const Article& article, const CodePoints& points) {
  json.field("start", points.before(span.begin));
  json.field("end", points.before(span.end));
  json.field("text", std::string_view(article.text).substr(span.begin, span.size()));
}

void write_head(Json& json, const Article& article) {
  write_id(json, "id", article);
  write_value(json, "published", article.published);
  json.field("published_from", output::to_string(article.published_from));
  if (article.published_sure)
    json.share("published_sure", static_cast<float>(*article.published_sure));
  if (article.published_other) write_value(json, "published_other", article.published_other);
  json.field("title", article.title);
  if (article.text_extracted) json.field("text", article.text);
}

void write_merge(Json& json, const Document& document) {
  if (!document.for_merge.empty()) json.raw("merge", document.for_merge);
}

void write_anchor(Json& json, const Timex& timex, const Numbering& ids) {
  if (timex.anchor_kind == AnchorKind::kPublication) json.field("anchor", "t0");
  if (timex.anchor_kind == AnchorKind::kTimex && timex.anchor.valid())
    json.field("anchor", ids.of(timex.anchor));
}

void write_timexes(Json& json, const Document& document, const CodePoints& points,
                   const Numbering& ids) {
  for (std::size_t i = 0; i < document.timexes.size(); ++i) {
    const Timex& timex = document.timexes[i];
    json.object();
    json.field("id", ids.of(TimexId{static_cast<std::int32_t>(i)}));
    if (ids.document != nullptr) write_id(json, "document", document.article);
    write_span(json, timex.span, document.article, points);
    json.field("type", to_string(timex.type));
    json.field("value", calendar::to_string(timex.value));
    if (timex.mod != Mod::kNone) json.field("mod", to_string(timex.mod));
    if (!timex.quant.empty()) json.field("quant", timex.quant);
    if (!timex.freq.empty()) json.field("freq", timex.freq);
    if (!timex.zone.empty()) json.field("zone", timex.zone);
    write_anchor(json, timex, ids);
    json.end_object();
  }
}

void write_events(Json& json, const Document& document, const CodePoints& points,
                  const Numbering& ids) {
  for (std::size_t i = 0; i < document.events.size(); ++i) {
    const Event& event = document.events[i];
    json.object();
    json.field("id", ids.of(EventId{static_cast<std::int32_t>(i)}));
    if (ids.document != nullptr) write_id(json, "document", document.article);
    write_span(json, event.span, document.article, points);
    json.field("class", to_string(event.event_class));
    json.field("tense", to_string(event.tense));
    json.field("aspect", to_string(event.aspect));
    json.field("polarity", to_string(event.polarity));
    if (!event.modality.empty()) json.field("modality", event.modality);
    if (!event.cardinality.empty()) json.field("cardinality", event.cardinality);
    json.field("pos", to_string(event.pos));
    json.field("reality", to_string(event.reality));
    if (event.source) json.field("source", event.source->name);
    json.share("confidence", event.confidence);
    json.end_object();
  }
}

void write_links(Json& json, const Document& document, const Numbering& ids) {
  for (const Link& link : document.links) {
    json.object();
    if (ids.document != nullptr) write_id(json, "document", document.article);
    json.field("kind", to_string(link.kind));
    json.field("relation", to_string(link.relation));
    json.field("from", ids.of(link.from));
    json.field("to", ids.of(link.to));
    json.share("confidence", link.confidence);
    json.field("because", reason_name(link.because));
    json.end_object();
  }
}

void write_bounds(Json& json, std::string_view key, const Bounds& bounds) {
  json.object(key);
  write_value(json, "earliest", bounds.earliest);
  write_value(json, "latest", bounds.latest);
  json.end_object();
}

/// The documents of a timeline, each with the offsets of its code points.
struct Quoted {
  std::vector<const Document*> documents;
  const std::vector<CodePoints>& points;
};

/// The pieces of a label, as `label` shows them.
void write_label_parts(Json& json, const Entry& entry, const Quoted& quoted) {
  const auto number =
      static_cast<std::size_t>(entry.label_parts.empty() ? 0 : entry.label_parts.front().document);
  const Document& document = *quoted.documents[number];
  const CodePoints& points = quoted.points[number];
  json.array("label_parts");
  for (const LabelPiece& piece : shown_pieces(document.article.text, entry.label_parts)) {
    json.object();
    if (piece.text.empty()) {
      if (quoted.documents.size() > 1) write_id(json, "document", document.article);
      json.field("start", points.before(piece.span.begin));
      json.field("end", points.before(piece.span.end));
    } else {
      json.field("text", piece.text);
    }
    json.end_object();
  }
  json.end_array();
}

/// Everything of an entry but its label and the ids, which differ between one document and several.
void write_entry_rest(Json& json, const Entry& entry) {
  write_bounds(json, "from", entry.from);
  write_bounds(json, "to", entry.to);
  json.field("reality", to_string(entry.reality));
  if (entry.source) json.field("source", *entry.source);
  json.field("dated", to_string(entry.dated));
  json.share("salience", entry.salience);
  json.raw("shown", entry.shown ? "true" : "false");
  json.field("because", entry.because);
}

const Numbering& numbering_of(const Mention& mention, const std::vector<Numbering>& documents) {
  return documents[static_cast<std::size_t>(mention.document)];
}

void write_mentions(Json& json, const Entry& entry, const std::vector<Numbering>& documents,
                    const std::vector<CodePoints>& points) {
  json.array("mentions");
  for (const Mention& mention : entry.mentions) {
    const Document& document = *numbering_of(mention, documents).document;
    const Span span = document.events[static_cast<std::size_t>(mention.event.index)].span;
    const CodePoints& counted = points[static_cast<std::size_t>(mention.document)];
    json.object();
    write_id(json, "document", document.article);
    json.field("start", counted.before(span.begin));
    json.field("end", counted.before(span.end));
    json.end_object();
  }
  json.end_array();
}

/// What articles tell differently, each value with those that tell it.
void write_differs(Json& json, const Collection& collection, const Entry& entry) {
  const auto differs = differences_of(collection, entry);
  if (differs.empty()) return;
  json.array("differs");
  for (const Difference& difference : differs) {
    json.object();
    json.field("what", difference.what);
    json.field("value", difference.value);
    json.array("documents");
    for (const std::int32_t number : difference.documents) {
      const Article& article = collection.documents[static_cast<std::size_t>(number)].article;
      article.id_is_number ? json.raw_value(article.id) : json.value(article.id);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

/// The timeline of a single document (no `merged`) needs no mentions.
void write_timeline(Json& json, const Timeline& timeline, const std::vector<Numbering>& documents,
                    const Quoted& quoted, const Collection* merged) {
  json.array("timeline");
  for (const Entry& entry : timeline.entries) {
    const Mention& first = entry.mentions.front();
    json.object();
    json.field("step", entry.step);
    json.array("events");
    for (const Mention& mention : entry.mentions)
      json.value(numbering_of(mention, documents).of(mention.event));
    json.end_array();
    json.field("event", numbering_of(first, documents).of(first.event));
    json.field("label", entry.label);
    write_label_parts(json, entry, quoted);
    write_entry_rest(json, entry);
    if (entry.anchored_by.valid())
      json.field("anchored_by", numbering_of(first, documents).of(entry.anchored_by));
    if (merged != nullptr) {
      write_mentions(json, entry, documents, quoted.points);
      write_differs(json, *merged, entry);
    }
    json.end_object();
  }
  json.end_array();
}

std::string_view model_name(const Document& document) {
  return document.model ? to_string(*document.model) : "none";
}

/// The one that read all of them.
std::string_view model_name(const Collection& collection) {
  if (collection.documents.empty()) return "none";
  const Document& first = collection.documents.front();
  const bool same = std::ranges::all_of(
      collection.documents, [&](const Document& each) { return each.model == first.model; });
  return same ? model_name(first) : "mixed";
}

/// About how long the JSON becomes; rather too much than too little.
std::size_t length_of(const Document& document) {
  constexpr std::size_t kAtLeast = 1000;
  constexpr std::size_t kTimex = 220;
  constexpr std::size_t kEvent = 220;
  constexpr std::size_t kLink = 130;
  constexpr std::size_t kEntry = 430;
  std::size_t length = kAtLeast + document.article.title.size() + document.for_merge.size() +
                       document.timexes.size() * kTimex + document.events.size() * kEvent +
                       document.links.size() * kLink + document.timeline.entries.size() * kEntry;
  for (const Entry& entry : document.timeline.entries) length += entry.label.size();
  return length;
}

std::string finished(Json& json) {
  std::string text = json.take();
  text += '\n';
  return text;
}

}  // namespace

std::string write_json(const Document& document, Extent extent) {
  const CodePoints points(document.article.text);
  const Numbering ids;
  Json json;
  json.reserve(length_of(document));
  json.object();
  json.field("version", version());
  json.field("model", extent == Extent::kTimexes ? "none" : model_name(document));
  json.field("language", document.article.language);
  write_head(json, document.article);
  write_merge(json, document);
  json.array("timexes");
  write_timexes(json, document, points, ids);
  json.end_array();
  if (extent == Extent::kTimeline) {
    json.array("events");
    write_events(json, document, points, ids);
    json.end_array();
    json.array("links");
    write_links(json, document, ids);
    json.end_array();
    const std::vector<CodePoints> all{points};
    write_timeline(json, document.timeline, {ids}, {{&document}, all}, nullptr);
  }
  json.end_object();
  return finished(json);
}

std::string write_json(const Collection& collection) {
  std::vector<CodePoints> points;
  std::vector<Numbering> numbering;
  Numbering next;
  for (const Document& document : collection.documents) {
    points.emplace_back(document.article.text);
    next.document = &document;
    numbering.push_back(next);
    next.timexes += static_cast<std::int32_t>(document.timexes.size());
    next.events += static_cast<std::int32_t>(document.events.size());
  }
  Json json;
  const auto each_document = [&](std::string_view key, const auto& write) {
    json.array(key);
    for (std::size_t i = 0; i < numbering.size(); ++i) write(i, *numbering[i].document);
    json.end_array();
  };
  json.object();
  json.field("version", version());
  json.field("model", model_name(collection));
  each_document("documents", [&](std::size_t, const Document& document) {
    json.object();
    write_head(json, document.article);
    write_merge(json, document);
    json.end_object();
  });
  each_document("timexes", [&](std::size_t i, const Document& document) {
    write_timexes(json, document, points[i], numbering[i]);
  });
  each_document("events", [&](std::size_t i, const Document& document) {
    write_events(json, document, points[i], numbering[i]);
  });
  each_document("links", [&](std::size_t i, const Document& document) {
    write_links(json, document, numbering[i]);
  });
  Quoted quoted{{}, points};
  for (const Document& document : collection.documents) quoted.documents.push_back(&document);
  write_timeline(json, collection.timeline, numbering, quoted, &collection);
  json.end_object();
  return finished(json);
}

}  // namespace dateline
