// Writing what was found: chart, TimeML, JSON, tab-separated timeline, CoNLL-U.
//
// Every writer is a pure function from a Document to text in UTF-8, ending in a line break. Offsets
// in JSON count Unicode code points.
#pragma once

#include <optional>
#include <string>

#include "dateline/document.hpp"
#include "dateline/merge.hpp"

namespace dateline {

struct ChartOptions {
  int width = 80;                       // columns, from 60 up
  bool colour = false;                  // ANSI colours
  bool ascii = false;                   // no characters beyond ASCII in the drawing
  bool quotes = true;                   // entries known only from somebody's speech
  bool all = false;                     // every entry, also those that only report or repeat
  int limit = 0;                        // at most so many entries, the most telling ones; 0 for all
  std::optional<calendar::Value> from;  // leave out what surely ended before
  std::optional<calendar::Value> to;    // leave out what surely began after
};

[[nodiscard]] std::string write_chart(const Document& document, const ChartOptions& options);
[[nodiscard]] std::string write_timeml(const Document& document);
/// One line, without line breaks inside; `with_links` false (expressions only) leaves out the rest.
[[nodiscard]] std::string write_json(const Document& document, Extent extent = Extent::kTimeline);
/// One line an entry, or with Extent::kTimexes one an expression, under a heading.
[[nodiscard]] std::string write_tsv(const Document& document, Extent extent = Extent::kTimeline);
/// Value, type and words of each time expression, a line each, for people.
[[nodiscard]] std::string write_expressions(const Document& document);
[[nodiscard]] std::string write_conllu(const Document& document);
/// Merged timelines: JSON with `documents` and `mentions`, one chart or table with the sources
/// named.
[[nodiscard]] std::string write_chart(const Collection& collection, const ChartOptions& options);
[[nodiscard]] std::string write_json(const Collection& collection);
[[nodiscard]] std::string write_tsv(const Collection& collection);
/// Sets Entry::shown for each entry: whether a chart with these options has a line for it.
void mark_shown(Document& document, const ChartOptions& options);
void mark_shown(Collection& collection, const ChartOptions& options);
/// Where something stands that could not be read.
struct Place {
  std::string file;      // as the user named it; empty for none
  std::size_t line = 0;  // of JSON Lines, from 1; 0 for none
};
/// One line of JSON that stands in for an answer: {"line", "error", "code", "file", "id"?,
/// "byte"?}.
[[nodiscard]] std::string write_json(const Error& error, const Place& place);
/// Which rule, anchor and decision gave each value, and why each event stands where it does.
[[nodiscard]] std::string write_explanation(const Document& document);

}  // namespace dateline
