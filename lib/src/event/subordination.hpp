// How events hang on each other other than in time: TimeML SLINK and ALINK.
#pragma once

#include <vector>

#include "dateline/link.hpp"
#include "event/scene.hpp"

namespace dateline::event {

/// One link at most for each pair, in the order of the events that hang.
[[nodiscard]] std::vector<Link> find_subordination(const Scene& scene,
                                                   const std::vector<Signal>& signals);

/// The word that opens a condition ("if", "unless", "provided that") on a clause; invalid for none.
[[nodiscard]] TokenId condition_of(const Analysis& analysis, TokenId verb);

}  // namespace dateline::event
