// Text -> its lines, each without the white space at its ends.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/text.hpp"

namespace dateline::article {

/// A line that is not blank.
struct Line {
  Span span;                 // without white space at its ends
  std::uint32_t indent = 0;  // bytes of white space before it
  bool after_blank = false;  // the first line, or a blank one stands before it
};

/// Lines end with LF, CR LF or CR. Blank ones are left out.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// The span without white space at its ends, that of Unicode and byte order marks included.
[[nodiscard]] Span trim(std::string_view text, Span span);

[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// Whether the line ends like a sentence: a full stop, question or exclamation mark or colon,
/// quotes and brackets after it allowed.
[[nodiscard]] bool ends_sentence(std::string_view line);

}  // namespace dateline::article
