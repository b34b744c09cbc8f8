// Reads pieces until a line, a record or all of it is there.
#include "input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace dateline::cli {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10U;

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
  Input input(source_of(descriptor));
  struct stat status = {};
  if (fstat(descriptor, &status) != 0) return tl::unexpected(system_error(errno));
  if (S_ISDIR(status.st_mode)) return tl::unexpected(system_error(EISDIR));
  return input;
}

Result<bool> Input::fill() {
  const auto fail = [this](Error error) {
    ended_ = true;
    failed_ = std::move(error);
    return tl::unexpected(*failed_);
  };
  if (failed_) return tl::unexpected(*failed_);
  if (ended_) return false;
  if (!std::exchange(unpacked_, true)) {
    auto source = unpacked(std::move(source_));
    if (!source) return fail(source.error());
    source_ = std::move(*source);
  }
  if (at_ > 0 && at_ >= buffer_.size() / 2) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t size = buffer_.size();
  buffer_.resize(size + kPiece);
  const auto count = source_->read(buffer_.data() + size, kPiece);
  buffer_.resize(size + count.value_or(0));
  if (!count) return fail(count.error());
  ended_ = *count == 0;
  return !ended_;
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
  // A short document does not hold the room of a whole piece: merging keeps very many of them.
  if (at_ == 0 && buffer_.capacity() <= 2 * buffer_.size()) return std::move(buffer_);
  return std::string(rest());
}

std::optional<Result<std::string>> Input::read_line(std::size_t max_bytes) {
  std::size_t searched = 0;
  bool long_line = false;
  for (;;) {
    const std::size_t end = rest().find('\n', searched);
    const bool found = end != std::string_view::npos;
    if (found || (ended_ && !failed_)) {
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

Result<std::string> Input::read_bytes(std::size_t size, std::size_t max_bytes) {
  const bool kept = size <= max_bytes;
  std::string bytes;
  for (std::size_t left = size;;) {
    const std::size_t count = std::min(left, rest().size());
    if (kept) bytes += rest().substr(0, count);
    at_ += count;
    left -= count;
    if (left == 0) break;
    const auto more = fill();
    if (!more) return tl::unexpected(more.error());
    if (!*more)
      return tl::unexpected(Error{ErrorCode::kSyntax, "the archive ends within a record", 0});
  }
  if (!kept) return tl::unexpected(too_large("the record", max_bytes));
  return bytes;
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
