// The entries that tell one event -> what their articles tell differently.
#pragma once

#include <span>
#include <vector>

#include "dateline/merge.hpp"
#include "merge/trace.hpp"

namespace dateline::joining {

/// An entry as its document has it, and its trace.
struct Telling {
  const Entry* entry = nullptr;
  const Trace* trace = nullptr;
};

/// Days that exclude each other, counts of the same thing, happened or denied, doers with names
/// that no two share. Each value with all documents that tell it, in the order of the first.
[[nodiscard]] std::vector<Difference> differences(std::span<const Telling> tellings);

}  // namespace dateline::joining
