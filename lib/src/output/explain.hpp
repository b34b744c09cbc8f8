// Document -> an account of how it was read, by a grammar that is loaded already.
#pragma once

#include <string>

#include "dateline/document.hpp"
#include "timex/grammar.hpp"

namespace dateline::output {

/// The grammar holds the names of the rules; null where it cannot be had.
[[nodiscard]] std::string explain(const Document& document, const timex::Grammar* grammar);

}  // namespace dateline::output
