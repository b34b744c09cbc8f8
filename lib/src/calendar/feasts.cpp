// Years -> the days of feasts that another calendar sets.
#include "calendar/feasts.hpp"

#include <cstdint>

#include "calendar/steps.hpp"

namespace dateline::calendar {

// Meeus's Julian algorithm, moved by the days between the calendars.
std::optional<Day> orthodox_easter(Year year) {
  if (!year.known() || year.before_christ()) return std::nullopt;
  const int y = year.digits();
  const int moon = (19 * (y % 19) + 15) % 30;
  const int to_sunday = (2 * (y % 4) + 4 * (y % 7) - moon + 34) % 7;
  const int sum = moon + to_sunday + 114;
  const auto julian = make_day(y, sum / 31, sum % 31 + 1);
  const auto number = julian ? day_number(*julian) : std::nullopt;
  return number ? day_from_number(*number + y / 100 - y / 400 - 2) : std::nullopt;
}

// Reingold and Dershowitz, Calendrical Calculations: the molad and its postponements.
std::optional<Day> rosh_hashanah(Year year) {
  if (!year.known() || year.before_christ()) return std::nullopt;
  const auto elapsed = [](std::int64_t jewish) {
    const std::int64_t months = floor_div(235 * jewish - 234, 19);
    const std::int64_t parts = 12084 + 13753 * months;
    const std::int64_t day = 29 * months + floor_div(parts, 25920);
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
  };
  constexpr std::int64_t kEpoch = -2092590;  // 1 Tishri of the year 1, in days from 1970-01-01
  const std::int64_t jewish = year.digits() + 3761;
  const std::int64_t begin = elapsed(jewish);
  const std::int64_t too_long = elapsed(jewish + 1) - begin == 356 ? 2 : 0;
  const std::int64_t too_short = begin - elapsed(jewish - 1) == 382 ? 1 : 0;
  return day_from_number(kEpoch + begin + too_long + too_short);
}

}  // namespace dateline::calendar
