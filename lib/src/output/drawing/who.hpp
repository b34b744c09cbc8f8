// Entries -> who is named in each, for a reader who looks for somebody.
#pragma once

#include <string>
#include <vector>

#include "output/drawing/drawn.hpp"

namespace dateline::output {

struct Who {
  std::vector<std::string> names;          // by how often they are named, most first
  std::vector<std::vector<int>> by_entry;  // positions in `names`, in order
};

/// Persons and organisations, under the longest form that the words have: "Ann Roe" for "Roe".
[[nodiscard]] Who who_is_named(const Drawn& drawn);

}  // namespace dateline::output
