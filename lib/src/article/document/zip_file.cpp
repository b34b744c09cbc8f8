// By the directory at the end of the container (PKWARE's APPNOTE 4.3); sizes that heads of members
// tell are not believed. Of ways to pack the two that documents use: none, and zlib's.
#include "article/document/zip_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "article/finish.hpp"
#include "article/inflate.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t kEndBytes = 22;  // of the end of the directory, without its comment
constexpr std::size_t kEntryBytes = 46;
constexpr std::size_t kHeadBytes = 30;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

tl::unexpected<Error> bad(ErrorCode code, std::string why) {
  return tl::unexpected(Error{code, std::move(why), 0});
}

tl::unexpected<Error> broken(std::string_view why) {
  return bad(ErrorCode::kSyntax, fmt::format("broken ZIP container: {}", why));
}

/// The number of `size` bytes at a place, the low byte first; it has to lie in the bytes.
std::uint32_t number(std::string_view bytes, std::size_t at, unsigned size) {
  std::uint32_t value = 0;
  for (unsigned i = 0; i < size; ++i)
    value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

std::uint16_t short_number(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(number(bytes, at, 2));
}

/// Where the end of the directory stands: behind it there is a comment of at most 64 kB.
std::optional<std::size_t> find_end(std::string_view bytes) {
  constexpr std::size_t kMostComment = 0xFFFF;
  if (bytes.size() < kEndBytes) return std::nullopt;
  const std::size_t last = bytes.size() - kEndBytes;
  const std::size_t first = last - std::min(last, kMostComment);
  for (std::size_t at = last + 1; at-- > first;) {
    if (bytes.substr(at, 4) == "PK\5\6" &&
        at + kEndBytes + number(bytes, at + 20, 2) <= bytes.size())
      return at;
  }
  return std::nullopt;
}

Result<std::string> unpack(std::string_view packed, bool deflated, std::size_t max_bytes) {
  if (deflated) return inflate_raw(packed, max_bytes);
  if (packed.size() > max_bytes) return tl::unexpected(too_large(packed.size(), max_bytes));
  return std::string(packed);
}

}  // namespace

Result<ZipFile> ZipFile::open(std::string_view bytes, std::size_t max_bytes) {
  if (!can_inflate()) {
    return bad(ErrorCode::kUnsupported,
               "this is a ZIP container (DOCX, ODT, EPUB ...), which this build cannot read (it "
               "was made without zlib)");
  }
  const auto end = find_end(bytes);
  if (!end) return broken("its directory is missing, as if it had been cut short");
  const std::string_view tail = bytes.substr(*end);
  const std::uint32_t size = number(tail, 12, 4);
  const std::uint32_t start = number(tail, 16, 4);
  if (number(tail, 4, 2) != 0 || start == 0xFFFFFFFFU)
    return bad(ErrorCode::kUnsupported,
               "a ZIP container of several parts or above 4 GB is not read");
  if (start > *end || size > *end - start) return broken("its directory does not lie in it");
  ZipFile file;
  file.bytes_ = bytes;
  file.left_ = file.limit_ = max_bytes;
  for (std::string_view rest = bytes.substr(start, size); !rest.empty();) {
    rest = file.take(rest);
    if (rest.data() == nullptr) return broken("its directory is damaged");
  }
  return file;
}

std::string_view ZipFile::take(std::string_view directory) {
  if (directory.size() < kEntryBytes || !directory.starts_with("PK\1\2")) return {};
  const std::size_t name = number(directory, 28, 2);
  const std::size_t all = kEntryBytes + name + number(directory, 30, 2) + number(directory, 32, 2);
  if (all > directory.size()) return {};
  members_.try_emplace(
      directory.substr(kEntryBytes, name),
      Member{short_number(directory, 8), short_number(directory, 10), number(directory, 16, 4),
             number(directory, 20, 4), number(directory, 42, 4)});
  return directory.substr(all);
}

bool ZipFile::has(std::string_view name) const {
  return members_.contains(name);
}

std::string_view ZipFile::packed_bytes(const Member& member) const {
  if (member.place > bytes_.size() || bytes_.size() - member.place < kHeadBytes) return {};
  std::string_view rest = bytes_.substr(member.place);
  if (!rest.starts_with("PK\3\4")) return {};
  const std::size_t head = kHeadBytes + number(rest, 26, 2) + number(rest, 28, 2);
  if (head > rest.size() || member.packed > rest.size() - head) return {};
  return rest.substr(head, member.packed);
}

Result<std::string> ZipFile::read(std::string_view name) {
  constexpr std::uint16_t kBehindPassword = 1;
  const auto found = members_.find(name);
  if (found == members_.end())
    return bad(ErrorCode::kUnsupported, fmt::format("{} is missing in the container", name));
  const Member& member = found->second;
  if ((member.flags & kBehindPassword) != 0)
    return bad(ErrorCode::kUnsupported, "the document is protected by a password");
  if (member.method != kStored && member.method != kDeflated) {
    return bad(
        ErrorCode::kUnsupported,
        fmt::format("{} cannot be unpacked: it is packed by method {}", name, member.method));
  }
  const std::string_view packed = packed_bytes(member);
  if (packed.data() == nullptr)
    return bad(ErrorCode::kSyntax,
               fmt::format("{} is damaged: it does not lie in the container", name));
  auto out = unpack(packed, member.method == kDeflated, left_);
  if (!out && out.error().code == ErrorCode::kTooLarge) {
    return bad(ErrorCode::kTooLarge,
               fmt::format("what is packed in it is more than the limit of {} bytes", limit_));
  }
  if (!out)
    return bad(ErrorCode::kSyntax, fmt::format("{} is damaged: {}", name, out.error().message));
  if (checksum(*out) != member.checksum)
    return bad(ErrorCode::kSyntax, fmt::format("{} is damaged: its checksum is another", name));
  left_ -= out->size();
  return out;
}

}  // namespace dateline::article
