// Times of entries -> an axis that fits them: stretches of time without emptiness, and breaks
// between them.
#pragma once

#include <vector>

#include "dateline/calendar.hpp"

namespace dateline::output {

/// Time runs evenly inside a stretch; what lies between two is left out of the drawing.
struct Stretch {
  calendar::Interval time;
  int entries = 0;  // that begin in it
  calendar::Instant finest = 0;  // how long the shortest of their times is
};

/// `times` in any order. Breaks where half of a stretch is empty while other times in it would be
/// drawn on top of each other; at most seven stretches.
[[nodiscard]] std::vector<Stretch> make_axis(std::vector<calendar::Interval> times);

/// Where an instant stands, 0 to 1; inside a break half way between its ends. Stretches are as wide
/// as the root of what they hold, with a share of `gap` between them.
class AxisScale {
 public:
  AxisScale(std::vector<Stretch> stretches, double gap);
  [[nodiscard]] double at(calendar::Instant instant) const;
  struct Part {
    Stretch stretch;
    double begin = 0;
    double end = 0;
  };
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }

 private:
  std::vector<Part> parts_;
};

}  // namespace dateline::output
