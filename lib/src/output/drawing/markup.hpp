// Words of a document -> words inside XML or HTML, where nothing of them is markup.
#pragma once

#include <string>
#include <string_view>

namespace dateline::output {

/// For text and for attributes in quotation marks. What steers or cannot be seen becomes U+FFFD;
/// line breaks stay.
[[nodiscard]] std::string markup_text(std::string_view text);

}  // namespace dateline::output
