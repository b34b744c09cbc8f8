// An answer of a web server as archives keep it -> its page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/result.hpp"

namespace dateline::article {

struct HttpBody {
  std::string type;      // "text/html", in lower case; empty when nothing is said
  std::string encoding;  // the charset
  std::string bytes;     // without chunks and compression
};

/// Nothing where the answer is no success.
[[nodiscard]] std::optional<Result<HttpBody>> read_http(std::string_view answer,
                                                        std::size_t max_bytes);

}  // namespace dateline::article
