// Takes the alternatives one by one.
#include "story_dates.hpp"

#include <algorithm>
#include <optional>

namespace dateline::train {

namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<calendar::Interval> interval(std::string_view text) {
  const auto value = calendar::parse_value(trim(text));
  return value ? calendar::interval_of(*value) : std::nullopt;
}

bool agrees_with_one(std::string_view told, const calendar::Interval& days) {
  if (const auto dots = told.find(".."); dots != std::string_view::npos) {
    const auto first = interval(told.substr(0, dots));
    const auto last = interval(told.substr(dots + 2));
    return first && last && first->begin <= days.begin && days.end <= last->end;
  }
  const auto dash = told.find(" -");
  const auto day = interval(told.substr(0, dash));
  return day && day->begin >= days.begin && day->end <= days.end;
}

}  // namespace

bool agrees(std::string_view told, const calendar::Interval& days) {
  while (!told.empty()) {
    const auto end = std::min(told.find("||"), told.size());
    if (agrees_with_one(trim(told.substr(0, end)), days)) return true;
    told.remove_prefix(std::min(end + 2, told.size()));
  }
  return false;
}

}  // namespace dateline::train
