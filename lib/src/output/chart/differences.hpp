// What articles tell differently of an entry -> words for a line under it.
#pragma once

#include <string>

#include "dateline/merge.hpp"

namespace dateline::output {

/// "told differently: people 12 (a), 15 (b c)"; empty where nothing is.
[[nodiscard]] std::string spoken_differences(const Collection& collection, const Entry& entry);

}  // namespace dateline::output
