// What an effect makes of an event when the word that governs it is itself not real.
#pragma once

#include "dateline/event.hpp"
#include "words/lexicon.hpp"

namespace dateline::event {

[[nodiscard]] constexpr bool is_unreal(Reality reality) {
  return reality != Reality::kHappened && reality != Reality::kOngoing;
}

/// The reality of a complement: "failed to leave" is denied, "did not fail to leave" happened.
[[nodiscard]] Reality combine(words::Effect effect, Reality governor);

}  // namespace dateline::event
