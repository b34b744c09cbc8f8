// Entries as intervals of OWL-Time in Turtle: when each can have begun and ended, and how they lie
// to each other, in Allen's relations.
#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "dateline/format.hpp"
#include "embed/ascii.hpp"
#include "output/drawing/drawn.hpp"
#include "output/iso_day.hpp"

namespace dateline::output {
namespace {

constexpr std::string_view kPrefixes =
    "@prefix time: <http://www.w3.org/2006/time#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    "@prefix dl: <urn:dateline:vocabulary#> .\n";

/// What an IRI may not hold goes by number.
std::string iri_part(std::string_view id) {
  std::string out;
  for (const char c : id) {
    if (ascii::is_alpha(c) || ascii::is_digit(c) || c == '-' || c == '_' || c == '.')
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out.empty() ? "document" : out;
}

/// A string in quotation marks; the words have no line breaks.
std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string moment(calendar::Instant instant) {
  return fmt::format("\"{}T{}:00\"^^xsd:dateTime", *iso_day(instant), iso_clock(instant));
}

std::string_view allen(Relation relation) {
  switch (relation) {
    case Relation::kBefore:
      return "time:intervalBefore";
    case Relation::kAfter:
      return "time:intervalAfter";
    case Relation::kIncludes:
    case Relation::kDuringInv:
      return "time:intervalContains";
    case Relation::kIsIncluded:
    case Relation::kDuring:
      return "time:intervalDuring";
    case Relation::kSimultaneous:
    case Relation::kIdentity:
      return "time:intervalEquals";
    case Relation::kIBefore:
      return "time:intervalMeets";
    case Relation::kIAfter:
      return "time:intervalMetBy";
    case Relation::kBegins:
      return "time:intervalStarts";
    case Relation::kBegunBy:
      return "time:intervalStartedBy";
    case Relation::kEnds:
      return "time:intervalFinishes";
    case Relation::kEndedBy:
      return "time:intervalFinishedBy";
    default:
      return {};
  }
}

class Graph {
 public:
  explicit Graph(const Drawn& drawn) : drawn_(drawn) {
    for (const DrawnEntry& entry : drawn.entries)
      for (const Mention& mention : entry.row.entry->mentions)
        of_event_.emplace(std::pair(mention.document, mention.event.index), &entry);
  }

  [[nodiscard]] std::string text() {
    const std::string name =
        drawn_.documents.size() == 1 ? iri_part(drawn_.documents.front()->article.id) : "merged";
    out_ = fmt::format("{}@prefix : <urn:dateline:{}#> .\n", kPrefixes, name);
    for (const DrawnEntry& entry : drawn_.entries) add(entry);
    for (std::size_t i = 0; i < drawn_.documents.size(); ++i) add_links(i);
    return std::move(out_);
  }

 private:
  void add(const DrawnEntry& entry) {
    const Entry& told = *entry.row.entry;
    out_ += fmt::format("\n:{} a time:ProperInterval ;\n  rdfs:label {}@en ;\n", entry.id,
                        literal(entry.row.label));
    end("hasBeginning", told.from);
    if (!told.open_end) end("hasEnd", told.to);
    if (told.source) out_ += fmt::format("  dl:source {} ;\n", literal(entry.row.source));
    out_ += fmt::format("  dl:dated {} ;\n  dl:reality {} .\n", literal(to_string(told.dated)),
                        literal(to_string(told.reality)));
  }

  /// An instant between two bounds, of which each may be missing.
  void end(std::string_view which, const Bounds& bounds) {
    const auto earliest = calendar::interval_of(bounds.earliest);
    const auto latest = calendar::interval_of(bounds.latest);
    std::string inside;
    if (earliest && iso_day(earliest->begin))
      inside += fmt::format(" ; dl:notBefore {}", moment(earliest->begin));
    if (latest && iso_day(latest->end))
      inside += fmt::format(" ; dl:notAfter {}", moment(latest->end));
    const bool one_day = earliest && latest && *earliest == *latest && iso_day(earliest->begin) &&
                         earliest->end - earliest->begin == calendar::kDay;
    if (one_day)
      inside += fmt::format(" ; time:inXSDDate \"{}\"^^xsd:date", *iso_day(earliest->begin));
    if (!inside.empty()) out_ += fmt::format("  time:{} [ a time:Instant{} ] ;\n", which, inside);
  }

  [[nodiscard]] const DrawnEntry* entry_of(std::size_t document, const Node& node) const {
    if (node.kind != Node::Kind::kEvent) return nullptr;
    const auto found = of_event_.find({static_cast<std::int32_t>(document), node.index});
    return found == of_event_.end() ? nullptr : found->second;
  }

  /// The orders that the text gives, between entries that are there.
  void add_links(std::size_t document) {
    std::set<std::string> said;
    for (const Link& link : drawn_.documents[document]->links) {
      if (link.kind != LinkKind::kTlink || allen(link.relation).empty()) continue;
      const DrawnEntry* from = entry_of(document, link.from);
      const DrawnEntry* to = entry_of(document, link.to);
      if (from == nullptr || to == nullptr || from == to) continue;
      std::string line = fmt::format(":{} {} :{} .\n", from->id, allen(link.relation), to->id);
      if (said.insert(line).second) out_ += (said.size() == 1 ? "\n" : "") + line;
    }
  }

  const Drawn& drawn_;
  std::map<std::pair<std::int32_t, std::int32_t>, const DrawnEntry*> of_event_;
  std::string out_;
};

/// Every entry that is surely an event.
WriteOptions everything(WriteOptions options) {
  options.chart.all = true;
  return options;
}

std::string one(const Document& document, const WriteOptions& options) {
  const Drawn drawn = draw(document, everything(options));
  return Graph(drawn).text();
}

std::string many(const Collection& collection, const WriteOptions& options) {
  const Drawn drawn = draw(collection, everything(options));
  return Graph(drawn).text();
}

}  // namespace

Format ttl_format() {
  return {.name = "ttl",
          .extension = ".ttl",
          .what = "entries and their order as intervals of OWL-Time, in Turtle",
          .of_results = true,
          .one = one,
          .many = many};
}

}  // namespace dateline::output
