// Text -> what in it is no proper text: bytes that are not UTF-8, characters that XML forbids.
#pragma once

#include <string_view>

#include "dateline/article.hpp"

namespace dateline::article {

/// Fills `faults` (the first ones, each with its place) and `fault_count`; the text stays as it is.
void note_faults(Article& article);

/// Whether the bytes are no text at all: a picture, a program, an archive.
[[nodiscard]] bool is_binary(std::string_view bytes);

}  // namespace dateline::article
