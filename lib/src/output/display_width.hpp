// Text -> what a terminal shows of it: columns, cuts that keep characters whole, nothing that could
// steer the terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::output {

/// Columns that a terminal with a fixed-width font needs: 2 for East Asian wide characters and
/// emoji, 0 for marks that combine, 1 else. The text is as printable() gives it.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// For one line of a terminal: white space runs become one blank, faulty bytes U+FFFD, soft hyphens
/// nothing; whatever else could steer the terminal or cannot be seen is written by number ("\x1B").
[[nodiscard]] std::string printable(std::string_view text);

/// For a cell of a table: the same, but what cannot be seen is left out.
[[nodiscard]] std::string cleaned(std::string_view text);

/// Typographic quotes, dashes and the like as ASCII writes them; letters stay as they are.
[[nodiscard]] std::string plain_punctuation(std::string_view text);

/// The text in at most `most` lines of `width` columns, broken at blanks; what is left over is cut
/// and `ellipsis` stands for it. A word longer than a line is cut into pieces.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width,
                                               std::size_t most, std::string_view ellipsis);

}  // namespace dateline::output
