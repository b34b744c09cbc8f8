// A verb group whose form leaves the tense open -> its tense, as annotated documents have it.
//
// Grammar alone does not tell "shipments [declined] last year" from "shipments [declined] by the
// buyer", nor what is a verb where the tagger saw a noun. For these a model chooses; where the form
// decides, the rules of verb_group.hpp do.
#pragma once

#include <cstdint>
#include <vector>

#include "clause/verb_group.hpp"
#include "dateline/analysis.hpp"
#include "event/facts.hpp"
#include "event/features.hpp"
#include "event/models.hpp"

namespace dateline::event {

/// Whether the group of a word, read by this rule, may have another tense. A participle that
/// completes a verb ("stay closed") may not.
[[nodiscard]] bool leaves_tense_open(clause::TenseRule rule, const Facts& word);

/// Fills `features` with those by which the tense of the group at token `index` is told.
void observe_tense(const std::vector<Facts>& all, const Sentence& sentence, std::int32_t index,
                   const clause::VerbGroup& group, FeatureList& features);

/// The group with the tense that the model gives it; its rule says whether that is another one.
[[nodiscard]] clause::VerbGroup settle_tense(const std::vector<Facts>& all,
                                             const Sentence& sentence, std::int32_t index,
                                             clause::VerbGroup group, const TenseModel& model);

}  // namespace dateline::event
