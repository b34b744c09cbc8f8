// Cuts at the widest gap again and again, as long as that makes room for what is crowded.
#include "output/drawing/axis.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace dateline::output {
namespace {

using calendar::Instant;
using calendar::Interval;

constexpr std::size_t kMostStretches = 7;
constexpr Instant kShortest = 60;

Instant middle_of(const Interval& time) {
  return time.begin + (time.end - time.begin) / 2;
}

/// Times [first, last) of a sorted list.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Cut {
  std::size_t at = 0;  // the first time behind the gap
  double share = 0;    // of the gap in its run
};

/// Whether one side of a gap holds several times that would be drawn on top of each other.
bool is_crowd(Instant length, double whole) {
  constexpr double kCrowd = 0.06;
  return length > 0 && static_cast<double>(length) < kCrowd * whole;
}

/// The cut that makes most room in a run, if any is worth it: where half of it is empty while times
/// in it lie close to each other, or beside a crowd.
std::optional<Cut> cut_of(const std::vector<Interval>& times, const Run& run) {
  constexpr double kEmpty = 0.5;        // of a run that is one gap
  constexpr double kClose = 0.05;       // of a run, between two times that should be told apart
  constexpr double kBesideCrowd = 0.1;  // of a run that is a gap beside a crowd
  const Instant first = middle_of(times[run.first]);
  const Instant last = middle_of(times[run.last - 1]);
  const auto length = static_cast<double>(last - first);
  Cut widest;
  double narrowest = 1;
  for (std::size_t i = run.first + 1; i < run.last; ++i) {
    const Instant before = middle_of(times[i - 1]);
    const Instant behind = middle_of(times[i]);
    if (behind <= before) continue;
    const double share = static_cast<double>(behind - before) / length;
    narrowest = std::min(narrowest, share);
    const bool crowd = is_crowd(before - first, length) || is_crowd(last - behind, length);
    const bool wide = share >= kEmpty || (crowd && share >= kBesideCrowd);
    if (wide && share > widest.share) widest = {i, share};
  }
  if (widest.share <= 0 || narrowest > kClose) return std::nullopt;
  return widest;
}

std::vector<Run> runs_of(const std::vector<Interval>& times) {
  std::vector<Run> runs = {{0, times.size()}};
  while (runs.size() < kMostStretches) {
    std::optional<Cut> best;
    std::size_t where = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const auto cut = cut_of(times, runs[i]);
      if (!cut || (best && cut->share <= best->share)) continue;
      best = cut;
      where = i;
    }
    if (!best) break;
    const std::size_t last = std::exchange(runs[where].last, best->at);
    runs.insert(runs.begin() + static_cast<std::ptrdiff_t>(where) + 1, Run{best->at, last});
  }
  return runs;
}

/// What the times of a run cover, as far as no neighbour's middle is nearer.
Interval extent_of(const std::vector<Interval>& times, const Run& run) {
  Interval extent = {middle_of(times[run.first]), middle_of(times[run.last - 1])};
  for (std::size_t i = run.first; i < run.last; ++i) {
    extent.begin = std::min(extent.begin, times[i].begin);
    extent.end = std::max(extent.end, times[i].end);
  }
  const auto half_way = [&](std::size_t i) {
    const Instant before = middle_of(times[i - 1]);
    return before + (middle_of(times[i]) - before) / 2;
  };
  if (run.first > 0) extent.begin = std::max(extent.begin, half_way(run.first));
  if (run.last < times.size()) extent.end = std::min(extent.end, half_way(run.last));
  extent.end = std::max(extent.end, extent.begin + kShortest);
  return extent;
}

Instant finest_of(const std::vector<Interval>& times, const Run& run) {
  Instant finest = times[run.first].end - times[run.first].begin;
  for (std::size_t i = run.first; i < run.last; ++i)
    finest = std::min(finest, times[i].end - times[i].begin);
  return finest;
}

}  // namespace

std::vector<Stretch> make_axis(std::vector<Interval> times) {
  std::vector<Stretch> stretches;
  if (times.empty()) return stretches;
  std::ranges::sort(times, {},
                    [](const Interval& time) { return std::pair(middle_of(time), time.begin); });
  for (const Run& run : runs_of(times))
    stretches.push_back(
        {extent_of(times, run), static_cast<int>(run.last - run.first), finest_of(times, run)});
  return stretches;
}

AxisScale::AxisScale(std::vector<Stretch> stretches, double gap) {
  double whole = 0;
  for (const Stretch& stretch : stretches) whole += 1 + std::sqrt(stretch.entries);
  const double room = 1 - gap * static_cast<double>(std::max<std::size_t>(stretches.size(), 1) - 1);
  double at = 0;
  for (const Stretch& stretch : stretches) {
    const double width = room * (1 + std::sqrt(stretch.entries)) / whole;
    parts_.push_back({stretch, at, at + width});
    at += width + gap;
  }
}

double AxisScale::at(Instant instant) const {
  double before = 0;
  for (const Part& part : parts_) {
    const Interval& time = part.stretch.time;
    if (instant < time.begin) return (before + part.begin) / 2;
    if (instant <= time.end) {
      const double share =
          static_cast<double>(instant - time.begin) / static_cast<double>(time.end - time.begin);
      return part.begin + share * (part.end - part.begin);
    }
    before = part.end;
  }
  return 1;
}

}  // namespace dateline::output
