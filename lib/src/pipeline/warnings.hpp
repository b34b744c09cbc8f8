// What a user should know about a document: no publication date, bytes that are no text.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.hpp"

namespace dateline {

/// Sentences without a full stop; offsets in them count bytes of the text.
[[nodiscard]] std::vector<std::string> warnings_about(const Document& document, bool any_language);

}  // namespace dateline
