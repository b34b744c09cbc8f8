// Whether what a perfect tells goes on.
#pragma once

#include "event/scene.hpp"

namespace dateline::event {

/// "Has been closed since August", "for two years", "now", "so far"; also in front of the subject,
/// wherever the parser hangs it.
[[nodiscard]] bool goes_on(const Scene& scene, TokenId verb);

}  // namespace dateline::event
