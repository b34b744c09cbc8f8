// What stands in a chart, before it is drawn: the entries that are worth a line, in their order and
// group, each with its date, sign, words and speaker.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/write.hpp"
#include "output/spoken_date.hpp"

namespace dateline::output {

enum class Sign : std::uint8_t {
  kPoint,     // ● it has a date
  kUndated,   // · it stands in order, but has no date
  kOpen,      // ├──▶ from a date until now
  kSpan,      // ├──┤ from a date to a date
  kOngoing,   // ┄┄▶ goes on, since when is not told
  kPlanned,   // ○
  kDenied,    // ✗
  kUncertain  // ?
};

/// The parts of a chart, from top to bottom.
enum class Zone : std::uint8_t {
  kPast,
  kNotTold,  // happened, but the article does not tell when
  kNow,
  kFuture,
  kDenied,
  kPossible,
  kConditional
};

struct Row {
  const Entry* entry = nullptr;  // that it shows
  Zone zone = Zone::kPast;
  SpineDate date;     // empty when undated
  std::string until;  // where the span ends: "Sep 2018"
  std::string word;   // instead of a date: "date not told", "later"
  Sign sign = Sign::kPoint;
  bool assumed = false;     // the date is a habit of news text, not the article's word
  bool told_order = false;  // a word of the article orders it among others
  std::int32_t step = 0;
  int place = 0;          // 1, 2 ... among rows of one date whose order is told; 0 for none
  std::string label;      // in words; for a row without pieces
  LabelPieces pieces;     // of `text`, to be written as wide as there is room
  std::string_view text;  // of the article that the pieces quote, which outlives the row
  std::string phrase;     // the words that date it, where the label lacks them; or what is known of
                          // an untold date: "before 2017"
  std::string known;      // of a date that is not told, likewise
  std::string source;
  std::string documents;  // "a b": where it is told, of several documents
  std::string differs;    // "12 (a), 15 (b)": what they tell differently; or empty
};

struct Chart {
  std::vector<std::string> heading;
  std::string published;  // line between what was and what is to come; empty for none
  std::vector<Row> rows;
  int left_out = 0;  // entries not worth a line
};

/// The entries of a timeline as rows, those that options leave out left out; of merged documents
/// with what they tell differently.
[[nodiscard]] Chart make_chart(const std::vector<const Document*>& documents,
                               const Timeline& timeline, const ChartOptions& options,
                               const Collection* merged = nullptr);

/// The label of a row in at most `width` columns, as far as that is possible.
[[nodiscard]] std::string label_of(const Row& row, std::size_t width);

/// The chart as text.
[[nodiscard]] std::string draw(const Chart& chart, const ChartOptions& options);

}  // namespace dateline::output
