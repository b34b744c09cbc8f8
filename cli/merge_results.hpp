// dateline merge: results of earlier runs, joined without the articles.
#pragma once

#include "settings.hpp"

namespace dateline::cli {

/// What stands where no option is given.
[[nodiscard]] Settings settings_for_results();

/// Reads the files of the settings and writes one timeline. Gives the exit status.
[[nodiscard]] int merge_results(Settings settings);

}  // namespace dateline::cli
