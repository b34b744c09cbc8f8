// Asks the terminal and the environment; the library never does.
#include "terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace dateline::cli {
namespace {

std::string_view variable(const char* name) {
  // Asked before any thread begins, and never set: NOLINTNEXTLINE(concurrency-mt-unsafe)
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

/// By the usual precedence; a terminal that says nothing is taken to know UTF-8.
bool terminal_knows_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = variable(name);
    if (value.empty()) continue;
    return value.find("UTF-8") != std::string_view::npos ||
           value.find("utf8") != std::string_view::npos ||
           value.find("utf-8") != std::string_view::npos;
  }
  return true;
}

int terminal_width() {
  winsize size = {};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::max<int>(size.ws_col, 60);
}

}  // namespace

bool writes_to_terminal(const Settings& settings) {
  const bool standard = settings.output.empty() || settings.output == "-";
  return standard && settings.output_dir.empty() && isatty(STDOUT_FILENO) != 0;
}

void fit_chart(Settings& settings) {
  const bool terminal = writes_to_terminal(settings);
  settings.chart.width = settings.width.value_or(terminal ? terminal_width() : 80);
  const bool wanted = variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  settings.chart.colour = settings.colour == Colour::kAlways ||
                          (settings.colour == Colour::kAuto && terminal && wanted);
  if (terminal && !terminal_knows_utf8()) settings.chart.ascii = true;
}

Progress::Progress(bool results_on_terminal)
    : shown_anywhere_(!results_on_terminal && isatty(STDERR_FILENO) != 0) {}

void Progress::add(std::size_t documents, std::size_t bytes) {
  documents_ += documents;
  bytes_ += bytes;
  if (!shown_anywhere_ || Clock::now() < next_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  const std::string line = fmt::format("\r{} documents, {:.1f} MB, {:.2f} MB/s ", documents_,
                                       megabytes, megabytes / seconds);
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
  visible_ = true;
  next_ = Clock::now() + std::chrono::milliseconds(200);
}

void Progress::clear() {
  if (visible_) std::fputs("\r\033[K", stderr);
  visible_ = false;
}

}  // namespace dateline::cli
