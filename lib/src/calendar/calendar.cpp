// Placeholder of the calendar stage.
#include "dateline/calendar.hpp"

namespace dateline::calendar {

std::string to_string(const Value& value) { return value.text; }
Result<Value> parse_value(std::string_view text) { return Value{std::string(text)}; }
std::optional<Interval> interval_of(const Value& /*value*/) { return std::nullopt; }

}  // namespace dateline::calendar
