// Files and standard input -> bytes of documents, or lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::cli {

/// Reads an open file in pieces; holds no more of it than one document or line.
class Input {
 public:
  /// `path` "-" is standard input. The error says why it cannot be read.
  [[nodiscard]] static Result<Input> open(const std::string& path);
  Input(Input&& other) noexcept;
  Input& operator=(Input&&) = delete;
  ~Input();

  /// Bytes up to and with the first line break (or the end), still to be read by the others; not
  /// more than `max_bytes`.
  [[nodiscard]] Result<std::string_view> peek_line(std::size_t max_bytes);

  /// All that is left.
  [[nodiscard]] Result<std::string> read_all(std::size_t max_bytes);

  /// The next line without its line break; nothing at the end. A line longer than `max_bytes` is
  /// skipped and kTooLarge; kUnsupported ends the reading (the file cannot be read on).
  [[nodiscard]] std::optional<Result<std::string>> read_line(std::size_t max_bytes);

 private:
  explicit Input(int descriptor) : descriptor_(descriptor) {}
  /// Reads one piece more; false at the end.
  [[nodiscard]] Result<bool> fill();
  [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(at_); }

  int descriptor_ = -1;
  bool ended_ = false;
  std::string buffer_;
  std::size_t at_ = 0;  // read up to here
};

/// "a document longer than N bytes (--max-bytes)".
[[nodiscard]] Error too_large(std::string_view what, std::size_t max_bytes);

/// The file's name without folders and its last extension; "stdin" for "-".
[[nodiscard]] std::string stem_of(const std::string& path);

/// The path as messages name it; "standard input" for "-".
[[nodiscard]] std::string shown_name(const std::string& path);

}  // namespace dateline::cli
