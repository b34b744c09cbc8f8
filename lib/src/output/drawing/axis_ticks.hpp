// A stretch of time -> the words under an axis.
#pragma once

#include <string>
#include <vector>

#include "output/drawing/axis.hpp"

namespace dateline::output {

struct Tick {
  calendar::Instant at = 0;
  std::string fine;    // "7", "Aug", "2017", "10:30"
  std::string coarse;  // what stands above it: "Jun 2019", "2017"; or empty
};

/// At most `most` ticks (one at least), never finer than the times that are known.
[[nodiscard]] std::vector<Tick> ticks_of(const Stretch& stretch, int most);

}  // namespace dateline::output
