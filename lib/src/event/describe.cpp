// Runs the descriptions of events one after the other over one scene.
#include "event/describe.hpp"

#include <string>
#include <utility>

#include "event/polarity.hpp"
#include "event/reality.hpp"
#include "event/side.hpp"
#include "event/signal.hpp"
#include "event/source.hpp"
#include "event/speaker.hpp"
#include "event/subordination.hpp"

namespace dateline::event {

Surroundings describe_events(const Article& article, const Analysis& analysis,
                             const std::vector<Timex>& timexes, const clause::Clauses& clauses,
                             const entity::Tables& tables, std::vector<Event>& events) {
  const Scene scene(article, analysis, timexes, clauses, events, tables.lexicon);
  Surroundings around;
  around.mentions = entity::Mentions::find(article, analysis, tables);
  const entity::Mentions& mentions = around.mentions;
  around.signals = find_signals(scene);
  around.links = find_subordination(scene, around.signals);
  const auto speakers = quote_speakers(scene, mentions);
  std::vector<Attribution> sources = find_sources(scene, mentions, speakers);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const RealityFinding found = find_reality(scene, {static_cast<std::int32_t>(i)});
    Event& event = events[i];
    event.reality = found.reality;
    event.because.reality_rule = static_cast<std::uint8_t>(found.rule);
    event.source = std::move(sources[i].source);
    event.because.source_rule = static_cast<std::uint8_t>(sources[i].rule);
    if (event.cardinality.empty()) continue;
    if (const auto cardinality = cardinality_of(analysis, event.token)) {
      event.signal = signal_at(around.signals, cardinality->span);
    }
  }
  around.sides = quote_sides(scene, mentions, speakers);
  return around;
}

}  // namespace dateline::event
