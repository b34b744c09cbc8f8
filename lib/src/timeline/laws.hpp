// Entries as they were placed -> entries that contradict neither themselves nor the publication
// date.
#pragma once

#include <vector>

#include "dateline/document.hpp"

namespace dateline::timeline {

/// Sees to it that for each entry
///  - the earliest time of a bound is not after its latest,
///  - it does not end before it begins,
///  - what is told as happened is not dated after publication.
/// Where two things that were found contradict each other, one gives way: a date that the words
/// tell in full stands; `because` says what gave way. Returns how many entries were changed.
int keep_laws(const std::vector<Timex>& timexes, const std::optional<calendar::Value>& published,
              std::vector<Entry>& entries);

}  // namespace dateline::timeline
