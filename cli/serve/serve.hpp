// dateline serve: a server for those who want one.
#pragma once

namespace dateline::cli {

/// Runs until a signal ends it; the arguments are those behind "serve". Gives the exit status.
[[nodiscard]] int serve(int argc, char** argv);

}  // namespace dateline::cli
