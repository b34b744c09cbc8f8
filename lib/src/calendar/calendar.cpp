// Dates -> text and back: the first forms, others follow.
#include "dateline/calendar.hpp"

#include <fmt/format.h>

namespace dateline::calendar {

std::string to_string(const Value& value) {
  if (const auto* day = std::get_if<Day>(&value)) {
    return fmt::format("{:04}-{:02}-{:02}", day->year.digits(), day->month, day->day);
  }
  if (const auto* month = std::get_if<Month>(&value)) {
    return fmt::format("{:04}-{:02}", month->year.digits(), month->month);
  }
  if (const auto* year = std::get_if<Year>(&value); year != nullptr && year->known()) {
    return fmt::format("{:04}", year->digits());
  }
  return "XXXX";
}

Result<Value> parse_value(std::string_view text) {
  if (text.size() != 10) return tl::unexpected(Error{ErrorCode::kSyntax, "not a day", 0});
  const auto number = [&](std::size_t at, std::size_t size) {
    int sum = 0;
    for (const char c : text.substr(at, size)) sum = sum * 10 + (c - '0');
    return sum;
  };
  return Value{Day{Year(number(0, 4)), static_cast<std::uint8_t>(number(5, 2)),
                   static_cast<std::uint8_t>(number(8, 2))}};
}

std::optional<Interval> interval_of(const Value& /*value*/) {
  return std::nullopt;
}

}  // namespace dateline::calendar
