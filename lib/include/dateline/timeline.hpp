// The timeline: every event of a document in exactly one entry, entries in order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/calendar.hpp"
#include "dateline/event.hpp"
#include "dateline/text.hpp"

namespace dateline {

/// The earliest and latest time at which something can have begun or ended, at the granularity
/// that is known: a month is the same month twice. Either may be unknown.
struct Bounds {
  std::optional<calendar::Value> earliest;
  std::optional<calendar::Value> latest;
};

/// How an entry got its place.
enum class Certainty : std::uint8_t {
  kDated,     // the text gives its date
  kRelative,  // the text orders it against something else
  kAssumed    // a habit of news text places it
};

/// Where one mention of an event stands; `document` is the index of its document in a merged
/// timeline, else 0.
struct Mention {
  std::int32_t document = 0;
  EventId event;
};

struct Entry {
  std::int32_t step = 1;  // 1 is the earliest; entries that the text does not order share one
  std::vector<Mention> mentions;  // at least one; the first gives label and reality
  std::string label;
  Bounds from;
  Bounds to;
  bool open_end = false;  // goes on until now, as far as the text says
  Reality reality = Reality::kHappened;
  std::optional<std::string> source;
  Certainty certainty = Certainty::kAssumed;
  std::string because;  // one line for the reader: what places it here
  TimexId anchored_by;  // the expression that dates it, in the first mention's document
  bool main = true;  // worth a line of a chart: neither a mere repetition nor a helper of another
};

struct Timeline {
  std::vector<Entry> entries;  // by step, then by place in the text
};

[[nodiscard]] std::string_view to_string(Certainty certainty);

}  // namespace dateline
