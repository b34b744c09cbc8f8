// Events in their order -> entries with steps and bounds; several documents -> one timeline.
#pragma once

#include "dateline/timeline.hpp"
#include "entity/mention.hpp"
#include "link/link.hpp"
#include "timeline/models.hpp"

namespace dateline::timeline {

/// The order is given away, as guesses are no longer held once events have their places.
/// `mentions` say whom names and pronouns mean; without them words are compared as they stand.
[[nodiscard]] Timeline build_timeline(const link::Input& input, link::Order order,
                                      const Models& models,
                                      const entity::Mentions* mentions = nullptr);

}  // namespace dateline::timeline
