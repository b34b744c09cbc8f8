// A verb -> whether it has a time of its own that lies ahead of the publication.
#pragma once

#include "event/scene.hpp"

namespace dateline::event {

/// "He would be sworn in on June 20", "it opens on June 20", told before June 20. False without a
/// date of publication.
[[nodiscard]] bool has_day_ahead(const Scene& scene, TokenId verb);

/// "Was to open on Wednesday", "was set to meet on Wednesday", "was expected on Wednesday", told
/// before Wednesday.
[[nodiscard]] bool is_arranged_ahead(const Scene& scene, TokenId verb);

}  // namespace dateline::event
