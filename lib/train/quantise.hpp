// Learned weights -> weights in 8 bits.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace dateline::train {

/// A weight in units of `step`, which suits the largest there is.
[[nodiscard]] inline char quantised(float weight, float step) {
  return static_cast<char>(static_cast<std::int8_t>(std::lround(weight / step)));
}

/// One unit of a packed weight when `largest` is to fit.
[[nodiscard]] inline float unit_of(float largest) {
  return largest > 0.0F ? largest / 127.0F : 1.0F;
}

/// Adds the bytes of a value.
inline void append(std::string& bytes, const void* data, std::size_t size) {
  bytes.append(static_cast<const char*>(data), size);
}

}  // namespace dateline::train
