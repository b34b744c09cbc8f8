// Entries in the order of their steps -> the days that they tell never run backwards.
#pragma once

#include <vector>

#include "dateline/timeline.hpp"

namespace dateline::timeline {

/// Entries that are known to the day go by their days among the places that they hold; all others
/// keep theirs. Those of one day keep the order of the text's evidence; those of two days are of
/// two steps. `entries` are sorted by step.
void put_days_in_order(std::vector<Entry>& entries);

}  // namespace dateline::timeline
