// The plain form of a verb -> the form that it has without "do": "did close" is "closed".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::output {

/// `auxiliary` is "did", "does" or "do"; nothing for another word.
[[nodiscard]] std::optional<std::string> without_do(std::string_view auxiliary,
                                                    std::string_view verb);

}  // namespace dateline::output
