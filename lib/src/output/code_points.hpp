// Byte offsets of a text -> offsets in Unicode code points, as the output formats count them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::output {

/// Counts once over the text when made, then answers any offset in constant time. A faulty byte
/// counts as one code point, since it is written as one U+FFFD.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  /// How many code points begin before the byte `offset`; `offset` may be the size of the text.
  [[nodiscard]] std::uint32_t before(std::uint32_t offset) const;

 private:
  struct Mark {  // the first code point that begins at or after a block of bytes
    std::uint32_t byte = 0;
    std::uint32_t count = 0;
  };
  std::string_view text_;
  std::uint32_t plain_ = 0;  // so many bytes from the start are ASCII
  std::vector<Mark> marks_;  // one for each block after them
};

}  // namespace dateline::output
