// Writes by file descriptor; the name comes last.
#include "output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace dateline::cli {
namespace {

constexpr std::size_t kBuffer = std::size_t{64} << 10U;

std::string words_of(const std::string& shown, const std::string& why) {
  return "cannot write " + shown + ": " + why;
}
std::string words_of(const std::string& shown, int number) {
  return words_of(shown, std::generic_category().message(number));
}

/// Follows links, so that the file behind a link is replaced and not the link.
std::string real_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real.string();
}

tl::unexpected<Error> refused(std::string message) {
  return tl::unexpected(Error{ErrorCode::kUnsupported, std::move(message), 0});
}

std::pair<std::uint64_t, std::uint64_t> identity_of(const struct stat& status) {
  return {status.st_dev, status.st_ino};
}

}  // namespace

Inputs::Inputs(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    struct stat status = {};
    const bool found =
        (path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status)) == 0;
    if (found && S_ISREG(status.st_mode)) files_.insert(identity_of(status));
  }
}

bool Inputs::hold(const std::string& path) const {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && files_.contains(identity_of(status));
}

Result<Output> Output::open(const std::string& path, const Inputs& inputs, bool replace) {
  Output output;
  if (path.empty() || path == "-") {
    output.descriptor_ = STDOUT_FILENO;
    output.shown_ = "standard output";
    return output;
  }
  output.shown_ = path;
  output.replace_ = replace;
  struct stat status = {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (inputs.hold(path)) return refused(words_of(path, "it is an input"));
  if (!replace && ::lstat(path.c_str(), &status) == 0)
    return refused(words_of(path, "it exists (--force replaces it)"));
  int problem = 0;
  if (exists && !S_ISREG(status.st_mode)) {
    output.descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (output.descriptor_ < 0) problem = errno;
  } else {
    problem = output.open_aside(path);
  }
  if (problem != 0) return refused(words_of(path, problem));
  return output;
}

int Output::open_aside(const std::string& path) {
  path_ = real_path(path);
  struct stat status = {};
  const bool exists = ::stat(path_.c_str(), &status) == 0;
  if (exists && ::access(path_.c_str(), W_OK) != 0) return errno;  // renaming would not ask
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const unsigned mode = exists ? status.st_mode & 07777U : 0666U & ~mask;
  const int problem = aside_.create(std::filesystem::path(path_).parent_path().string(), mode);
  descriptor_ = aside_.descriptor();
  return problem;
}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      shown_(std::move(other.shown_)),
      path_(std::move(other.path_)),
      replace_(other.replace_),
      aside_(std::move(other.aside_)),
      buffer_(std::move(other.buffer_)),
      empty_(other.empty_),
      closed_(other.closed_),
      problem_(std::move(other.problem_)) {}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO && !aside_.open()) ::close(descriptor_);
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
  empty_ = empty_ && text.empty();
  if (text.size() >= kBuffer) {  // what is long is not held twice
    flush();
    if (!closed_ && !problem_) static_cast<void>(send(text));
    return;
  }
  buffer_ += text;
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  if (send(buffer_)) buffer_.clear();
}

bool Output::send(std::string_view left) {
  while (!left.empty()) {
    const ssize_t count = ::write(descriptor_, left.data(), left.size());
    if (count >= 0) {
      left.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {  // a pipe that another program set not to wait
      pollfd room = {descriptor_, POLLOUT, 0};
      static_cast<void>(::poll(&room, 1, -1));
    } else if (errno != EINTR) {
      fail(errno);
      return false;
    }
  }
  return true;
}

void Output::finish() {
  flush();
  if (closed_ || problem_ || descriptor_ <= STDERR_FILENO) return;
  const int descriptor = std::exchange(descriptor_, -1);
  int problem = 0;
  if (aside_.open())
    problem = aside_.keep(path_, replace_);
  else if (::close(descriptor) != 0)
    problem = errno;
  if (problem == EEXIST) problem_ = words_of(shown_, "it exists (--force replaces it)");
  if (problem != 0 && !problem_) fail(problem);
}

Result<OutputFolder> OutputFolder::open(const std::string& path, Inputs inputs, bool force) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return refused(words_of(path, error.value()));
  remove_leftovers(path);
  OutputFolder folder;
  folder.path_ = path;
  folder.inputs_ = std::move(inputs);
  folder.force_ = force;
  return folder;
}

std::optional<std::string> OutputFolder::write(std::string_view name, std::string_view extension,
                                               std::string_view text) {
  std::string file = safe_name(name);
  file += extension;
  if (!written_.insert(file).second)
    return "another document has already been written to " + path_ + "/" + file;
  auto output = Output::open(path_ + "/" + file, inputs_, force_);
  if (!output) return output.error().message;
  output->write(text);
  output->finish();
  return output->problem();
}

std::string safe_name(std::string_view name) {
  constexpr std::size_t kLongest = 200;  // file systems stop at 255, and an extension follows
  std::size_t size = std::min(name.size(), kLongest);
  const auto inside = [&](std::size_t at) {
    return (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U;
  };
  while (size < name.size() && size > 0 && inside(size)) --size;  // characters stay whole
  std::string safe(name.substr(0, size));
  for (char& c : safe) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '/' || c == '\\' || byte < 0x20 || byte == 0x7F) c = '_';
  }
  for (std::size_t i = 0; i < safe.size() && safe[i] == '.'; ++i) safe[i] = '_';
  return safe.empty() ? "_" : safe;
}

}  // namespace dateline::cli
