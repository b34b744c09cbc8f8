// The event stage step by step: detection, then what each event is like, then how events hang
// together.
#include "event/event.hpp"

#include <utility>

#include "event/describe.hpp"
#include "event/detect.hpp"
#include "event/polarity.hpp"

namespace dateline::event {
namespace {

/// Polarity and cardinality, which grammar alone decides.
void describe(const Analysis& analysis, Event& event) {
  event.polarity = polarity_of(analysis, event.token);
  if (auto cardinality = cardinality_of(analysis, event.token)) {
    event.cardinality = std::move(cardinality->value);
  }
}

}  // namespace

Found detect_events(const Article& article, const Analysis& analysis,
                    const std::vector<Timex>& timexes, const Models& models) {
  Found found;
  found.events = detect(article, analysis, timexes, models, found.left_out);
  for (Event& event : found.events) describe(analysis, event);
  return found;
}

void describe_events(const Article& article, const Analysis& analysis,
                     const std::vector<Timex>& timexes, const clause::Clauses& clauses,
                     const Models& models, Found& found) {
  Surroundings around =
      describe_events(article, analysis, timexes, clauses, models.tables, found.events);
  found.signals = std::move(around.signals);
  found.links = std::move(around.links);
  found.mentions = std::move(around.mentions);
  found.sides = std::move(around.sides);
}

Found find_events(const Article& article, const Analysis& analysis,
                  const std::vector<Timex>& timexes, const clause::Clauses& clauses,
                  const Models& models) {
  Found found = detect_events(article, analysis, timexes, models);
  describe_events(article, analysis, timexes, clauses, models, found);
  return found;
}

}  // namespace dateline::event
