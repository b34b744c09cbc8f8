// Calendar values -> the words in which a chart shows them.
#pragma once

#include <string>

#include "dateline/calendar.hpp"

namespace dateline::output {

/// A date in the parts of a chart's spine, coarse to fine, so that what the line above already says
/// can be left out. A part that the value does not have is empty.
struct SpineDate {
  std::string year;   // "2017", "1990s", "44 BC"
  std::string month;  // "Aug", "Q3", "summer"
  std::string day;    // " 5", "10-16" for a week
  std::string time;   // "15:00", "night"

  friend bool operator==(const SpineDate&, const SpineDate&) = default;
};

/// Nothing at all for durations and references.
[[nodiscard]] SpineDate spine_date(const calendar::Value& value);

/// A few days of which the text does not tell the right one: "6-7" of a month. Nothing when they
/// are more than ten days apart, or no days.
[[nodiscard]] SpineDate spine_range(const calendar::Value& first, const calendar::Value& last);

/// "Fri 7 Jun 2019", "Aug 2017", "summer 1964"; as TIMEX3 writes it where no words are shorter.
[[nodiscard]] std::string spoken_date(const calendar::Value& value);

}  // namespace dateline::output
