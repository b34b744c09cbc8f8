// How soon each word of a label goes where room is short.
#pragma once

#include <cstdint>
#include <vector>

#include "label/frame.hpp"

namespace dateline::label {

/// A kept word.
struct Word {
  TokenId token;
  std::uint8_t level = 0;
};

/// The words of the frame in their order, without dates that mislead a reader who does not see the
/// text ("the day before"), each with its level.
[[nodiscard]] std::vector<Word> levelled(const Input& input, const Frame& frame, TokenId event);

}  // namespace dateline::label
