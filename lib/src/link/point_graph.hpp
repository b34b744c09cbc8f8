// Interval relations -> a closed, contradiction-free order of their end points.
//
// Every interval is two points, its start strictly before its end. A relation is one or two
// constraints `<` or `=` between points; the graph keeps their closure as it grows, so that asking
// what follows from it is a look at one bit, and refuses whatever contradicts it.
//
//   PointGraph graph(3);
//   graph.add(0, Relation::kBefore, 1);              // kAdded
//   graph.add(1, Relation::kIncludes, 2);            // kAdded
//   graph.entails(0, Relation::kBefore, 2);          // true
//   graph.add(2, Relation::kBefore, 0);              // kRefused, the graph is as it was
//
// Memory grows with the square of the number of points (two bits a pair), time of an insertion with
// the points whose order it settles; callers bound the number of points (link/settle.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dateline/link.hpp"

namespace dateline::link {

/// A point of the graph: 2 * interval for the start, 2 * interval + 1 for the end.
using Point = std::int32_t;

constexpr Point start_of(std::int32_t interval) {
  return 2 * interval;
}
constexpr Point end_of(std::int32_t interval) {
  return 2 * interval + 1;
}

/// `first` is before, or at the same instant as, `second`.
struct PointConstraint {
  Point first = 0;
  Point second = 0;
  bool equal = false;
};

/// One or two constraints: what a relation of TimeML says about end points.
struct PointConstraints {
  std::array<PointConstraint, 2> at;
  std::size_t count = 0;

  // Iterated itself, not through a span: a loop keeps a temporary alive, but not what it points to.
  [[nodiscard]] const PointConstraint* begin() const { return at.data(); }
  [[nodiscard]] const PointConstraint* end() const { return at.data() + count; }
};

/// TLINK relations only. DURING, DURING_INV and IDENTITY are read as SIMULTANEOUS, as TempEval-3
/// does.
[[nodiscard]] PointConstraints constraints_of(std::int32_t from, Relation relation,
                                              std::int32_t to);

enum class Insertion : std::uint8_t {
  kAdded,     // something new is known
  kEntailed,  // it followed already
  kRefused    // it contradicts what is known
};

class PointGraph {
 public:
  /// `intervals` intervals of which nothing is known but that each starts before it ends.
  explicit PointGraph(std::int32_t intervals);

  /// All of a relation's constraints enter, or none.
  Insertion add(std::int32_t from, Relation relation, std::int32_t to);
  Insertion add(const PointConstraint& constraint);

  [[nodiscard]] bool entails(std::int32_t from, Relation relation, std::int32_t to) const;
  [[nodiscard]] bool contradicts(std::int32_t from, Relation relation, std::int32_t to) const;
  [[nodiscard]] bool before(Point first, Point second) const;
  [[nodiscard]] bool same(Point first, Point second) const;

  [[nodiscard]] std::int32_t points() const { return static_cast<std::int32_t>(parent_.size()); }

 private:
  using Word = std::uint64_t;

  [[nodiscard]] Point find(Point point) const;
  [[nodiscard]] bool holds(const PointConstraint& constraint) const;
  [[nodiscard]] bool clashes(const PointConstraint& constraint) const;
  void order(Point first, Point second);
  void unite(Point kept, Point gone);
  [[nodiscard]] Word* row(std::vector<Word>& rows, Point point) const;
  [[nodiscard]] bool later(Point point, Point than) const;

  std::size_t words_ = 0;              // of a row
  mutable std::vector<Point> parent_;  // union-find over points at the same instant
  std::vector<Word> later_;            // row of p: the representatives after p
  std::vector<Word> earlier_;          // row of p: the representatives before p
};

}  // namespace dateline::link
