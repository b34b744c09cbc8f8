// Names that come round again - weekdays, months, holidays, quarters - and which one is meant.
#pragma once

#include "timex/resolve.hpp"

namespace dateline::timex {

/// A weekday: of the week around the publication, or in narratives around the day mentioned last.
[[nodiscard]] Point resolve_weekday(const Meaning& meaning, const Anchors& anchors,
                                    const Place& place, const Grammar& grammar);

/// What comes once a year: a month, a day of a month, a season, quarter, half or holiday.
[[nodiscard]] Point resolve_yearly(const Meaning& meaning, const Anchors& anchors,
                                   const Place& place, const Grammar& grammar);

/// A day of the month or a time of the day, without the month or day.
[[nodiscard]] Point resolve_day_of_month(const Meaning& meaning, const Anchors& anchors,
                                         const Place& place, const Grammar& grammar);
/// `another`: what follows says that it is of a day that is not told.
[[nodiscard]] Point resolve_time_of_day(const Meaning& meaning, const Anchors& anchors,
                                        bool another);

}  // namespace dateline::timex
