// An open file -> its bytes, one piece after the other, unpacked where they are compressed.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::cli {

/// Bytes that come one piece after the other.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  /// At most `size` bytes into `into`; 0 at the end. After an error there is nothing more.
  [[nodiscard]] virtual Result<std::size_t> read(char* into, std::size_t size) = 0;
};

/// Reads a descriptor and closes it, unless it is standard input.
[[nodiscard]] std::unique_ptr<Source> source_of(int descriptor);

/// The same bytes, without gzip or zstd around them, told by their first bytes; a few layers of
/// them at most. Unpacks as it is read: no bomb goes off as long as the reader minds how much
/// comes.
[[nodiscard]] Result<std::unique_ptr<Source>> unpacked(std::unique_ptr<Source> packed);

/// The message of a system call's error.
[[nodiscard]] Error system_error(int number);

}  // namespace dateline::cli
