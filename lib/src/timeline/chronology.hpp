// Accepted links -> for every start and end its bounds by the calendar, and an order of all starts.
//
// Works on points, as the graph of the link stage does, but in one pass over the links instead of a
// closure, so that a document of any length takes linear time: bounds run along the links, and the
// order is the one that follows every link and otherwise the calendar.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/calendar.hpp"
#include "link/point_graph.hpp"

namespace dateline::timeline {

/// An instant that limits a point, and the interval whose calendar value says so.
struct Limit {
  static constexpr std::int32_t kUnknown = -1;
  calendar::Instant at = 0;
  std::int32_t said_by = kUnknown;

  [[nodiscard]] bool known() const { return said_by != kUnknown; }
};

/// A point is not before `earliest` and not after `latest`.
struct Limits {
  Limit earliest;
  Limit latest;

  [[nodiscard]] bool consistent() const {
    return !earliest.known() || !latest.known() || earliest.at <= latest.at;
  }
};

class Chronology {
 public:
  /// `intervals` intervals, each starting before it ends.
  explicit Chronology(std::int32_t intervals);

  void add(const link::PointConstraint& constraint);
  /// Narrows a point; a wider limit than the known one changes nothing.
  void not_before(link::Point point, Limit limit);
  void not_after(link::Point point, Limit limit);

  /// Runs the limits along the constraints. Call once, after everything was added.
  void spread();

  [[nodiscard]] const Limits& limits(link::Point point) const {
    return limits_[index(find(point))];
  }
  /// Points that come right after this one; the point's class of equals counts as one.
  [[nodiscard]] const std::vector<link::Point>& after(link::Point point) const {
    return after_[index(find(point))];
  }
  [[nodiscard]] link::Point find(link::Point point) const;
  [[nodiscard]] std::int32_t points() const { return static_cast<std::int32_t>(parent_.size()); }

 private:
  static std::size_t index(link::Point point) { return static_cast<std::size_t>(point); }
  [[nodiscard]] std::vector<link::Point> topological() const;

  mutable std::vector<link::Point> parent_;  // paths grow shorter as they are walked
  std::vector<Limits> limits_;
  std::vector<std::vector<link::Point>> after_;
  std::vector<link::PointConstraint> strict_;
};

}  // namespace dateline::timeline
