// Entries of many articles -> the pairs that are worth a closer look, in nearly linear time.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "merge/trace.hpp"

namespace dateline::joining {

/// An entry by its document and its place there.
struct Where {
  std::int32_t document = 0;
  std::int32_t entry = 0;
  friend auto operator<=>(const Where&, const Where&) = default;
};

/// Pairs by position in `all`, first before second, each once. Two entries become a pair when they
/// share a key (root or meaning of the head with a word of the clause, two rare words of the
/// clause, root and day) and no more than a few dozen entries with that key lie between them in the
/// order of `all`. Entries of one document are no pair unless `within` says so.
[[nodiscard]] std::vector<std::pair<std::int32_t, std::int32_t>> candidate_pairs(
    std::span<const DocumentTrace* const> documents, std::span<const Where> all, const Words& words,
    bool within = false);

}  // namespace dateline::joining
