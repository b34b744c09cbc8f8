// Words -> how wide they are about drawn, for drawings that are made without a font at hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::output {

/// In units of the size of the font; wide enough for the wider of the common sans-serif fonts.
[[nodiscard]] double text_width(std::string_view text);

/// Lines of at most `width` such units, broken at blanks; a longer word has a line of its own.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, double width);

}  // namespace dateline::output
