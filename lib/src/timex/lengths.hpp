// Lengths of time as the words say them -> durations as TIMEX3 counts them.
#pragma once

#include "dateline/calendar.hpp"
#include "timex/meaning.hpp"

namespace dateline::timex {

/// Parts of one unit are summed up, and the coarsest comes first; decades are years.
[[nodiscard]] calendar::Duration duration_of(const Meaning& meaning);

}  // namespace dateline::timex
