// Limits of points, spread along the order of a graph without circles.
#include "timeline/chronology.hpp"

#include <algorithm>

namespace dateline::timeline {

using link::Point;

Chronology::Chronology(std::int32_t intervals) {
  const auto count = static_cast<std::size_t>(intervals) * 2;
  parent_.resize(count);
  for (std::size_t i = 0; i < count; ++i) parent_[i] = static_cast<Point>(i);
  limits_.resize(count);
  after_.resize(count);
  strict_.reserve(count);
  for (std::int32_t i = 0; i < intervals; ++i)
    strict_.push_back({link::start_of(i), link::end_of(i), false});
}

Point Chronology::find(Point point) const {
  while (parent_[index(point)] != point) {
    Point& up = parent_[index(point)];
    up = parent_[index(up)];
    point = up;
  }
  return point;
}

void Chronology::add(const link::PointConstraint& constraint) {
  if (!constraint.equal) {
    strict_.push_back(constraint);
    return;
  }
  Point kept = find(constraint.first);
  Point gone = find(constraint.second);
  if (kept == gone) return;
  if (gone < kept) std::swap(kept, gone);
  parent_[index(gone)] = kept;
  const Limits limits = limits_[index(gone)];
  if (limits.earliest.known()) not_before(kept, limits.earliest);
  if (limits.latest.known()) not_after(kept, limits.latest);
}

void Chronology::not_before(Point point, Limit limit) {
  Limit& known = limits_[index(find(point))].earliest;
  if (!known.known() || known.at < limit.at) known = limit;
}

void Chronology::not_after(Point point, Limit limit) {
  Limit& known = limits_[index(find(point))].latest;
  if (!known.known() || known.at > limit.at) known = limit;
}

std::vector<Point> Chronology::topological() const {
  std::vector<std::int32_t> waiting(parent_.size(), 0);
  for (const auto& later : after_) {
    for (const Point point : later) ++waiting[index(point)];
  }
  std::vector<Point> order;
  order.reserve(parent_.size());
  for (Point point = 0; point < points(); ++point) {
    if (find(point) == point && waiting[index(point)] == 0) order.push_back(point);
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    for (const Point point : after_[index(order[next])]) {
      if (--waiting[index(point)] == 0) order.push_back(point);
    }
  }
  return order;
}

void Chronology::spread() {
  for (std::size_t i = 0; i < parent_.size(); ++i) parent_[i] = find(static_cast<Point>(i));
  for (const auto& [first, second, equal] : strict_)
    after_[index(find(first))].push_back(find(second));
  const auto order = topological();
  for (const Point point : order) {
    const Limit earliest = limits_[index(point)].earliest;
    if (!earliest.known()) continue;
    for (const Point later : after_[index(point)]) not_before(later, earliest);
  }
  for (auto point = order.rbegin(); point != order.rend(); ++point) {
    for (const Point later : after_[index(*point)]) {
      const Limit latest = limits_[index(later)].latest;
      if (latest.known()) not_after(*point, latest);
    }
  }
}

}  // namespace dateline::timeline
