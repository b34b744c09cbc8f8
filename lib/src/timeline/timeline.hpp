// Events in their order -> entries with steps and bounds; several documents -> one timeline.
#pragma once

#include "dateline/timeline.hpp"
#include "event/mention.hpp"
#include "link/link.hpp"
#include "timeline/models.hpp"

namespace dateline::timeline {

/// `mentions` say whom names and pronouns mean; without them words are compared as they stand.
[[nodiscard]] Timeline build_timeline(const link::Input& input, const link::Order& order,
                                      const Models& models,
                                      const event::Mentions* mentions = nullptr);

}  // namespace dateline::timeline
