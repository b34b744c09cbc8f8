// A line of JSON that the strict reader refuses -> the same line readable, or the place where it
// breaks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::article {

/// The line with each byte that is not UTF-8, and each escape of an unpaired surrogate, as U+FFFD.
[[nodiscard]] std::string with_replacements(std::string_view line);

/// The line with each number that 64 bits may not hold as a string; numbers in strings stay.
[[nodiscard]] std::string with_long_numbers_quoted(std::string_view line);

/// The byte at which the line stops being JSON; its size when the end comes too early.
[[nodiscard]] std::size_t json_error_offset(std::string_view line);

}  // namespace dateline::article
