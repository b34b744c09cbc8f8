// A duration up to now -> when it began: "for two years now", said in June 2019, is since June
// 2017.
#pragma once

#include <optional>

#include "dateline/calendar.hpp"

namespace dateline::timeline {

/// Years and months ago at the granularity of months, less at that of days; nothing for durations
/// without a known length.
[[nodiscard]] std::optional<calendar::Value> begin_of(calendar::Instant said_on,
                                                      const calendar::Duration& duration);

}  // namespace dateline::timeline
