// Reads by file descriptor, so that a line is there as soon as its last byte is.
#include "input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace dateline::cli {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10U;

Error system_error(int number) {
  return {ErrorCode::kUnsupported, std::generic_category().message(number), 0};
}

}  // namespace

Error too_large(std::string_view what, std::size_t max_bytes) {
  return {ErrorCode::kTooLarge,
          std::string(what) + " is longer than " + std::to_string(max_bytes) +
              " bytes (the limit of --max-bytes)",
          0};
}

Result<Input> Input::open(const std::string& path) {
  const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return tl::unexpected(system_error(errno));
  Input input(descriptor);
  struct stat status = {};
  if (fstat(descriptor, &status) != 0) return tl::unexpected(system_error(errno));
  if (S_ISDIR(status.st_mode)) return tl::unexpected(system_error(EISDIR));
  return input;
}

Input::Input(Input&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      ended_(other.ended_),
      buffer_(std::move(other.buffer_)),
      at_(other.at_) {}

Input::~Input() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

Result<bool> Input::fill() {
  if (ended_) return false;
  if (at_ > 0 && at_ >= buffer_.size() / 2) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t size = buffer_.size();
  buffer_.resize(size + kPiece);
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, buffer_.data() + size, kPiece);
  } while (count < 0 && errno == EINTR);
  const int number = errno;
  buffer_.resize(size + static_cast<std::size_t>(count > 0 ? count : 0));
  ended_ = count <= 0;
  if (count < 0) return tl::unexpected(system_error(number));
  return count > 0;
}

Result<std::string_view> Input::peek_line(std::size_t max_bytes) {
  std::size_t searched = 0;
  for (;;) {
    const std::size_t end = rest().find('\n', searched);
    if (end != std::string_view::npos) return rest().substr(0, end + 1);
    searched = rest().size();
    if (searched > max_bytes) return rest().substr(0, max_bytes);
    const auto more = fill();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return rest();
  }
}

Result<std::string> Input::read_all(std::size_t max_bytes) {
  for (;;) {
    if (rest().size() > max_bytes) return tl::unexpected(too_large("the document", max_bytes));
    const auto more = fill();
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
  }
  if (at_ == 0) return std::move(buffer_);
  return std::string(rest());
}

std::optional<Result<std::string>> Input::read_line(std::size_t max_bytes) {
  std::size_t searched = 0;
  bool long_line = false;
  for (;;) {
    const std::size_t end = rest().find('\n', searched);
    const bool found = end != std::string_view::npos;
    if (found || ended_) {
      const std::string_view line = rest().substr(0, end);
      if (!found && line.empty() && !long_line) return std::nullopt;
      long_line = long_line || line.size() > max_bytes;
      Result<std::string> result = long_line ? std::string() : std::string(line);
      at_ += line.size() + (found ? 1 : 0);
      if (long_line) result = tl::unexpected(too_large("the line", max_bytes));
      return result;
    }
    searched = rest().size();
    if (searched > max_bytes) {  // forget what will not be used
      long_line = true;
      buffer_.clear();
      at_ = searched = 0;
    }
    if (const auto more = fill(); !more) return tl::unexpected(more.error());
  }
}

std::string stem_of(const std::string& path) {
  if (path == "-") return "stdin";
  const std::size_t slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string::npos && dot > 0) name.resize(dot);
  return name;
}

std::string shown_name(const std::string& path) {
  return path == "-" ? "standard input" : path;
}

}  // namespace dateline::cli
