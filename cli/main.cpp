// The dateline command: articles in, timelines out.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <utility>

#include "command_line.hpp"
#include "dateline/document.hpp"
#include "manual.hpp"
#include "run.hpp"

namespace {

int print(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return 0;
  std::perror("dateline: cannot write standard output");
  return 1;
}

int act(dateline::cli::Settings settings) {
  using dateline::cli::Action;
  switch (settings.action) {
    case Action::kHelp:
      return print(dateline::cli::help_text());
    case Action::kVersion:
      return print(fmt::format("dateline {}\n", dateline::version()));
    case Action::kGenerate:
      return print(dateline::cli::generated(settings.generate));
    case Action::kRun:
      break;
  }
  return dateline::cli::run(std::move(settings));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    auto settings = dateline::cli::read_arguments(argc, argv);
    if (settings) return act(std::move(*settings));
    fmt::print(stderr, "dateline: {}\nTry 'dateline --help'.\n", settings.error().message);
    return 2;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "dateline: %s\n", fault.what());
    return 1;
  }
}
