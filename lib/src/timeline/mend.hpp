// Entries, each told by one mention -> realities that agree with the other mentions and with dates.
#pragma once

#include <vector>

#include "dateline/timeline.hpp"
#include "link/context.hpp"

namespace dateline::timeline {

/// "Is expected to meet": they are to meet. "The elections in November": those are to come, and so
/// are "the elections" elsewhere. And what has happened is not dated after publication.
void mend_realities(const link::Context& context, std::vector<Entry>& entries);

}  // namespace dateline::timeline
