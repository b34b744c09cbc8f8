// Compressed bytes -> what is compressed in them, piece by piece.
#pragma once

#include <memory>
#include <string_view>

#include "source.hpp"

namespace dateline::cli {

inline constexpr std::string_view kGzip = "\x1F\x8B\x08";
inline constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD";

/// Errors: kUnsupported in a build without the library.
[[nodiscard]] Result<std::unique_ptr<Source>> gunzip(std::unique_ptr<Source> packed);
[[nodiscard]] Result<std::unique_ptr<Source>> unzstd(std::unique_ptr<Source> packed);

/// What this build unpacks, as --version says it.
[[nodiscard]] std::string_view unpacks();

}  // namespace dateline::cli
