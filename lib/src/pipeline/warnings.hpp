// What a user should know about a document: no publication date, bytes that are no text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dateline/document.hpp"

namespace dateline {

/// Sentences without a full stop; offsets in them count bytes of the text.
[[nodiscard]] std::vector<std::string> warnings_about(const Document& document, bool any_language);

/// So many events were more than the length of the text allows.
[[nodiscard]] std::string about_left_out(std::size_t events);

}  // namespace dateline
