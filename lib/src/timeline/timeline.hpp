// Events in their order -> entries with steps and bounds; several documents -> one timeline.
#pragma once

#include "dateline/timeline.hpp"
#include "link/link.hpp"

namespace dateline::timeline {

[[nodiscard]] Timeline build_timeline(const link::Input& input, const link::Order& order);

}  // namespace dateline::timeline
