// Analysis and expressions -> events with class, tense, aspect, polarity, modality, reality and
// source, the signals, and the links between events that are no matter of time (SLINK, ALINK).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "clause/clause.hpp"
#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/link.hpp"
#include "dateline/timex.hpp"
#include "entity/mention.hpp"
#include "event/models.hpp"

namespace dateline::event {

/// What this stage finds; signals are shared with the link stage, which may refer to any of them.
struct Found {
  std::vector<Event> events;       // in the order of the text
  std::vector<Signal> signals;     // in the order of the text
  std::vector<Link> links;         // SLINK and ALINK
  entity::Mentions mentions;       // names, and whom pronouns stand for
  std::vector<std::string> sides;  // for each of Article::quotes whom "we" means; or empty
  std::size_t left_out = 0;        // events beyond what a text of its length may hold
};

/// The same in two steps, so that clauses need not be held beside what detection asks of each word:
/// which words are events, of which class and tense; then what else there is to say of them.
[[nodiscard]] Found detect_events(const Article& article, const Analysis& analysis,
                                  const std::vector<Timex>& timexes, const Models& models);
void describe_events(const Article& article, const Analysis& analysis,
                     const std::vector<Timex>& timexes, const clause::Clauses& clauses,
                     const Models& models, Found& found);

[[nodiscard]] Found find_events(const Article& article, const Analysis& analysis,
                                const std::vector<Timex>& timexes, const clause::Clauses& clauses,
                                const Models& models);

}  // namespace dateline::event
