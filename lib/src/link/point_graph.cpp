// Constraints between end points -> their closure, one insertion at a time.
//
// Rows of bits hold, for the representative of each class of equal points, which representatives
// are later and which are earlier. An insertion a < b touches only the points before a that did not
// know of b yet, which is what keeps a document of thousands of events within a second.
#include "link/point_graph.hpp"

#include <bit>

namespace dateline::link {

namespace {

constexpr std::size_t kWordBits = 64;

/// Calls `use` with the position of every set bit of a row.
template <class Use>
void for_each_bit(const std::uint64_t* row, std::size_t words, Use use) {
  for (std::size_t word = 0; word < words; ++word) {
    for (std::uint64_t bits = row[word]; bits != 0; bits &= bits - 1) {
      use(static_cast<Point>(word * kWordBits + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }
}

void set_bit(std::uint64_t* row, Point at) {
  row[static_cast<std::size_t>(at) / kWordBits] |= std::uint64_t{1}
                                                   << (static_cast<unsigned>(at) % kWordBits);
}

void clear_bit(std::uint64_t* row, Point at) {
  row[static_cast<std::size_t>(at) / kWordBits] &=
      ~(std::uint64_t{1} << (static_cast<unsigned>(at) % kWordBits));
}

bool has_bit(const std::uint64_t* row, Point at) {
  return (row[static_cast<std::size_t>(at) / kWordBits] >> (static_cast<unsigned>(at) % kWordBits) &
          1U) != 0;
}

void join(std::uint64_t* into, const std::uint64_t* from, std::size_t words) {
  for (std::size_t word = 0; word < words; ++word) into[word] |= from[word];
}

PointConstraint before(Point first, Point second) {
  return {first, second, false};
}
PointConstraint equal(Point first, Point second) {
  return {first, second, true};
}

}  // namespace

PointConstraints constraints_of(std::int32_t from, Relation relation, std::int32_t to) {
  const Point xs = start_of(from);
  const Point xe = end_of(from);
  const Point ys = start_of(to);
  const Point ye = end_of(to);
  switch (relation) {
    case Relation::kBefore:
      return {{{before(xe, ys)}}, 1};
    case Relation::kAfter:
      return {{{before(ye, xs)}}, 1};
    case Relation::kIBefore:
      return {{{equal(xe, ys)}}, 1};
    case Relation::kIAfter:
      return {{{equal(ye, xs)}}, 1};
    case Relation::kIncludes:
      return {{{before(xs, ys), before(ye, xe)}}, 2};
    case Relation::kIsIncluded:
      return {{{before(ys, xs), before(xe, ye)}}, 2};
    case Relation::kBegins:
      return {{{equal(xs, ys), before(xe, ye)}}, 2};
    case Relation::kBegunBy:
      return {{{equal(xs, ys), before(ye, xe)}}, 2};
    case Relation::kEnds:
      return {{{equal(xe, ye), before(ys, xs)}}, 2};
    case Relation::kEndedBy:
      return {{{equal(xe, ye), before(xs, ys)}}, 2};
    default:
      return {{{equal(xs, ys), equal(xe, ye)}}, 2};
  }
}

PointGraph::PointGraph(std::int32_t intervals) {
  const auto count = static_cast<std::size_t>(intervals) * 2;
  words_ = (count + kWordBits - 1) / kWordBits;
  parent_.resize(count);
  later_.assign(count * words_, 0);
  earlier_.assign(count * words_, 0);
  for (std::size_t point = 0; point < count; ++point) parent_[point] = static_cast<Point>(point);
  for (std::int32_t interval = 0; interval < intervals; ++interval) {
    set_bit(row(later_, start_of(interval)), end_of(interval));
    set_bit(row(earlier_, end_of(interval)), start_of(interval));
  }
}

PointGraph::Word* PointGraph::row(std::vector<Word>& rows, Point point) const {
  return rows.data() + static_cast<std::size_t>(point) * words_;
}

bool PointGraph::later(Point point, Point than) const {
  return has_bit(later_.data() + static_cast<std::size_t>(than) * words_, point);
}

Point PointGraph::find(Point point) const {
  while (parent_[static_cast<std::size_t>(point)] != point) {
    auto& up = parent_[static_cast<std::size_t>(point)];
    up = parent_[static_cast<std::size_t>(up)];
    point = up;
  }
  return point;
}

bool PointGraph::before(Point first, Point second) const {
  return later(find(second), find(first));
}
bool PointGraph::same(Point first, Point second) const {
  return find(first) == find(second);
}

bool PointGraph::holds(const PointConstraint& constraint) const {
  return constraint.equal ? same(constraint.first, constraint.second)
                          : before(constraint.first, constraint.second);
}

bool PointGraph::clashes(const PointConstraint& constraint) const {
  if (before(constraint.second, constraint.first)) return true;
  return constraint.equal ? before(constraint.first, constraint.second)
                          : same(constraint.first, constraint.second);
}

void PointGraph::order(Point first, Point second) {
  const auto extend = [this](std::vector<Word>& rows, const std::vector<Word>& back, Point near,
                             Point far) {
    // Everything behind `near` that does not know of `far` learns of it and of what lies beyond it.
    const auto learn = [&](Point point) {
      Word* known = row(rows, point);
      if (has_bit(known, far)) return;
      join(known, rows.data() + static_cast<std::size_t>(far) * words_, words_);
      set_bit(known, far);
    };
    for_each_bit(back.data() + static_cast<std::size_t>(near) * words_, words_, learn);
    learn(near);
  };
  extend(later_, earlier_, first, second);
  extend(earlier_, later_, second, first);
}

void PointGraph::unite(Point kept, Point gone) {
  const auto take_over = [this, kept, gone](std::vector<Word>& rows, std::vector<Word>& back) {
    join(row(rows, kept), row(rows, gone), words_);
    // Whoever has `kept` or `gone` on this side now has `kept` and all that lies beyond it.
    join(row(back, kept), row(back, gone), words_);
    for_each_bit(row(back, kept), words_, [&](Point point) {
      Word* known = row(rows, point);
      join(known, row(rows, kept), words_);
      clear_bit(known, gone);
      set_bit(known, kept);
    });
  };
  take_over(later_, earlier_);
  take_over(earlier_, later_);
  parent_[static_cast<std::size_t>(gone)] = kept;
}

Insertion PointGraph::add(const PointConstraint& constraint) {
  if (clashes(constraint)) return Insertion::kRefused;
  if (holds(constraint)) return Insertion::kEntailed;
  const Point first = find(constraint.first);
  const Point second = find(constraint.second);
  if (constraint.equal) {
    unite(first, second);
  } else {
    order(first, second);
  }
  return Insertion::kAdded;
}

Insertion PointGraph::add(std::int32_t from, Relation relation, std::int32_t to) {
  if (contradicts(from, relation, to)) return Insertion::kRefused;
  Insertion result = Insertion::kEntailed;
  for (const auto& constraint : constraints_of(from, relation, to)) {
    if (add(constraint) == Insertion::kAdded) result = Insertion::kAdded;
  }
  return result;
}

bool PointGraph::entails(std::int32_t from, Relation relation, std::int32_t to) const {
  for (const auto& constraint : constraints_of(from, relation, to)) {
    if (!holds(constraint)) return false;
  }
  return true;
}

// Two constraints of one relation never clash with each other, so that asking them one by one, as
// the graph stands, tells whether both can enter (tests/property/order_property_test.cpp tries).
bool PointGraph::contradicts(std::int32_t from, Relation relation, std::int32_t to) const {
  for (const auto& constraint : constraints_of(from, relation, to)) {
    if (clashes(constraint)) return true;
  }
  return false;
}

}  // namespace dateline::link
