// Analysis and expressions -> which words are events, of which class, tense and aspect.
#pragma once

#include <vector>

#include "clause/verb_group.hpp"
#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/timex.hpp"
#include "event/class_features.hpp"
#include "event/event.hpp"
#include "event/facts.hpp"

namespace dateline::event {

/// The part of speech that TimeML would give a word; a gerund with a determiner is a noun.
[[nodiscard]] EventPos pos_of(const Facts& facts);

/// The verb group of a word; nothing where it can have none.
[[nodiscard]] clause::VerbGroup group_of(const Analysis& analysis, const std::vector<Facts>& all,
                                         std::int32_t index);

/// A word that may be an event.
struct Candidate {
  std::int32_t token = 0;
  float confidence = 0.0F;
  clause::VerbGroup group;
};

/// All words that are likely enough to be events, in the order of the text; fills `detected` with
/// the sure ones.
[[nodiscard]] std::vector<Candidate> find_heads(const Analysis& analysis,
                                                const std::vector<Facts>& all,
                                                const DetectionModel& model, Detected& detected);

/// Leaves the surest candidates that a text of so many bytes may hold, in their order, so that
/// memory is bounded by the text; gives how many went.
std::size_t keep_surest(std::vector<Candidate>& found, std::size_t bytes);

/// The events that a text of so many bytes may hold.
[[nodiscard]] std::size_t most_events(std::size_t bytes);

/// The events in the order of the text with token, span, class, pos, confidence, tense, aspect and
/// modality set; `left_out` is how many it has beyond what it may hold.
[[nodiscard]] std::vector<Event> detect(const Article& article, const Analysis& analysis,
                                        const std::vector<Timex>& timexes, const Models& models,
                                        std::size_t& left_out);

}  // namespace dateline::event
