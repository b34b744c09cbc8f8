// The bytes of a ZIP container -> its members, unpacked one at a time within a limit.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::article {

/// Whether this build can read ZIP containers.
[[nodiscard]] bool can_unzip();

class ZipFile {
 public:
  /// `bytes` have to live as long as the file. All that is read from it together may be
  /// `max_bytes`.
  [[nodiscard]] static Result<ZipFile> open(std::string_view bytes, std::size_t max_bytes);
  ZipFile(ZipFile&&) noexcept;
  ZipFile& operator=(ZipFile&&) noexcept;
  ~ZipFile();

  [[nodiscard]] bool has(const std::string& name) const;
  /// Errors: kUnsupported for a member that is missing, behind a password, or packed in a way that
  /// is not known; kTooLarge; kSyntax where it is damaged.
  [[nodiscard]] Result<std::string> read(const std::string& name);

 private:
  struct State;
  explicit ZipFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dateline::article
