// The entries that tell one event -> one entry.
#pragma once

#include <vector>

#include "dateline/timeline.hpp"

namespace dateline::joining {

/// The words of the most telling one, the date of the one that knows it best, all mentions (those
/// of the one that tells first). `entries` are in the order of their documents; at least one.
[[nodiscard]] Entry join_entries(std::vector<Entry> entries);

}  // namespace dateline::joining
