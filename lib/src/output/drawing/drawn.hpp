// Rows of a chart -> the same with instants and whole words, as drawings and exports need them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/format.hpp"
#include "output/chart/chart.hpp"
#include "output/drawing/axis.hpp"

namespace dateline::output {

struct DrawnEntry {
  Row row;
  std::string id;      // "e12": its first event, counted over all documents, as in JSON
  std::string date;    // "Wed 5 Jun 2019", "6-7 Jun 2019"; empty where none is told or assumed
  std::string bounds;  // "before 8 Nov 2023": what is known of a date that is not told
  std::optional<calendar::Interval> from;  // where it can have begun; nothing if a bound is open
  std::optional<calendar::Interval> to;    // where it can have ended; likewise
  std::string told_in;                     // "a b": the documents, of several
};

struct Drawn {
  std::vector<const Document*> documents;
  std::string title;
  std::optional<calendar::Value> published;  // of a single document
  std::string published_words;               // "published Fri 7 Jun 2019"; empty if not known
  std::vector<DrawnEntry> entries;           // from top to bottom
  std::vector<Stretch> axis;
};

[[nodiscard]] Drawn draw(const Document& document, const WriteOptions& options);
[[nodiscard]] Drawn draw(const Collection& collection, const WriteOptions& options);

/// "past", "not-told", "now", "later", "not-so", "perhaps", "if".
[[nodiscard]] std::string_view name_of(Zone zone);
/// "point", "undated", "open", "span", "ongoing", "planned", "denied", "uncertain".
[[nodiscard]] std::string_view name_of(Sign sign);
/// What stands above the entries of a zone: "Date not told".
[[nodiscard]] std::string_view heading_of(Zone zone);

/// Format::one and Format::many of what is made from the drawing alone.
template <std::string (*kText)(const Drawn&), class Told>
[[nodiscard]] std::string drawn_as(const Told& told, const WriteOptions& options) {
  return kText(draw(told, options));
}

}  // namespace dateline::output
