// The file aside is known to one thread more, which waits for signals; a lock (flock) on it tells
// other runs that somebody is writing.
#include "aside.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

namespace dateline::cli {
namespace {

constexpr std::string_view kPrefix = ".dateline-";
constexpr std::string_view kPattern = ".dateline-XXXXXX";

/// The file that a signal has to remove. It is created, renamed and forgotten under the lock, so
/// that a signal finds it whole or not at all. Never destroyed: a signal may come while the program
/// ends.
struct Current {
  std::mutex mutex;
  std::array<char, PATH_MAX> path = {};
};
Current& current() {
  static auto* const only = new Current;
  return *only;
}

void set_current(std::string_view path) {
  auto& name = current().path;
  const std::size_t size = std::min(path.size(), name.size() - 1);
  name[size] = '\0';
  std::copy_n(path.begin(), size, name.begin());
}

void end_by(int number) {
  static_cast<void>(std::signal(number, SIG_DFL));
  sigset_t only = {};
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  static_cast<void>(std::raise(number));
}

/// For faults, which come in the midst of things: no lock, the name as it is.
void on_fault(int number) {
  if (current().path[0] != '\0') ::unlink(current().path.data());
  end_by(number);
}

void wait_for_signals(const sigset_t& signals) {
  int number = 0;
  if (sigwait(&signals, &number) != 0) return;
  const std::lock_guard lock(current().mutex);
  if (current().path[0] != '\0') ::unlink(current().path.data());
  end_by(number);
}

bool is_ignored(int number) {
  struct sigaction action = {};
  return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

bool is_leftover_name(std::string_view name) {
  return name.size() == kPattern.size() && name.starts_with(kPrefix);
}

void remove_if_left(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) return;
  struct stat status = {};
  const bool ours = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
                    status.st_uid == ::geteuid() && status.st_nlink == 1;
  if (ours && ::flock(file, LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
  ::close(file);
}

/// Another run may have taken the new file for a leftover before it was locked.
bool locked(int file) {
  struct stat status = {};
  if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;
  return ::fstat(file, &status) == 0 && status.st_nlink > 0;
}

int renamed(const std::string& from, const std::string& to, bool replace) {
  if (replace) return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that cannot: a link never replaces anything.
  if (::link(from.c_str(), to.c_str()) != 0) return errno;
  ::unlink(from.c_str());
  return 0;
}

}  // namespace

Aside::Aside(Aside&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::exchange(other.path_, {})) {}

int Aside::create(const std::string& folder, unsigned mode) {
  constexpr int kTries = 8;
  for (int i = 0; i < kTries; ++i) {
    path_ = (folder.empty() ? "." : folder) + "/" + std::string(kPattern);
    if (path_.size() >= PATH_MAX) return ENAMETOOLONG;
    {
      const std::lock_guard lock(current().mutex);
      descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);
      if (descriptor_ < 0) return errno;
      set_current(path_);
    }
    if (locked(descriptor_)) {
      ::fchmod(descriptor_, mode);
      return 0;
    }
    discard();
  }
  return EAGAIN;
}

int Aside::keep(const std::string& path, bool replace) {
  // Some file systems tell only here that there is no room. The lock stays until the new name
  // stands.
  const int copy = ::dup(descriptor_);
  int problem = copy >= 0 && ::close(copy) == 0 ? 0 : errno;
  if (problem == 0) {
    const std::lock_guard lock(current().mutex);
    problem = renamed(path_, path, replace);
    if (problem == 0) set_current({});
  }
  if (problem != 0) {
    discard();
    return problem;
  }
  path_.clear();
  ::close(std::exchange(descriptor_, -1));
  return 0;
}

void Aside::discard() {
  if (!open()) return;
  const std::lock_guard lock(current().mutex);
  ::unlink(path_.c_str());
  set_current({});
  ::close(std::exchange(descriptor_, -1));
}

void remove_leftovers(const std::string& folder) {
  const std::string where = folder.empty() ? "." : folder;
  DIR* const open = ::opendir(where.c_str());
  if (open == nullptr) return;
  // One thread, a handle of its own: NOLINTNEXTLINE(concurrency-mt-unsafe)
  while (const dirent* entry = ::readdir(open)) {
    if (is_leftover_name(entry->d_name)) remove_if_left(where + "/" + entry->d_name);
  }
  ::closedir(open);
}

void handle_signals() {
  for (const int number : {SIGPIPE, SIGXFSZ}) static_cast<void>(std::signal(number, SIG_IGN));
  for (const int number : {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP})
    if (!is_ignored(number)) static_cast<void>(std::signal(number, on_fault));
  sigset_t signals = {};
  sigemptyset(&signals);
  for (const int number : {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM,
                           SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT})
    if (!is_ignored(number)) sigaddset(&signals, number);
  for (int number = SIGRTMIN; number <= SIGRTMAX; ++number)
    if (!is_ignored(number)) sigaddset(&signals, number);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread(wait_for_signals, signals).detach();
}

}  // namespace dateline::cli
