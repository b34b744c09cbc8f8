// Entries of several articles -> which of them tell the same event.
#pragma once

#include <cstddef>
#include <vector>

#include "dateline/document.hpp"

namespace dateline::timeline {

/// For each entry the position of the first one that tells the same: the same verb or noun, told in
/// another document, at dates that overlap, of the same names. Entries of one document are never
/// joined here. Mention::document is a position in `documents`.
[[nodiscard]] std::vector<std::size_t> same_events(const std::vector<Document>& documents,
                                                   const std::vector<Entry*>& entries);

}  // namespace dateline::timeline
