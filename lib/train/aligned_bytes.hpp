// Bytes at an address that models accept.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::train {

class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes)
      : words_(bytes.size() / sizeof(std::uint64_t) + 1), size_(bytes.size()) {
    bytes.copy(reinterpret_cast<char*>(words_.data()), size_);
  }
  [[nodiscard]] std::string_view view() const { return first(size_); }
  /// The first `length` bytes.
  [[nodiscard]] std::string_view first(std::size_t length) const {
    return {reinterpret_cast<const char*>(words_.data()), length};
  }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

}  // namespace dateline::train
