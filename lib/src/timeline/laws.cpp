// Looks at each entry alone: bounds by their intervals, the anchor by the expression that dates it.
#include "timeline/laws.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::timeline {

namespace {

using calendar::Interval;

/// Whether all of the first lies after all of the second; unknown is no contradiction.
bool is_after(const std::optional<calendar::Value>& first,
              const std::optional<calendar::Value>& second) {
  const auto a = calendar::interval_of(first);
  const auto b = calendar::interval_of(second);
  return a && b && a->begin >= b->end;
}

bool contradicts(const Bounds& bounds) {
  return is_after(bounds.earliest, bounds.latest);
}

/// "From 10 June, some time in June": both hold, and are written so that the earliest is not the
/// later: 10 to 30 June. A clock time and its day are the day.
void straighten(Bounds& bounds) {
  const auto earliest = calendar::interval_of(bounds.earliest);
  const auto latest = calendar::interval_of(bounds.latest);
  if (!earliest || !latest || earliest->begin <= latest->begin) return;
  const auto last = calendar::value_at(latest->end - 1, calendar::Unit::kDay);
  if (latest->end - latest->begin > calendar::kDay && last)
    bounds.latest = last;
  else
    bounds.earliest = bounds.latest;
}

class Keeper {
 public:
  Keeper(const std::vector<Timex>& timexes, const std::optional<calendar::Value>& published)
      : timexes_(timexes), published_(published) {}

  bool keep(Entry& entry) {
    said_.clear();
    settle(entry, entry.from);
    settle(entry, entry.to);
    keep_publication(entry);
    keep_ends(entry);
    straighten(entry.from);
    straighten(entry.to);
    if (said_.empty()) return false;
    entry.because += said_;
    return true;
  }

 private:
  [[nodiscard]] const Timex* anchor_of(const Entry& entry) const {
    if (!entry.anchored_by.valid()) return nullptr;
    return &timexes_[static_cast<std::size_t>(entry.anchored_by.index)];
  }

  void say(std::string_view words) {
    if (said_.find(words) == std::string::npos) said_.append("; ").append(words);
  }

  /// Of two bounds that contradict each other the one that the words date stands, else neither
  /// does.
  void settle(const Entry& entry, Bounds& bounds) {
    if (!contradicts(bounds)) return;
    const Timex* const anchor = anchor_of(entry);
    const bool by_earliest = anchor != nullptr && bounds.earliest == anchor->value;
    const bool by_latest = anchor != nullptr && bounds.latest == anchor->value;
    if (by_earliest) {
      bounds.latest = bounds.earliest;
      say("what would have it earlier gives way");
    } else if (by_latest) {
      bounds.earliest = bounds.latest;
      say("what would have it later gives way");
    } else {
      bounds = {};
      say("two dates contradict each other, so that it has none");
    }
  }

  /// "The trial began on 6 September", published in June: the date is not sure where the year is
  /// not told; where it is, it is a plan that is told as if it were over.
  void keep_publication(Entry& entry) {
    if (!published_ || entry.reality != Reality::kHappened) return;
    if (!is_after(entry.from.earliest, published_)) return;
    const Timex* const anchor = anchor_of(entry);
    if (anchor != nullptr && anchor->anchor_kind == AnchorKind::kNone) {
      entry.reality = Reality::kPlanned;
      say("dated after publication, so it is a plan");
      return;
    }
    entry.from = {std::nullopt, calendar::without_clock(*published_)};
    entry.to = entry.from;
    entry.anchored_by = {};
    entry.dated = Dated::kNotTold;
    say("told as over, so that a date after publication gives way");
  }

  /// Nothing begins after its end or ends before its beginning; where both are told, the end gives
  /// way.
  void keep_ends(Entry& entry) {
    if (is_after(entry.from.earliest, entry.to.latest)) {
      entry.to.latest = std::nullopt;
      say("an end before its beginning gives way");
    } else if (is_after(entry.from.latest, entry.to.latest)) {
      entry.from.latest = entry.to.latest;  // it follows
    }
    if (is_after(entry.from.earliest, entry.to.earliest)) entry.to.earliest = entry.from.earliest;
  }

  const std::vector<Timex>& timexes_;
  const std::optional<calendar::Value>& published_;
  std::string said_;
};

}  // namespace

int keep_laws(const std::vector<Timex>& timexes, const std::optional<calendar::Value>& published,
              std::vector<Entry>& entries) {
  Keeper keeper(timexes, published);
  int changed = 0;
  for (Entry& entry : entries) changed += keeper.keep(entry) ? 1 : 0;
  return changed;
}

}  // namespace dateline::timeline
