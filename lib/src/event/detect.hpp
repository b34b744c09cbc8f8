// Analysis and expressions -> which words are events, and of which class.
#pragma once

#include <vector>

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

/// Whether each candidate is an event: fills `detected` with the sure ones and returns all with
/// token, span, pos and confidence set.
[[nodiscard]] std::vector<Event> find_heads(const Analysis& analysis, const std::vector<Facts>& all,
                                            const learn::LinearModel& model, Detected& detected);

/// The events in the order of the text with token, span, class, pos and confidence set.
[[nodiscard]] std::vector<Event> detect(const Article& article, const Analysis& analysis,
                                        const std::vector<Timex>& timexes, const Models& models);

}  // namespace dateline::event
