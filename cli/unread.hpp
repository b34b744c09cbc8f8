// Bytes -> whether they are of a kind that is known and not read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::cli {

/// What to say of containers that nothing here unpacks; nothing for all others.
[[nodiscard]] std::optional<std::string> advice_on(std::string_view bytes);

}  // namespace dateline::cli
