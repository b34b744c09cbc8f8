// Whether "it" stands for nothing.
#pragma once

#include "clause/speech.hpp"
#include "dateline/analysis.hpp"

namespace dateline::clause {

/// "It is clear that ...", "it took an hour to ...": nothing is meant by it.
[[nodiscard]] bool is_empty_it(const Analysis& analysis, const words::Lexicon& lexicon, TokenId id);

}  // namespace dateline::clause
