// Which present tenses tell of what is on the calendar: "visits the city on Friday".
#pragma once

#include <cstddef>
#include <string_view>

#include "timex/side.hpp"

namespace dateline::timex {

/// "that on", "and late last": so few atoms before the expression a clause begins beside it.
constexpr std::size_t kNearClause = 2;

/// "The trial begins", "unions plan a march", "he plans the trip": a plan told in the present, at
/// the word `at`; not "announced plans".
[[nodiscard]] bool is_present_plan(std::string_view text, const Side& side, std::size_t at);

/// Forms of be in the present.
[[nodiscard]] bool is_be(std::string_view word);

/// "the vote is on Tuesday", "it is held on Friday", "is giving Tuesday off": the present of what
/// is on the calendar; `at` is the last word of the group.
[[nodiscard]] bool is_on_calendar(std::string_view text, const Side& side, std::size_t at,
                                  Outlook time);

/// "The pope visits the city", "Parliament votes on Friday", "the ban lasts", not "state visits":
/// what takes an object, or stands behind a name or an article and its noun, is a verb.
[[nodiscard]] bool is_verb_here(std::string_view text, const Side& side, std::size_t at);

}  // namespace dateline::timex
