// The incremental point graph agrees with a closure found the slow way, on random relations.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "link/point_graph.hpp"

namespace dateline::link {
namespace {

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

TEST(PointGraphProperty, AgreesWithTheSlowClosure) {
  constexpr int kRounds = 300;
  constexpr int kTlinkRelations = 14;
  std::mt19937 random(20261124);  // fixed: a failure can be seen again
  for (int round = 0; round < kRounds; ++round) {
    const int intervals = 2 + static_cast<int>(random() % 7);
    PointGraph fast(intervals);
    SlowOrder slow(intervals);
    for (int told = 0; told < 4 * intervals; ++told) {
      const int from = static_cast<int>(random() % static_cast<unsigned>(intervals));
      const int to = static_cast<int>(random() % static_cast<unsigned>(intervals));
      const auto relation = static_cast<Relation>(random() % kTlinkRelations);
      const bool entered = slow.try_add(constraints_of(from, relation, to));
      EXPECT_EQ(fast.add(from, relation, to) != Insertion::kRefused, entered)
          << "round " << round << ": " << from << ' ' << to_string(relation) << ' ' << to;
      for (Point a = 0; a < fast.points(); ++a) {
        for (Point b = 0; b < fast.points(); ++b) {
          ASSERT_EQ(fast.before(a, b), slow.less(a, b)) << "round " << round;
          ASSERT_EQ(fast.same(a, b), slow.same(a, b)) << "round " << round;
        }
      }
    }
  }
}

}  // namespace
}  // namespace dateline::link
