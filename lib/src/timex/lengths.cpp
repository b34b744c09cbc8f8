// Amounts in thousandths -> exact counts of units.
#include "timex/lengths.hpp"

namespace dateline::timex {

using namespace calendar;

namespace {

/// Thousandths of a unit as TIMEX3 counts them, exactly.
Count count_of(const timex::Amount& amount) {
  if (amount.vague) return Count::vague();
  std::int64_t mantissa = amount.thousandths;
  int scale = -3;
  while (mantissa != 0 && mantissa % 10 == 0 && (scale < 0 || mantissa > UINT32_MAX)) {
    mantissa /= 10;
    ++scale;
  }
  if (mantissa == 0) scale = 0;
  return {static_cast<std::uint32_t>(mantissa), static_cast<std::int8_t>(scale)};
}

/// Decades and centuries are written in years, as the corpora do; some decades are some years: PXY.
timex::Length in_years(timex::Length length) {
  const int years = length.unit == Unit::kDecade ? 10 : length.unit == Unit::kCentury ? 100 : 1;
  if (years == 1 || (length.amount.vague && length.unit == Unit::kCentury)) return length;
  length.amount.thousandths *= years;
  length.unit = Unit::kYear;
  return length;
}

}  // namespace

Duration duration_of(const Meaning& meaning) {
  Duration duration;
  for (int unit = static_cast<int>(Unit::kMillennium); unit >= 0; --unit) {
    timex::Amount sum;
    bool said = false;
    for (std::size_t i = 0; i < meaning.length_count; ++i) {
      const timex::Length length = in_years(meaning.lengths[i]);
      if (static_cast<int>(length.unit) != unit) continue;
      sum.thousandths += length.amount.thousandths;
      sum.vague = sum.vague || length.amount.vague;
      said = true;
    }
    if (said) duration.push({count_of(sum), static_cast<Unit>(unit)});
  }
  return duration;
}

}  // namespace dateline::timex
