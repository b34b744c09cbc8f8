// Settings -> documents read, answers written, and the exit status.
#pragma once

#include "settings.hpp"

namespace dateline::cli {

/// 0 when all is done, 1 when some document could not be read or something not written.
[[nodiscard]] int run(Settings settings);

}  // namespace dateline::cli
