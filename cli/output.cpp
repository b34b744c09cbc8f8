// Writes by file descriptor; the name comes last, by rename(2).
#include "output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace dateline::cli {
namespace {

constexpr std::size_t kBuffer = std::size_t{64} << 10U;

// The file that a signal has to remove. Only the signal handler and this file know it.
std::array<char, PATH_MAX> file_aside = {};

void remember_aside(const std::string& path) {
  file_aside[0] = '\0';  // never half a name
  if (path.size() + 1 > file_aside.size()) return;
  std::copy(path.begin() + (path.empty() ? 0 : 1), path.end(), file_aside.begin() + 1);
  file_aside[path.size()] = '\0';
  if (!path.empty()) file_aside[0] = path[0];
}

void on_signal(int number) {
  if (file_aside[0] != '\0') ::unlink(file_aside.data());
  static_cast<void>(std::signal(number, SIG_DFL));
  static_cast<void>(std::raise(number));
}

std::string words_of(const std::string& shown, int number) {
  return "cannot write " + shown + ": " + std::generic_category().message(number);
}

/// Follows links, so that the file behind a link is replaced and not the link.
std::string real_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real.string();
}

}  // namespace

void handle_signals() {
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  for (const int number : {SIGINT, SIGTERM, SIGHUP})
    static_cast<void>(std::signal(number, on_signal));
}

Result<Output> Output::open(const std::string& path) {
  Output output;
  if (path.empty()) {
    output.descriptor_ = STDOUT_FILENO;
    output.shown_ = "standard output";
    return output;
  }
  output.shown_ = path;
  struct stat status = {};
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) {
    output.descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    output.path_ = real_path(path);
    const auto folder = std::filesystem::path(output.path_).parent_path();
    output.aside_ = (folder / ".dateline-XXXXXX").string();
    output.descriptor_ = ::mkostemp(output.aside_.data(), O_CLOEXEC);
    if (output.descriptor_ >= 0) {
      remember_aside(output.aside_);
      const mode_t mask = ::umask(0);
      ::umask(mask);
      ::fchmod(output.descriptor_, exists ? status.st_mode & 07777 : 0666 & ~mask);
    } else {
      output.aside_.clear();
    }
  }
  if (output.descriptor_ < 0)
    return tl::unexpected(Error{ErrorCode::kUnsupported, words_of(path, errno), 0});
  return output;
}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      shown_(std::move(other.shown_)),
      path_(std::move(other.path_)),
      aside_(std::exchange(other.aside_, {})),
      buffer_(std::move(other.buffer_)),
      closed_(other.closed_),
      problem_(std::move(other.problem_)) {}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!aside_.empty()) {
    ::unlink(aside_.c_str());
    remember_aside({});
  }
}

void Output::fail(int error_number) {
  if (error_number == EPIPE)
    closed_ = true;
  else
    problem_ = words_of(shown_, error_number);
  buffer_.clear();
}

void Output::write(std::string_view text) {
  if (closed_ || problem_) return;
  buffer_ += text;
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t count = ::write(descriptor_, left.data(), left.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(errno);
    left.remove_prefix(static_cast<std::size_t>(count));
  }
  buffer_.clear();
}

void Output::finish() {
  flush();
  if (closed_ || problem_ || descriptor_ <= STDERR_FILENO) return;
  const bool whole = ::close(std::exchange(descriptor_, -1)) == 0;
  if (!whole) return fail(errno);
  if (aside_.empty()) return;
  if (std::rename(aside_.c_str(), path_.c_str()) != 0) return fail(errno);
  aside_.clear();
  remember_aside({});
}

Result<OutputFolder> OutputFolder::open(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error)
    return tl::unexpected(Error{ErrorCode::kUnsupported, words_of(path, error.value()), 0});
  OutputFolder folder;
  folder.path_ = path;
  return folder;
}

std::optional<std::string> OutputFolder::write(std::string_view name, std::string_view extension,
                                               std::string_view text) {
  std::string file = safe_name(name);
  file += extension;
  if (!written_.insert(file).second)
    return "another document has already been written to " + path_ + "/" + file;
  auto output = Output::open(path_ + "/" + file);
  if (!output) return output.error().message;
  output->write(text);
  output->finish();
  return output->problem();
}

std::string safe_name(std::string_view name) {
  constexpr std::size_t kLongest = 200;  // file systems stop at 255, and an extension follows
  std::string safe(name.substr(0, kLongest));
  for (char& c : safe) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '/' || c == '\\' || byte < 0x20 || byte == 0x7F) c = '_';
  }
  for (std::size_t i = 0; i < safe.size() && safe[i] == '.'; ++i) safe[i] = '_';
  return safe.empty() ? "_" : safe;
}

}  // namespace dateline::cli
