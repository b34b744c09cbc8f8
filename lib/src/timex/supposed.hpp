// Words before an expression -> whether its past tense tells of nothing that was: "if voters
// rejected it on June 3", "rallies on May 5 followed by a march on May 8".
#pragma once

#include <cstddef>
#include <string_view>

#include "timex/side.hpp"

namespace dateline::timex {

/// The simple past at `at` stands under "if" or "unless": what may come. Not "asked if they met",
/// which is "whether", and not "if they had met".
[[nodiscard]] bool is_supposed(std::string_view text, const Side& side, std::size_t at);

/// "If" or "unless" of a condition stands at `at`.
[[nodiscard]] bool opens_condition(std::string_view text, const Side& side, std::size_t at);

/// "followed by" without an auxiliary: it joins what stands on both sides, and tells no time.
[[nodiscard]] bool joins_in_sequence(std::string_view text, const Side& side, std::size_t at);

}  // namespace dateline::timex
