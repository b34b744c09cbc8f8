// What stands in a chart, before it is drawn: the entries that are worth a line, in their order and
// group, each with its date, sign, words and speaker.
#pragma once

#include <string>
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
enum class Zone : std::uint8_t { kPast, kNow, kFuture, kDenied, kPossible, kConditional };

/// Where in the past a row belongs.
enum class PlaceInTime : std::uint8_t {
  kKnown,    // as the timeline has it
  kEarlier,  // before publication, no more is known
  kLastDays  // on the day of publication or the one before
};

struct Row {
  Zone zone = Zone::kPast;
  PlaceInTime place_in_time = PlaceInTime::kKnown;
  SpineDate date;          // empty when undated
  std::string until;       // where the span ends: "Sep 2018"
  std::string word;        // instead of a date: "before", "then", "later"
  std::string word_below;  // "7 Jun 2019" under "before"
  Sign sign = Sign::kPoint;
  std::int32_t step = 0;
  int place = 0;  // 1, 2 ... among rows of one date whose order is told; 0 for none
  std::string label;
  std::string brief;   // the label for a narrow column
  std::string phrase;  // the words that date it, where the label lacks them
  std::string source;
  std::string documents;  // "a b": where it is told, of several documents
};

struct Chart {
  std::vector<std::string> heading;
  std::string published;  // line between what was and what is to come; empty for none
  std::vector<Row> rows;
  int left_out = 0;  // entries not worth a line
};

/// The entries of a timeline as rows, those that options leave out left out.
[[nodiscard]] Chart make_chart(const std::vector<const Document*>& documents,
                               const Timeline& timeline, const ChartOptions& options);

/// The chart as text.
[[nodiscard]] std::string draw(const Chart& chart, const ChartOptions& options);

}  // namespace dateline::output
