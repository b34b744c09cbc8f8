// What the words say, laid over a value that holds it: March over 1998, 9 p.m. over a day.
#pragma once

#include <optional>

#include "dateline/calendar.hpp"
#include "timex/grammar.hpp"

namespace dateline::timex {

/// `base` made finer by the fields that are finer than it; nothing when they do not fit (30
/// February, a weekday in a year).
[[nodiscard]] std::optional<calendar::Value> overlay(const calendar::Value& base,
                                                     const Fields& fields, const Grammar& grammar);

/// The time of day in the fields, on a day or weekday; the day itself when they say none.
[[nodiscard]] calendar::Value on_day(const calendar::TimeDay& day, const Fields& fields);

/// The year, decade, century or millennium that the fields say, if they do.
[[nodiscard]] std::optional<calendar::Value> said_year(const Fields& fields);

/// The day of a holiday in a year.
[[nodiscard]] std::optional<calendar::Day> holiday_in(const Holiday& holiday, calendar::Year year,
                                                      std::span<const YearTable> tables);

/// Whether the fields say a time of day.
[[nodiscard]] bool has_time(const Fields& fields);

}  // namespace dateline::timex
