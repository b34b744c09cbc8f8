// The command as a function of the library that a wheel holds; launcher.c calls it.
#include "command.hpp"

extern "C" int dateline_command(int argc, char** argv);

int dateline_command(int argc, char** argv) {
  return dateline::cli::command(argc, argv);
}
