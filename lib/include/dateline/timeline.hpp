// The timeline: every event of a document in exactly one entry, entries in order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/calendar.hpp"
#include "dateline/event.hpp"
#include "dateline/label.hpp"
#include "dateline/text.hpp"

namespace dateline {

/// The earliest and latest time at which something can have begun or ended, at the granularity
/// that is known: a month is the same month twice. Either may be unknown.
struct Bounds {
  std::optional<calendar::Value> earliest;
  std::optional<calendar::Value> latest;
};

/// How the date of an entry is known.
enum class Dated : std::uint8_t {
  kTold,      // the text gives it, by a time of its own
  kReckoned,  // it follows from another event's date: by a length, an order, or what joins the two
  kAssumed,   // a habit of news text gives it, where that is right at least four times in five
  kNotTold    // nothing does: the bounds, if any, are all that is known
};

/// Why two mentions are one event.
enum class Tie : std::uint8_t {
  kItself,      // the mention has an entry of its own, or is its first
  kReport,      // that it is said, and what is said
  kContent,     // that it is thought, wished or tried, and what
  kHelper,      // "began to leave", "is willing to talk"
  kLight,       // "paid a visit", "talks took place"
  kParticiple,  // "signed a law, raising taxes", "worked to block it"
  kNounPart,    // "the collapse of the talks"
  kRepeat       // told again elsewhere: in the title, as a noun, later in the text
};

/// Where one mention of an event stands; `document` is the index of its document in a merged
/// timeline, else 0.
struct Mention {
  std::int32_t document = 0;
  EventId event;
  Tie tie = Tie::kItself;  // to the rest of the entry
};

/// The features that weighed most for (positive) or against (negative) an entry's salience, most
/// first; 0 for none. Names by timeline::salience_name.
using SalienceReason = std::array<std::int8_t, 4>;

struct Entry {
  std::int32_t step = 1;  // 1 is the earliest; entries that the text does not order share one
  std::vector<Mention> mentions;  // at least one, in the order of the text
  std::string label;              // in the words of the teller
  LabelPieces label_parts;        // the same as pieces of its article
  Bounds from;
  Bounds to;
  bool open_end = false;  // goes on until now, as far as the text says
  Reality reality = Reality::kHappened;
  std::optional<std::string> source;
  Dated dated = Dated::kNotTold;
  std::string because;  // one line for the reader: what places it here
  TimexId anchored_by;  // the expression that dates it, in the first mention's document
  EventId told_by;   // the mention whose words, reality and source stand for all, by its document
  float salience = 0.0F;  // 0 to 1: how likely an editor keeps it
  bool shown = true;      // has a line in a chart that is not asked for everything
  SalienceReason because_salient{};
};

struct Timeline {
  std::vector<Entry> entries;  // by step, then by place in the text
};

[[nodiscard]] std::string_view to_string(Dated dated);  // "not told", as JSON writes it
[[nodiscard]] std::string_view to_string(Tie tie);      // "report"

}  // namespace dateline
