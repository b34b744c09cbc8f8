// Text -> standard output, a file, or files in a folder. Regular files are written aside and
// renamed when they are whole, so that nobody ever sees half of one.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "aside.hpp"
#include "dateline/result.hpp"

namespace dateline::cli {

/// The regular files that are read: none of them is ever written, whatever name it is given.
class Inputs {
 public:
  Inputs() = default;
  /// `paths` as the user named them, "-" for standard input. What is no file is passed over.
  explicit Inputs(const std::vector<std::string>& paths);
  [[nodiscard]] bool hold(const std::string& path) const;

 private:
  std::set<std::pair<std::uint64_t, std::uint64_t>> files_;  // device and number
};

/// One open target. Errors are words for the user; after the first one nothing more is written.
class Output {
 public:
  /// "" and "-" are standard output. Devices and pipes are written directly.
  [[nodiscard]] static Result<Output> open(const std::string& path, const Inputs& inputs,
                                           bool replace = true);
  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();  // removes what finish() has not made whole

  void write(std::string_view text);
  void flush();
  /// Flushes and gives the file its name.
  void finish();
  /// Whether nothing was written so far.
  [[nodiscard]] bool empty() const { return empty_; }

  /// The reader of a pipe has gone: no fault, but no reason to go on.
  [[nodiscard]] bool closed() const { return closed_; }
  [[nodiscard]] const std::optional<std::string>& problem() const { return problem_; }

 private:
  Output() = default;
  /// The number of an error, or 0.
  [[nodiscard]] int open_aside(const std::string& path);
  [[nodiscard]] bool send(std::string_view text);
  void fail(int error_number);

  int descriptor_ = -1;
  std::string shown_;  // for messages
  std::string path_;   // what the file will be called; empty when written directly
  bool replace_ = true;
  Aside aside_;  // what it is until then
  std::string buffer_;
  bool empty_ = true;
  bool closed_ = false;
  std::optional<std::string> problem_;
};

/// A folder that gets one file a document.
class OutputFolder {
 public:
  /// Makes the folder if there is none. `force`: a file that is there is replaced.
  [[nodiscard]] static Result<OutputFolder> open(const std::string& path, Inputs inputs,
                                                 bool force);

  /// Writes NAME.EXTENSION, `name` made safe; the error says why not: a clash, a full disk.
  [[nodiscard]] std::optional<std::string> write(std::string_view name, std::string_view extension,
                                                 std::string_view text);

 private:
  std::string path_;
  Inputs inputs_;
  bool force_ = false;
  std::unordered_set<std::string> written_;
};

/// A document's name as a file name: never hidden, never in another folder, at most 200 bytes.
[[nodiscard]] std::string safe_name(std::string_view name);

}  // namespace dateline::cli
