// A noun of an event -> what the words that describe it say of whether it happened: "planned
// visit", "alleged attack", "failed coup", "the vote scheduled for May".
#pragma once

#include <optional>

#include "event/scene.hpp"

namespace dateline::event {

/// Nothing when no word beside `noun` says so.
[[nodiscard]] std::optional<Reality> described_reality(const Scene& scene, TokenId noun);

}  // namespace dateline::event
