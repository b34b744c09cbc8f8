// Words that point from one event to another: "the crash", "that disaster", "after the vote".
#pragma once

#include <vector>

#include "link/context.hpp"

namespace dateline::timeline {

/// "The crash", "this crash", "that crash": a noun that was told before.
[[nodiscard]] bool is_definite(const Analysis& analysis, TokenId noun);

/// "That disaster": a noun that stands for what was told last.
[[nodiscard]] bool points_back(const Analysis& analysis, TokenId noun);

/// For each event the one that it is told to come after: "after that disaster they promised".
[[nodiscard]] std::vector<EventId> told_after(const link::Context& context);

}  // namespace dateline::timeline
