// The dateline command: its arguments -> an exit status, and what it prints on the way.
#include "command.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "command_line.hpp"
#include "dateline/document.hpp"
#include "dateline/read.hpp"
#include "decoders.hpp"
#include "fetch.hpp"
#include "manual.hpp"
#include "merge_results.hpp"
#include "messages.hpp"
#include "run.hpp"
#include "serve/serve.hpp"

namespace dateline::cli {
namespace {

int print(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return 0;
  complain("cannot write standard output: " + std::generic_category().message(errno));
  return 1;
}

int act(Settings settings) {
  switch (settings.action) {
    case Action::kHelp:
      return print(settings.of_results ? help_for_results() : help_text());
    case Action::kVersion:
      return print(fmt::format("dateline {} (unpacks {}; {} DOCX, ODT and EPUB; {} fetch)\n",
                               dateline::version(), unpacks(),
                               dateline::reads_documents() ? "reads" : "cannot read",
                               can_fetch() ? "can" : "cannot"));
    case Action::kGenerate:
      return print(generated(settings.generate));
    case Action::kRun:
      break;
  }
  return settings.of_results ? merge_results(std::move(settings)) : run(std::move(settings));
}

}  // namespace

int command(int argc, char** argv) {
  keep_standard_descriptors();
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "serve") return serve(argc - 1, argv + 1);
  try {
    const bool results = first == "merge";
    auto settings = results ? read_arguments(argc - 1, argv + 1, settings_for_results())
                            : read_arguments(argc, argv);
    if (settings) return act(std::move(*settings));
    complain(settings.error().message);
    std::fputs(results ? "Try 'dateline merge --help'.\n" : "Try 'dateline --help'.\n", stderr);
    return 2;
  } catch (const std::exception& fault) {
    complain(fault.what());
    return 1;
  }
}

}  // namespace dateline::cli
