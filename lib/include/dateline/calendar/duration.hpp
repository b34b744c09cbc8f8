// Durations as the words say them: "an hour and a half" is PT1H30M and "90 minutes" is PT90M.
//
//   Duration d = Duration::of(90, Unit::kMinute);                     // PT90M
//   Duration vague = Duration::of(Count::vague(), Unit::kYear);       // PXY
//   Duration both = Duration::of(10, Unit::kYear).and_(1, Unit::kMonth);  // P10Y1M
//   Duration{}                                                        // PXX: some time
//
// Thread safety: plain values.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "dateline/calendar/fields.hpp"

namespace dateline::calendar {

/// How many: a decimal number (exact), or unknown, written X or XX.
struct Count {
  std::uint32_t mantissa = 0;
  std::int8_t scale = 0;     // the number is mantissa * 10^scale; 2.5 is 25 * 10^-1
  std::uint8_t unknown = 0;  // 0: the number is known; 1: X; 2: XX

  constexpr Count() = default;
  constexpr Count(int number) : mantissa(static_cast<std::uint32_t>(number)) {}  // NOLINT: 3 years
  constexpr Count(std::uint32_t digits, std::int8_t power) : mantissa(digits), scale(power) {}
  static constexpr Count vague() {
    Count count;
    count.unknown = 1;
    return count;
  }
  [[nodiscard]] constexpr bool known() const { return unknown == 0; }
  /// A whole number below 2^31: what arithmetic can add; nothing otherwise.
  [[nodiscard]] constexpr std::optional<int> whole() const {
    if (!known() || scale < 0) return std::nullopt;
    std::int64_t number = mantissa;
    for (int i = 0; i < scale && number < INT32_MAX; ++i) number *= 10;
    if (number > INT32_MAX) return std::nullopt;
    return static_cast<int>(number);
  }
  friend constexpr bool operator==(const Count&, const Count&) = default;
};

/// One part of a duration.
struct Amount {
  Count count;
  Unit unit = Unit::kDay;
  bool short_letter = false;  // E, C, L read for DE, CE, ML; kept so that a text is given back
  SeasonName season = SeasonName::kSummer;  // of kSeason: P3SU
  friend constexpr bool operator==(const Amount&, const Amount&) = default;
};

/// At most six parts, coarsest first; none at all is PXX.
class Duration {
 public:
  static constexpr std::size_t kMaxParts = 6;

  constexpr Duration() = default;
  static constexpr Duration of(Count count, Unit unit) {
    Duration duration;
    duration.push({count, unit});
    return duration;
  }
  /// With a further, finer part; the caller keeps to kMaxParts (more are left out).
  [[nodiscard]] constexpr Duration and_(Count count, Unit unit) const {
    Duration duration = *this;
    duration.push({count, unit});
    return duration;
  }
  /// False when there is no place left. Halves of a year become six months each.
  constexpr bool push(Amount amount) {
    if (size_ == kMaxParts) return false;
    if (amount.unit == Unit::kHalf) {
      amount.unit = Unit::kMonth;
      amount.count.mantissa *= 6;
    }
    parts_[size_++] = amount;
    return true;
  }
  [[nodiscard]] constexpr std::span<const Amount> parts() const { return {parts_.data(), size_}; }
  friend constexpr bool operator==(const Duration&, const Duration&) = default;

 private:
  std::array<Amount, kMaxParts> parts_{};
  std::uint8_t size_ = 0;
};

}  // namespace dateline::calendar
