// Two values -> their order; a duration -> how long it can be.
#include <algorithm>
#include <array>

#include "calendar/steps.hpp"

namespace dateline::calendar {
namespace {

constexpr std::int64_t kLongest = 1'000'000'000'000'000'000;  // seconds; sums stay in range
constexpr double kFewest = 2;                                 // what an unknown count can be
constexpr double kMost = 99;

double number_of(const Count& count) {
  double number = count.mantissa;
  for (int scale = count.scale; scale > 0; --scale) number *= 10;
  for (int scale = count.scale; scale < 0; ++scale) number /= 10;
  return number;
}

// Days of a run of whole months, wherever it begins.
std::int64_t fewest_days(std::int64_t months) {
  static constexpr std::array<int, 12> kDays{0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334};
  const std::int64_t years = months / 12;
  const std::int64_t leaps = std::max<std::int64_t>(0, years / 4 - (years + 99) / 100);
  return years * 365 + leaps + kDays[static_cast<std::size_t>(months % 12)];
}
std::int64_t most_days(std::int64_t months) {
  static constexpr std::array<int, 12> kDays{0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};
  const std::int64_t years = months / 12;
  return years * 365 + (years + 3) / 4 + kDays[static_cast<std::size_t>(months % 12)];
}

std::int64_t bounded(double seconds) {
  return seconds < static_cast<double>(kLongest) ? static_cast<std::int64_t>(seconds) : kLongest;
}

// Of months that need not be whole: between the neighbours that are.
Length length_of_months(double fewest, double most) {
  const auto down = static_cast<double>(bounded(fewest));
  const auto up = static_cast<double>(bounded(most));
  constexpr double kTooMany = 1e9;
  if (most > kTooMany) return {bounded(fewest * 2629746.0), bounded(most * 2629746.0)};
  const double days = static_cast<double>(fewest_days(bounded(fewest))) + (fewest - down) * 28;
  const double up_days = static_cast<double>(most_days(bounded(most))) + (most - up) * 31;
  constexpr auto kSeconds = static_cast<double>(kDaySeconds);
  return {bounded(days * kSeconds), bounded(up_days * kSeconds)};
}

Length length_of(const Amount& part) {
  const double fewest = part.count.known() ? number_of(part.count) : kFewest;
  const double most = part.count.known() ? fewest : kMost;
  if (const int months = months_in(part.unit); months != 0) {
    return length_of_months(fewest * months, most * months);
  }
  const std::int64_t seconds =
      part.unit == Unit::kWeekend ? 2 * kDaySeconds : seconds_in(part.unit);
  return {bounded(fewest * static_cast<double>(seconds)),
          bounded(most * static_cast<double>(seconds))};
}

}  // namespace

std::optional<Length> length_of(const Duration& duration) {
  if (duration.parts().empty()) return std::nullopt;
  Length sum;
  for (const Amount& part : duration.parts()) {
    const Length length = length_of(part);
    sum.shortest += length.shortest;
    sum.longest += length.longest;
  }
  return sum;
}

Order compare(const Value& first, const Value& second) {
  const auto one = placement_of(first);
  const auto other = placement_of(second);
  if (!one || !other) return Order::kUnknown;
  if (one->latest_end <= other->earliest_begin) return Order::kEarlier;
  if (other->latest_end <= one->earliest_begin) return Order::kLater;
  const bool certain = fully_known(first) && fully_known(second);
  return certain && *one == *other ? Order::kSame : Order::kUnknown;
}

}  // namespace dateline::calendar
