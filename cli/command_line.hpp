// Arguments -> Settings.
#pragma once

#include "dateline/result.hpp"
#include "settings.hpp"

namespace dateline::cli {

/// Reads the arguments by the table of options into `settings`, which say what stands where nothing
/// is given. The error says what is wrong, for the user.
[[nodiscard]] Result<Settings> read_arguments(int argc, const char* const* argv,
                                              Settings settings = {});

}  // namespace dateline::cli
