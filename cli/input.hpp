// Files and standard input -> bytes of documents, lines, or records, unpacked.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/result.hpp"
#include "source.hpp"

namespace dateline::cli {

/// Reads an open file in pieces; holds no more of it than one document, line or record. What is
/// compressed is unpacked on the way, and limits hold for what comes out.
class Input {
 public:
  /// `path` "-" is standard input. The error says why it cannot be read.
  [[nodiscard]] static Result<Input> open(const std::string& path);

  /// Bytes up to and with the first line break (or the end), still to be read by the others; not
  /// more than `max_bytes`.
  [[nodiscard]] Result<std::string_view> peek_line(std::size_t max_bytes);

  /// All that is left.
  [[nodiscard]] Result<std::string> read_all(std::size_t max_bytes);

  /// The next line without its line break; nothing at the end. A line longer than `max_bytes` is
  /// skipped and kTooLarge.
  [[nodiscard]] std::optional<Result<std::string>> read_line(std::size_t max_bytes);

  /// The next `size` bytes. More than `max_bytes` are skipped and kTooLarge; kSyntax where the file
  /// ends before.
  [[nodiscard]] Result<std::string> read_bytes(std::size_t size, std::size_t max_bytes);

  /// Whether an error has ended the reading: the file cannot be read on.
  [[nodiscard]] bool failed() const { return failed_.has_value(); }

 private:
  explicit Input(std::unique_ptr<Source> source) : source_(std::move(source)) {}
  /// Reads one piece more; false at the end.
  [[nodiscard]] Result<bool> fill();
  [[nodiscard]] std::string_view rest() const { return std::string_view(buffer_).substr(at_); }

  std::unique_ptr<Source> source_;
  bool unpacked_ = false;  // the source was asked what it is
  bool ended_ = false;
  std::optional<Error> failed_;
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
