// An address of the web -> the bytes that stand there.
#pragma once

#include <string>

#include "dateline/result.hpp"
#include "settings.hpp"

namespace dateline::cli {

struct Fetched {
  std::string bytes;
  std::string address;   // after redirects
  std::string encoding;  // the charset that the server names
};

/// By libcurl, which is loaded when this is first called. Never from a private address unless the
/// settings allow that: each address is checked when it is connected to, after look-up and
/// redirect.
[[nodiscard]] Result<Fetched> fetch(const std::string& address, const Settings& settings);

/// Whether this build knows how to.
[[nodiscard]] bool can_fetch();

}  // namespace dateline::cli
