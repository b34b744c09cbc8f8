// The whole command as a function, so that a library can hold it, too.
#pragma once

namespace dateline::cli {

/// Runs the command with the arguments of main() and gives its exit status.
[[nodiscard]] int command(int argc, char** argv);

}  // namespace dateline::cli
