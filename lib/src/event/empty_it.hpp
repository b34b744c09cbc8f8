// Whether "it" stands for nothing.
#pragma once

#include "dateline/analysis.hpp"
#include "event/speech.hpp"

namespace dateline::event {

/// "It is clear that ...", "it took an hour to ...": nothing is meant by it.
[[nodiscard]] bool is_empty_it(const Analysis& analysis, const Lexicon& lexicon, TokenId id);

}  // namespace dateline::event
