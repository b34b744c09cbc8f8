// The table of output formats: all that the command, its manual, the C interface and Python know
// of a format is what stands here.
//
//   const dateline::Format* format = dateline::find_format("csv");
//   std::string bytes = dateline::write(*format, document, {});
//
// A format is one file in lib/src/output/formats, which the build finds by itself.
// Thread safety: pure functions over values.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "dateline/write.hpp"

namespace dateline {

struct WriteOptions {
  ChartOptions chart;  // which entries, and how a chart is drawn
  Extent extent = Extent::kTimeline;
  bool with_text = true;         // the article beside its timeline, where the format holds it
  bool byte_order_mark = false;  // csv: for spreadsheets that take UTF-8 for something else
};

/// What a format is for; the order of the table.
enum class FormatKind : std::uint8_t { kRead, kTable, kTimeline, kData, kLanguage };

/// Which entries a format writes.
enum class Chooses : std::uint8_t {
  kNone,    // it holds no entries
  kItself,  // those that a chart has a line for
  kMarks,   // every one, and says which those are
  kRows     // every one; with options that choose lines, those alone
};

/// How several documents stand in one output.
enum class Several : std::uint8_t {
  kInARow,      // one after the other
  kBlankLine,   // the same, with a blank line between them
  kOneHeading,  // the first line, a heading, stands once
  kNotAtAll     // each needs a file of its own
};

struct Format {
  std::string_view name;       // "csv"
  std::string_view extension;  // ".csv"
  std::string_view what;       // for people: "a table for spreadsheets (RFC 4180)"
  std::string_view page = {};  // of the docs, with more about it: "timeml.md"
  FormatKind kind = FormatKind::kData;
  Chooses chooses = Chooses::kItself;
  Several several = Several::kNotAtAll;
  bool timexes = false;     // also for time expressions alone (Extent::kTimexes)
  bool binary = false;      // bytes, not UTF-8
  bool line = false;        // one line of JSON an answer, so that an error can be one, too
  bool explained = false;   // text for people, under which an explanation may stand
  bool columns = false;     // drawn with signs in columns: width, ascii and colour count
  bool article = false;     // may hold the article, or leave it out
  bool for_merge = false;   // holds Document::for_merge
  bool of_results = false;  // also of results that are merged without their articles
  bool marked = false;      // may begin with a byte order mark
  Extent needs = Extent::kTimeline;
  std::string (*one)(const Document& document, const WriteOptions& options) = nullptr;
  /// A merged timeline; null where the format has none.
  std::string (*many)(const Collection& collection, const WriteOptions& options) = nullptr;
};

/// Those for people first, each kind in the order of the alphabet.
[[nodiscard]] std::span<const Format> formats();
/// Null when there is none of that name.
[[nodiscard]] const Format* find_format(std::string_view name);
/// Those with a merged timeline, for messages: "chart, csv, html".
[[nodiscard]] std::string format_names(const std::function<bool(const Format&)>& which);

/// Chooses entries as the format does, and writes.
[[nodiscard]] std::string write(const Format& format, Document& document,
                                const WriteOptions& options);
[[nodiscard]] std::string write(const Format& format, Collection& collection,
                                const WriteOptions& options);

/// The table for docs and manuals, in Markdown.
[[nodiscard]] std::string formats_in_markdown();

}  // namespace dateline
