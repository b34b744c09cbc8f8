// Bytes packed by gzip -> what was packed, within a limit.
#pragma once

#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::article {

/// Errors: kSyntax where it is broken, kTooLarge, kUnsupported in a build without zlib.
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes);

}  // namespace dateline::article
