// Calendar values -> the days and clock times that other programs' formats ask for, ISO 8601; and
// the sentence of an event.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/calendar.hpp"
#include "dateline/document.hpp"

namespace dateline::output {

/// "2019-06-07"; nothing before the year 1 and after 9999, which those formats do not hold.
[[nodiscard]] std::optional<std::string> iso_day(calendar::Instant instant);
/// "10:30" of an instant.
[[nodiscard]] std::string iso_clock(calendar::Instant instant);
/// The first and the last day of a value; nothing for a value that is no stretch of the calendar.
[[nodiscard]] std::optional<std::string> first_day(const std::optional<calendar::Value>& value);
[[nodiscard]] std::optional<std::string> last_day(const std::optional<calendar::Value>& value);
/// Whether a stretch is whole days.
[[nodiscard]] bool is_whole_days(const calendar::Interval& time);

/// The sentence that an event stands in; empty where the analysis is.
[[nodiscard]] std::string_view sentence_of(const Document& document, const Event& event);

}  // namespace dateline::output
