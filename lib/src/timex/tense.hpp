// Which way the clause around an expression looks: back or ahead.
#pragma once

#include <string_view>

#include "dateline/analysis.hpp"
#include "dateline/text.hpp"

namespace dateline::timex {

enum class Outlook : std::uint8_t { kUnknown, kPast, kPresent, kFuture };

/// From the verb that governs `span`, told by the words around it inside its sentence.
[[nodiscard]] Outlook outlook_at(std::string_view text, Span block, Span span);

}  // namespace dateline::timex
