// The body of a request -> the document in it, unpacked.
#pragma once

#include <cstddef>
#include <string>

#include "dateline/result.hpp"

namespace dateline::cli {

/// Errors: kTooLarge where more than `max_bytes` come out, and those of the packing.
[[nodiscard]] Result<std::string> unpacked_body(std::string body, std::size_t max_bytes);

}  // namespace dateline::cli
