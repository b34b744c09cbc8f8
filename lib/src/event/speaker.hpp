// Verbs of saying and their speakers, and the speaker of each stretch of direct speech.
#pragma once

#include <optional>
#include <vector>

#include "entity/mention.hpp"
#include "event/scene.hpp"

namespace dateline::event {

/// The speaker as a reader would call them, from the head of a noun phrase or a pronoun; nothing
/// for a pronoun that nobody is sure of.
[[nodiscard]] std::optional<Source> named_source(const Scene& scene,
                                                 const entity::Mentions& mentions, TokenId head);

/// The subject of a verb of saying, by the tree or else by what stands next to it.
[[nodiscard]] std::optional<Source> speaker_of(const Scene& scene, const entity::Mentions& mentions,
                                               TokenId verb);

/// Whether the quoted words are speech; a few words without a verb are only somebody's wording.
[[nodiscard]] std::vector<std::optional<Source>> quote_speakers(const Scene& scene,
                                                                const entity::Mentions& mentions);

}  // namespace dateline::event
