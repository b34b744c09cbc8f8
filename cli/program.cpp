// Input goes by a file without a name, so that nobody waits for anybody; output comes by two pipes.
#include "program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <memory>
#include <utility>

#include "input.hpp"

namespace dateline::cli {
namespace {

constexpr int kNoProgram = 127;
constexpr std::size_t kMostErrors = 4096;  // bytes

/// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

/// The bytes as an open file that has no name, read from its beginning.
Result<Descriptor> file_of(std::string_view bytes) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), &std::fclose);
  if (file == nullptr) return tl::unexpected(system_error(errno));
  if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
      std::fflush(file.get()) != 0)
    return tl::unexpected(system_error(errno));
  std::rewind(file.get());
  Descriptor copy(::fcntl(fileno(file.get()), F_DUPFD_CLOEXEC, 3));
  if (copy.get() < 0) return tl::unexpected(system_error(errno));
  return copy;
}

struct Pipe {
  Descriptor out;  // to read from
  Descriptor in;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return tl::unexpected(system_error(errno));
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// In the new process: only calls that are safe between fork and exec.
[[noreturn]] void become(char* const* arguments, int input, int output, int errors,
                         rlim_t seconds) {
  constexpr rlim_t kMemory = rlim_t{1} << 30U;
  const rlimit memory = {kMemory, kMemory};
  const rlimit time = {seconds, seconds};
  ::setrlimit(RLIMIT_AS, &memory);
  ::setrlimit(RLIMIT_CPU, &time);
  ::signal(SIGPIPE, SIG_DFL);
  if (::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 &&
      ::dup2(errors, STDERR_FILENO) >= 0)
    ::execvp(arguments[0], arguments);
  ::_exit(kNoProgram);
}

/// Takes what there is; false at the end of the pipe. Without `into` it is dropped.
bool take(int descriptor, std::string* into) {
  std::array<char, 65536> piece{};
  const ssize_t count = ::read(descriptor, piece.data(), piece.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  if (into != nullptr) into->append(piece.data(), static_cast<std::size_t>(count));
  return count > 0;
}

/// Reads both pipes until they end, or a limit is reached.
std::optional<Error> collect(Pipe& output, Pipe& errors, const Limits& limits, Ran& ran) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                      std::chrono::duration<double>(limits.seconds));
  std::array<pollfd, 2> waited = {pollfd{output.out.get(), POLLIN, 0},
                                  pollfd{errors.out.get(), POLLIN, 0}};
  while (waited[0].fd >= 0 || waited[1].fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) return Error{ErrorCode::kTimeout, "it took too long", 0};
    if (::poll(waited.data(), waited.size(), static_cast<int>(std::min<long long>(left, 1000))) <
            0 &&
        errno != EINTR)
      return system_error(errno);
    if (waited[0].revents != 0 && !take(waited[0].fd, &ran.output)) waited[0].fd = -1;
    const bool room = ran.errors.size() < kMostErrors;
    if (waited[1].revents != 0 && !take(waited[1].fd, room ? &ran.errors : nullptr))
      waited[1].fd = -1;
    if (ran.output.size() > limits.bytes) return too_large("what is in it", limits.bytes);
  }
  return std::nullopt;
}

}  // namespace

Result<Ran> run_program(const std::vector<std::string>& arguments, std::string_view input,
                        const Limits& limits) {
  auto file = file_of(input);
  auto output = make_pipe();
  auto errors = make_pipe();
  if (!file) return tl::unexpected(file.error());
  if (!output) return tl::unexpected(output.error());
  if (!errors) return tl::unexpected(errors.error());
  std::vector<char*> words;
  for (const std::string& each : arguments) words.push_back(const_cast<char*>(each.c_str()));
  words.push_back(nullptr);
  const auto seconds = static_cast<rlim_t>(limits.seconds) + 1;
  const pid_t child = ::fork();
  if (child < 0) return tl::unexpected(system_error(errno));
  if (child == 0) become(words.data(), file->get(), output->in.get(), errors->in.get(), seconds);
  output->in.close();
  errors->in.close();
  Ran ran;
  const auto problem = collect(*output, *errors, limits, ran);
  if (problem) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (problem) return tl::unexpected(*problem);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

}  // namespace dateline::cli
