// The parts of a range or list -> each with what the others leave to it.
//
//   "December 20 to January 5, 2019"   the year, less one for the part that would come later
//   "the 1960s and 70s"                the century
//   "every Monday and Thursday"        that it comes again
//   "Monday (8 March)"                 one day, said twice
#pragma once

#include <span>

#include "timex/meaning.hpp"

namespace dateline::timex {

/// In the order of the text; `one_day` when the parts name the same one.
void share_over(std::span<Meaning* const> parts, bool one_day);

}  // namespace dateline::timex
