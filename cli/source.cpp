// Reads by file descriptor, so that a line is there as soon as its last byte is.
#include "source.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "decoders.hpp"

namespace dateline::cli {
namespace {

class File : public Source {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() override {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
  }

  Result<std::size_t> read(char* into, std::size_t size) override {
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, into, size);
      if (count < 0 && errno == EAGAIN) {  // a pipe that another program set not to wait
        pollfd more = {descriptor_, POLLIN, 0};
        static_cast<void>(::poll(&more, 1, -1));
      }
    } while (count < 0 && (errno == EINTR || errno == EAGAIN));
    if (count < 0) return tl::unexpected(system_error(errno));
    return static_cast<std::size_t>(count);
  }

 private:
  int descriptor_;
};

/// Gives back what was read to tell the kind, and goes on from there.
class Begun : public Source {
 public:
  Begun(std::string front, std::unique_ptr<Source> rest)
      : front_(std::move(front)), rest_(std::move(rest)) {}

  Result<std::size_t> read(char* into, std::size_t size) override {
    if (at_ == front_.size()) return rest_->read(into, size);
    const std::size_t count = std::min(size, front_.size() - at_);
    std::memcpy(into, front_.data() + at_, count);
    at_ += count;
    return count;
  }

 private:
  std::string front_;
  std::size_t at_ = 0;
  std::unique_ptr<Source> rest_;
};

/// The first bytes, as many as tell whether they are those of a compressed file.
Result<std::string> front_of(Source& source) {
  std::string front;
  std::array<char, 4096> piece{};
  const auto may_be = [&](std::string_view magic) {
    return front.size() < magic.size() && magic.starts_with(front);
  };
  while (may_be(kGzip) || may_be(kZstd)) {
    const auto count = source.read(piece.data(), piece.size());
    if (!count) return tl::unexpected(count.error());
    if (*count == 0) break;
    front.append(piece.data(), *count);
  }
  return front;
}

}  // namespace

Error system_error(int number) {
  return {ErrorCode::kUnsupported, std::generic_category().message(number), 0};
}

std::unique_ptr<Source> source_of(int descriptor) {
  return std::make_unique<File>(descriptor);
}

Result<std::unique_ptr<Source>> unpacked(std::unique_ptr<Source> packed) {
  constexpr int kMostLayers = 3;
  for (int layers = 0;; ++layers) {
    auto front = front_of(*packed);
    if (!front) return tl::unexpected(front.error());
    const bool gzip = front->starts_with(kGzip);
    const bool zstd = front->starts_with(kZstd);
    packed = std::make_unique<Begun>(std::move(*front), std::move(packed));
    if (!gzip && !zstd) return packed;
    if (layers == kMostLayers)
      return tl::unexpected(
          Error{ErrorCode::kUnsupported, "compressed within compressed, too many times", 0});
    auto inside = gzip ? gunzip(std::move(packed)) : unzstd(std::move(packed));
    if (!inside) return inside;
    packed = std::move(*inside);
  }
}

}  // namespace dateline::cli
