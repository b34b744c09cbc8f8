// Analysis and expressions -> which words are events, and of which class.
#pragma once

#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/timex.hpp"
#include "event/event.hpp"

namespace dateline::event {

/// The events in the order of the text with token, span, class, pos and confidence set.
[[nodiscard]] std::vector<Event> detect(const Article& article, const Analysis& analysis,
                                        const std::vector<Timex>& timexes, const Models& models);

}  // namespace dateline::event
