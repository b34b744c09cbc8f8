// The date of an event as an editor writes it -> whether a stretch of days agrees with it.
#pragma once

#include <string_view>

#include "dateline/calendar.hpp"

namespace dateline::train {

/// `told`: alternatives between ||, each a day, month or year, "A..B" (somewhere within), "A - B"
/// (from A to B, either may be missing) or "?" (nobody can know). A day or two are right where they
/// are the day itself or lie within; of a month or year they claim too much.
[[nodiscard]] bool agrees(std::string_view told, const calendar::Interval& days);

}  // namespace dateline::train
