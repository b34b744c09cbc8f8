// Text -> the language it is written in.
#pragma once

#include <string>
#include <string_view>

#include "dateline/article.hpp"

namespace dateline::article {

/// "en", "fr" ... by ISO 639-1; "und" where too little tells. English that has its usual words is
/// told by them alone, everything else by its letters.
[[nodiscard]] std::string_view find_language(std::string_view text);

/// "French"; the code itself where it is not known.
[[nodiscard]] std::string_view language_name(std::string_view code);

/// Sets the article's language. Of a text that is English and something else, paragraphs in the
/// other become kForeign.
void note_language(Article& article);

}  // namespace dateline::article
