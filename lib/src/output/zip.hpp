// Files -> a ZIP archive of them, stored as they are.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::output {

/// Names and contents; every file is dated 1980-01-01, the first day that ZIP has, so that the same
/// files give the same bytes. Together below 4 GiB.
[[nodiscard]] std::string zip_of(
    const std::vector<std::pair<std::string_view, std::string>>& files);

}  // namespace dateline::output
