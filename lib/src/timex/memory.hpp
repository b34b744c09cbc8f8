// Expressions read so far -> what those after them count from: the time mentioned last, the month
// that a story has reached, the quarter under report.
#pragma once

#include "timex/judge.hpp"
#include "timex/resolve.hpp"

namespace dateline::timex {

/// The day of a value, nothing for what is coarser or has no day.
[[nodiscard]] std::optional<calendar::Day> day_of(const calendar::Value& value);

/// What a new date means for those after it; `index` is its place among the expressions.
void remember(const Resolved& resolved, const Meaning& meaning, const Sight& sight,
              std::int32_t index, Anchors& anchors);

/// Puts what was mentioned last back to what it was; days said with their year stay known.
void restore_mention(const Anchors& from, Anchors& to);

}  // namespace dateline::timex
