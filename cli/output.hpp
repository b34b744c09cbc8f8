// Text -> standard output, a file, or files in a folder. Regular files are written aside and
// renamed when they are whole, so that nobody ever sees half of one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "dateline/result.hpp"

namespace dateline::cli {

/// One open target. Errors are words for the user; after the first one nothing more is written.
class Output {
 public:
  /// An empty path is standard output. Devices and pipes are written directly.
  [[nodiscard]] static Result<Output> open(const std::string& path);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();  // removes what finish() has not made whole

  void write(std::string_view text);
  void flush();
  /// Flushes and gives the file its name.
  void finish();

  /// The reader of a pipe has gone: no fault, but no reason to go on.
  [[nodiscard]] bool closed() const { return closed_; }
  [[nodiscard]] const std::optional<std::string>& problem() const { return problem_; }

 private:
  Output() = default;
  void fail(int error_number);

  int descriptor_ = -1;
  std::string shown_;  // for messages
  std::string path_;   // what the file will be called; empty when written directly
  std::string aside_;  // what it is called until then
  std::string buffer_;
  bool closed_ = false;
  std::optional<std::string> problem_;
};

/// A folder that gets one file a document.
class OutputFolder {
 public:
  /// Makes the folder if there is none.
  [[nodiscard]] static Result<OutputFolder> open(const std::string& path);

  /// Writes NAME.EXTENSION, `name` made safe; the error says why not: a clash, a full disk.
  [[nodiscard]] std::optional<std::string> write(std::string_view name, std::string_view extension,
                                                 std::string_view text);

 private:
  std::string path_;
  std::unordered_set<std::string> written_;
};

/// A document's name as a file name: never hidden, never in another folder, at most 200 bytes.
[[nodiscard]] std::string safe_name(std::string_view name);

/// From now on a signal that ends the program removes the file that is being written, and writing
/// to a closed pipe is an error code, no signal.
void handle_signals();

}  // namespace dateline::cli
