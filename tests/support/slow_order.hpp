// The order of points found the slow way, against which the fast graph is checked.
#pragma once

#include <cstddef>
#include <vector>

#include "link/point_graph.hpp"

namespace dateline::link {

/// `<=` and `<` between points by Floyd and Warshall; recomputed from all constraints each time.
class SlowOrder {
 public:
  explicit SlowOrder(int intervals) : points_(2 * intervals) {
    for (int i = 0; i < intervals; ++i) told_.push_back({start_of(i), end_of(i), false});
    close();
  }

  bool try_add(const PointConstraints& constraints) {
    const auto before = told_;
    for (const auto& constraint : constraints) told_.push_back(constraint);
    if (close()) return true;
    told_ = before;
    close();
    return false;
  }

  [[nodiscard]] bool less(Point a, Point b) const { return at(less_, a, b); }
  [[nodiscard]] bool same(Point a, Point b) const {
    return a == b || (at(most_, a, b) && at(most_, b, a));
  }

 private:
  using Matrix = std::vector<char>;

  [[nodiscard]] std::size_t place(Point a, Point b) const {
    return static_cast<std::size_t>(a) * static_cast<std::size_t>(points_) +
           static_cast<std::size_t>(b);
  }

  [[nodiscard]] bool at(const Matrix& matrix, Point a, Point b) const {
    return matrix[place(a, b)] != 0;
  }
  void set(Matrix& matrix, Point a, Point b) const { matrix[place(a, b)] = 1; }

  /// False when some point is before itself.
  bool close() {
    most_.assign(place(points_, 0), 0);
    less_ = most_;
    for (const auto& [first, second, equal] : told_) {
      set(most_, first, second);
      if (equal) set(most_, second, first);
      if (!equal) set(less_, first, second);
    }
    for (int k = 0; k < points_; ++k) {
      for (int i = 0; i < points_; ++i) {
        if (!at(most_, i, k)) continue;
        for (int j = 0; j < points_; ++j) {
          if (!at(most_, k, j)) continue;
          set(most_, i, j);
          if (at(less_, i, k) || at(less_, k, j)) set(less_, i, j);
        }
      }
    }
    for (int i = 0; i < points_; ++i) {
      if (at(less_, i, i)) return false;
    }
    return true;
  }

  int points_;
  std::vector<PointConstraint> told_;
  Matrix most_;  // a <= b
  Matrix less_;  // a < b
};

}  // namespace dateline::link
