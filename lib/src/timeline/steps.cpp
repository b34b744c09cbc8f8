// Takes the points one by one, each after all that come before it, the earliest key first.
#include "timeline/steps.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <tuple>

namespace dateline::timeline {

namespace {

using calendar::Instant;
using link::Point;

constexpr Instant kNever = std::numeric_limits<Instant>::max();
constexpr Instant kAtOnce = std::numeric_limits<Instant>::min();  // points that are no start

struct Waiting {
  Instant at;
  float place;
  std::int32_t needed;
  Point point;
  bool operator<(const Waiting& other) const {
    return std::tie(other.at, other.place, other.needed, other.point) <
           std::tie(at, place, needed, point);
  }
};

struct Cell {
  StepKey key{kAtOnce, kNever, false, 0.0F};
  std::int32_t needed = 1;  // the lowest step that its predecessors leave
  std::int32_t step = 0;
  std::int32_t waiting = 0;  // predecessors not taken yet
  bool is_start = false;
};

class Stepper {
 public:
  explicit Stepper(const Chronology& chronology)
      : chronology_(chronology), cells_(static_cast<std::size_t>(chronology.points())) {}

  void mark(Point start, const StepKey& key) {
    Cell& cell = at(start);
    cell.key.at = cell.is_start ? std::min(cell.key.at, key.at) : key.at;
    cell.key.place = cell.is_start ? std::min(cell.key.place, key.place) : key.place;
    cell.key.latest = std::min(cell.key.latest, key.latest);
    cell.is_start = true;
  }

  void run() {
    for (Point point = 0; point < chronology_.points(); ++point) {
      if (chronology_.find(point) != point) continue;
      for (const Point later : chronology_.after(point)) ++at(later).waiting;
    }
    for (Point point = 0; point < chronology_.points(); ++point) {
      if (chronology_.find(point) == point && at(point).waiting == 0) wait(point);
    }
    while (!queue_.empty()) {
      const Point point = queue_.top().point;
      queue_.pop();
      take(point);
    }
  }

  [[nodiscard]] std::int32_t step(Point start) { return std::max(at(start).step, 1); }

 private:
  Cell& at(Point point) { return cells_[static_cast<std::size_t>(chronology_.find(point))]; }

  void wait(Point point) {
    const Cell& cell = at(point);
    queue_.push({cell.key.at, cell.key.place, cell.needed, point});
  }

  void take(Point point) {
    Cell& cell = at(point);
    if (cell.is_start) {
      const bool parted = cell.key.at >= group_ends_;  // by the calendar
      if (parted) group_ends_ = kNever;
      group_ends_ = std::min(group_ends_, cell.key.latest);
      if (step_ == 0 || parted || cell.needed > step_ || cell.key.at > at_ ||
          cell.key.place > place_ + kSamePlace) {
        ++step_;
        place_ = cell.key.place;
        at_ = cell.key.at;
      }
      cell.step = step_;
    }
    const std::int32_t next = cell.is_start ? cell.step + 1 : cell.needed;
    for (const Point later : chronology_.after(point)) {
      Cell& follower = at(later);
      follower.needed = std::max(follower.needed, next);
      if (--follower.waiting == 0) wait(later);
    }
  }

  const Chronology& chronology_;
  std::vector<Cell> cells_;
  std::priority_queue<Waiting> queue_;
  std::int32_t step_ = 0;  // the one under way
  Instant at_ = 0;
  float place_ = 0.0F;           // of what opened it
  Instant group_ends_ = kNever;  // a key at or beyond it lies in a later step
};

}  // namespace

std::vector<std::int32_t> steps_of(const Chronology& chronology, std::span<const Point> starts,
                                   std::span<const StepKey> keys) {
  Stepper stepper(chronology);
  for (std::size_t i = 0; i < starts.size(); ++i) stepper.mark(starts[i], keys[i]);
  stepper.run();
  std::vector<std::int32_t> steps;
  steps.reserve(starts.size());
  for (const Point start : starts) steps.push_back(stepper.step(start));
  return steps;
}

}  // namespace dateline::timeline
