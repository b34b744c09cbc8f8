// A date as people write it at the head of an article -> a calendar day.
#pragma once

#include <optional>
#include <string_view>

#include "dateline/calendar.hpp"

namespace dateline::article {

/// ISO 8601, "2019/06/07", "Fri, 07 Jun 2019 10:30:00 GMT", "Updated 4:15 p.m. ET, June 7, 2019",
/// "7.6.2019". Nothing when the year is missing, or when figures alone could be day or month first
/// (7/6/2019).
[[nodiscard]] std::optional<calendar::Value> read_written_date(std::string_view given);

/// The full date in a dateline at the front of a paragraph: "LISBON, Nov. 5, 2019 (Agency) -".
[[nodiscard]] std::optional<calendar::Value> read_dateline(std::string_view paragraph);

}  // namespace dateline::article
