// Words of any language -> their lower case, so that tables can be asked for them.
#pragma once

#include <string>
#include <string_view>

namespace dateline::article {

/// Latin, Greek and Cyrillic letters become small, accents are kept; the dotted capital I of
/// Turkish becomes "i". Everything else, faulty bytes included, stays as it is.
[[nodiscard]] std::string lower_case(std::string_view text);

/// The same of one character.
[[nodiscard]] char32_t small_letter(char32_t code);

/// Whether a character beyond ASCII belongs to a word.
[[nodiscard]] bool is_letter(char32_t code);

/// How many bytes at the front of the text are letters of any script; 0 when it begins with none.
[[nodiscard]] std::size_t letters_at_front(std::string_view text);

}  // namespace dateline::article
