// Web and mail addresses in running text.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::language {

/// Where the address that begins at byte `at` ends, or 0 when none begins there. `chunk_start` says
/// that white space precedes. Looks ahead a bounded distance unless an address does begin.
[[nodiscard]] std::size_t address_end(std::string_view text, std::size_t at, bool chunk_start);

}  // namespace dateline::language
