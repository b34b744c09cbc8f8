// The text of a duration, as in P10Y1M or PT1H30M -> Duration.
#include "calendar/letters.hpp"
#include "calendar/reader.hpp"

namespace dateline::calendar {
namespace {

// Digits with at most one point between digits.
Result<Count> read_number(Reader& reader) {
  const std::size_t begin = reader.offset();
  const std::string_view whole = reader.take_digits(false);
  std::string_view decimals;
  if (reader.take(".")) decimals = reader.take_digits(false);
  if (whole.empty() || (reader.offset() > begin + whole.size() && decimals.empty())) {
    return syntax_error("a count needs digits on both sides of its point", begin);
  }
  std::uint64_t mantissa = 0;
  int scale = 0;
  constexpr std::uint64_t kMost = UINT32_MAX;
  for (const char c : whole) {
    if (scale == 0 && mantissa * 10 + static_cast<std::uint64_t>(c - '0') <= kMost) {
      mantissa = mantissa * 10 + static_cast<std::uint64_t>(c - '0');
    } else if (c == '0' && scale < 30) {
      ++scale;
    } else {
      return syntax_error("a count is too large", begin);
    }
  }
  for (const char c : decimals) {
    if (scale > 0 || mantissa * 10 > kMost - 9) return syntax_error("a count is too long", begin);
    mantissa = mantissa * 10 + static_cast<std::uint64_t>(c - '0');
  }
  if (!decimals.empty()) scale = -static_cast<int>(decimals.size());
  if (scale < -30) return syntax_error("a count is too long", begin);
  return Count(static_cast<std::uint32_t>(mantissa), static_cast<std::int8_t>(scale));
}

Result<Count> read_count(Reader& reader) {
  Count count;
  while (count.unknown < 2 && reader.take("X")) ++count.unknown;
  if (!count.known()) return count;
  if (!Reader::is_digit(reader.peek())) {
    return syntax_error("expected a count: a number, X or XX", reader.offset());
  }
  return read_number(reader);
}

bool read_unit(Reader& reader, bool after_t, Amount& amount) {
  for (std::size_t i = 0; !after_t && i < kSeasonLetters.size(); ++i) {
    if (!reader.take(kSeasonLetters[i])) continue;
    amount.unit = Unit::kSeason;
    amount.season = static_cast<SeasonName>(i);
    return true;
  }
  for (const UnitLetters& entry : kUnitLetters) {
    if (entry.after_t != after_t || !reader.take(entry.letters)) continue;
    amount.unit = entry.unit;
    amount.short_letter = entry.short_letter;
    return true;
  }
  return false;
}

}  // namespace

Result<Value> read_duration(Reader& reader) {
  Duration duration;
  if (reader.rest() == "XX") {
    reader.skip(2);
    return duration;
  }
  bool after_t = false;
  std::optional<Unit> previous;
  do {
    if (!after_t && reader.take("T")) after_t = true;
    const std::size_t begin = reader.offset();
    const auto count = read_count(reader);
    if (!count) return tl::unexpected(count.error());
    Amount amount{.count = *count};
    const std::size_t unit_at = reader.offset();
    if (!read_unit(reader, after_t, amount)) {
      return syntax_error(
          after_t ? "expected H, M or S" : "expected a unit: ML, C, CE, DE, Y, Q, M, W, D",
          unit_at);
    }
    if (previous && amount.unit >= *previous) {
      return syntax_error("units must come in order, coarsest first", unit_at);
    }
    previous = amount.unit;
    if (!duration.push(amount)) return syntax_error("a duration has at most six parts", begin);
  } while (!reader.at_end());
  return duration;
}

}  // namespace dateline::calendar
