// A value that stands for days, or a part of a value -> the days or months that a reader sees.
#pragma once

#include <optional>

#include "dateline/calendar.hpp"
#include "dateline/timeline.hpp"
#include "dateline/timex.hpp"

namespace dateline::timeline {

/// "Late last year" is between September and December, "early May" between the 1st and the 10th,
/// "at the weekend" on Saturday or Sunday; "earlier this year" between January and publication.
/// Bounds of another value, and those of one without such a word, stay as they are.
void sharpen(const Timex& named, const std::optional<calendar::Interval>& published,
             Bounds& bounds);

}  // namespace dateline::timeline
