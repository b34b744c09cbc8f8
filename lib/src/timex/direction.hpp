// Which of the names that come round is meant, the last one or the next: one table of decisions.
//
// The law above all rows: what is told in the past has not its date in the future, and what is
// announced not in the past, however near the date is. The tense decides first, then closeness.
#pragma once

#include <cstdint>
#include <optional>

#include "timex/resolve.hpp"

namespace dateline::timex {

/// What comes round.
enum class Name : std::uint8_t { kDay, kFeast, kMonth, kSeason, kQuarter, kWeekday, kDayOfMonth };

/// The same name around a day.
struct Candidates {
  std::optional<calendar::Value> last;  // nearest one wholly before
  std::optional<calendar::Value> same;  // the one that holds the day
  std::optional<calendar::Value> next;  // nearest one wholly after
  std::optional<calendar::Value> this_year;
  std::optional<calendar::Value> next_year;
};

/// Dates of months, feasts, seasons, quarters and halves in the years around a day.
[[nodiscard]] Candidates candidates_around(const calendar::Day& day, const Fields& fields,
                                           const Grammar& grammar);

/// How many days lie between, 0 for a day inside; negative before the day.
[[nodiscard]] std::int64_t days_from(const calendar::Day& day, const calendar::Value& value);

/// The one that is meant at `place`, as told on the day `now`.
[[nodiscard]] Point choose(const Candidates& found, const calendar::Day& now, Name name,
                           const Place& place, const Grammar& grammar);

/// Nothing but the expression is said, as in a search box or a list.
[[nodiscard]] bool is_phrase(const Place& place);

}  // namespace dateline::timex
