// A timeline and a name -> the entries in which the named one takes part; the lists are loaded
// already.
#pragma once

#include <string_view>

#include "dateline/merge.hpp"
#include "words/lexicon.hpp"

namespace dateline::timeline {

[[nodiscard]] Timeline about(const Document& document, std::string_view entity,
                             const words::Lexicon& lexicon);
[[nodiscard]] Timeline about(const Collection& collection, std::string_view entity,
                             const words::Lexicon& lexicon);

}  // namespace dateline::timeline
