// Bytes of an embedded table -> its lines, without comments and empty ones.
#pragma once

#include <algorithm>
#include <string_view>

namespace dateline {

/// Calls `use` with each line that is not empty and does not begin with "#", in their order.
template <class Use>
void for_each_row(std::string_view bytes, Use use) {
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (!line.empty() && line.front() != '#') use(line);
  }
}

}  // namespace dateline
