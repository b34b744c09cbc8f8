// Counts a duration back from the day on which it is said.
#include "timeline/reckoning.hpp"

namespace dateline::timeline {

namespace {

using calendar::kDay;
constexpr calendar::Instant kMonth = 28 * kDay;

}  // namespace

std::optional<calendar::Value> begin_of(calendar::Instant said_on,
                                        const calendar::Duration& duration) {
  const auto day = calendar::day_from_number(said_on / kDay);
  const auto begun = day ? calendar::add(*day, duration, -1) : std::nullopt;
  const auto length = calendar::length_of(duration);
  if (!begun || !length || length->longest < kMonth) return begun;
  return calendar::containing(*begun, calendar::Unit::kMonth);
}

}  // namespace dateline::timeline
