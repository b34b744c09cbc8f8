// Days from which the feasts of other churches and religions are counted.
#pragma once

#include <optional>

#include "dateline/calendar.hpp"

namespace dateline::calendar {

/// Easter Sunday of the eastern churches, as a Gregorian date; after Christ only.
[[nodiscard]] std::optional<Day> orthodox_easter(Year year);
/// The first day of the Jewish year that begins in the autumn of `year`; after Christ only.
[[nodiscard]] std::optional<Day> rosh_hashanah(Year year);

}  // namespace dateline::calendar
