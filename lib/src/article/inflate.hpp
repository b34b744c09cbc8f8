// Bytes packed by zlib's method -> what was packed, within a limit. A build without zlib says so.
//
// Memory that runs out is thrown as std::bad_alloc, and is no fault of the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::article {

/// Whether this build can unpack.
[[nodiscard]] bool can_inflate();

/// Bytes with a head of gzip or zlib. Errors: kSyntax where they are broken, kTooLarge,
/// kUnsupported in a build without zlib.
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, std::size_t max_bytes);

/// Bytes without a head, as members of a ZIP container are. The same errors.
[[nodiscard]] Result<std::string> inflate_raw(std::string_view bytes, std::size_t max_bytes);

/// The checksum of ZIP and gzip; 0 in a build without zlib.
[[nodiscard]] std::uint32_t checksum(std::string_view bytes);

}  // namespace dateline::article
