// Habits of news text -> limits for events that no date and no link places.
//
// What the lead reports, and who says something without saying when, belongs to the day of the
// news: the day that the lead names, else the day of publication or the one before. A story goes on
// within the day it has named.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "link/context.hpp"
#include "timeline/chronology.hpp"

namespace dateline::timeline {

/// Why an event without a date stands where it does.
enum class Habit : std::uint8_t {
  kNone,     // its links say enough
  kNews,     // the news itself, or who tells it
  kShared,   // hangs together with a dated event of its sentence
  kCarried,  // goes on within the day that the story has named
  kEarlier   // past, but no news: before the events of the day of publication
};

struct Assumed {
  Habit habit = Habit::kNone;
  Limits start;  // of kNews, kShared and kCarried
  /// Right at least four times in five, so that the date may be told to a reader; any other one
  /// only helps to find the order. docs/order.md has the figures.
  bool sure = false;
};

/// One an event. `starts` are the limits that the links give, `direct` tells which events an
/// expression dates; `day_before` is the source named in limits that rest on the day before
/// publication; `looking_back` are adverbs, sorted, of what lies before the story ("earlier").
[[nodiscard]] std::vector<Assumed> assume(const link::Context& context,
                                          const std::vector<Limits>& starts,
                                          const std::vector<bool>& direct, std::int32_t day_before,
                                          std::span<const std::string> looking_back);

/// Whether the event is told as past, as far as its own words say.
[[nodiscard]] bool is_past(const Event& event);

}  // namespace dateline::timeline
