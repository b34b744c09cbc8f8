// An address of the network -> whether it may be fetched from.
#pragma once

#include <string_view>

struct sockaddr;

namespace dateline::cli {

/// Whether the address is none of the public Internet's: of this machine, of a private or local
/// network, reserved, for many at once, or of another family than IP. Addresses of IPv6 that stand
/// for one of IPv4 are judged by that.
[[nodiscard]] bool is_private(const sockaddr& address);

/// "http://..." or "https://..."
[[nodiscard]] bool is_address(std::string_view path);

}  // namespace dateline::cli
