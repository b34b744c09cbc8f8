// Whom "we" means in direct speech: the speaker's side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entity/mention.hpp"
#include "event/scene.hpp"

namespace dateline::event {

/// For each of Article::quotes the side of its speaker, as far as the article tells; else empty.
/// Told by what the same speaker says in reported speech ("Putin said Russia would not send
/// troops" beside "We are not sending troops"), or by the office: "the bank's chief Ann Lee", "Ann
/// Lee, director of the museum".
[[nodiscard]] std::vector<std::string> quote_sides(
    const Scene& scene, const entity::Mentions& mentions,
    const std::vector<std::optional<Source>>& speakers);

}  // namespace dateline::event
