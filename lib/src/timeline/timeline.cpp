// Placeholder of the timeline stage.
#include "timeline/timeline.hpp"

namespace dateline::timeline {

Timeline build_timeline(const link::Input& /*input*/, const link::Order& /*order*/) { return {}; }

}  // namespace dateline::timeline
