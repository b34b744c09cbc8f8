// JSON with the faults that pages make in it -> JSON.
#pragma once

#include <string>
#include <string_view>

namespace dateline::article {

/// Takes off what surrounds the value (CDATA, comment marks, a semicolon), commas before a closing
/// bracket, raw line breaks within strings, and quotation marks written as entities.
[[nodiscard]] std::string mend_json(std::string_view script);

}  // namespace dateline::article
