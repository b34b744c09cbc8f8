// Lines of a text -> do its line breaks part paragraphs, or were its paragraphs cut at a column?
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "article/text/lines.hpp"

namespace dateline::article {

/// How a text was set.
struct Wrap {
  bool hard = false;         // paragraphs were cut at a column
  std::uint32_t column = 0;  // bytes of the widest line
};

[[nodiscard]] Wrap find_wrap(std::string_view text, std::span<const Line> lines);

/// Whether a paragraph begins at `next`, which follows `line`.
[[nodiscard]] bool parts_paragraphs(std::string_view text, const Wrap& wrap, const Line& line,
                                    const Line& next);

}  // namespace dateline::article
