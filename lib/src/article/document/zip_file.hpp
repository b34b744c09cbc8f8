// The bytes of a ZIP container -> its members, unpacked one at a time within a limit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dateline/result.hpp"

namespace dateline::article {

class ZipFile {
 public:
  /// `bytes` have to live as long as the file. All that is read from it together may be
  /// `max_bytes`. Errors: kSyntax where the container is broken; kUnsupported in a build that
  /// cannot unpack, and for what is in several parts or above 4 GB.
  [[nodiscard]] static Result<ZipFile> open(std::string_view bytes, std::size_t max_bytes);

  [[nodiscard]] bool has(std::string_view name) const;
  /// Errors: kUnsupported for a member that is missing, behind a password, or packed in a way that
  /// is not known; kTooLarge; kSyntax where it is damaged.
  [[nodiscard]] Result<std::string> read(std::string_view name);

 private:
  /// What the directory says of a member.
  struct Member {
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t checksum = 0;
    std::uint32_t packed = 0;  // bytes
    std::uint32_t place = 0;   // of its own head
  };

  /// The packed bytes of a member; nothing where they do not lie in the container.
  [[nodiscard]] std::string_view packed_bytes(const Member& member) const;
  /// Takes what one entry of the directory says and gives back what follows it; nothing where it is
  /// none.
  [[nodiscard]] std::string_view take(std::string_view directory);

  std::string_view bytes_;
  std::unordered_map<std::string_view, Member> members_;
  std::size_t left_ = 0;   // bytes that may still come out
  std::size_t limit_ = 0;  // of all together
};

}  // namespace dateline::article
