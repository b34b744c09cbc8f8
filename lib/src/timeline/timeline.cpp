// Events in their order -> entries: one for each thing that happened, told once or more often.
#include "timeline/timeline.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "link/context.hpp"
#include "timeline/because.hpp"
#include "timeline/calendar_order.hpp"
#include "timeline/laws.hpp"
#include "timeline/mend.hpp"
#include "timeline/placing.hpp"
#include "timeline/repeat.hpp"
#include "timeline/salience.hpp"
#include "timeline/shown.hpp"
#include "timeline/sketch.hpp"
#include "timeline/telling.hpp"
#include "timeline/unit.hpp"

namespace dateline::timeline {

namespace {

void place_by(const link::Context& context, const link::Order& order, const Placing& placing,
              EventId id, Entry& entry) {
  entry.step = placing.step;
  entry.from = placing.from;
  entry.to = placing.to;
  entry.open_end = placing.open_end;
  entry.dated = dated_of(placing);
  entry.because = because_of(context, order, placing, id);
  entry.anchored_by = placing.anchored_by;
}

/// What is said of the entry in the words of this event. The pieces of the label stay with the
/// event.
void tell_by(const link::Context& context, EventId id, Entry& entry) {
  const Event& event = context.event(id);
  entry.told_by = id;
  entry.label =
      event.label.empty() ? std::string(context.input().analysis.slice(event.span)) : event.label;
  entry.reality = event.reality;
  entry.source = event.source ? std::optional(event.source->name) : std::nullopt;
}

bool is_open(Reality reality) {
  return reality == Reality::kPlanned || reality == Reality::kPossible ||
         reality == Reality::kConditional;
}

/// "Said on Friday that it was open", "that they were leaving": it was so when it was said, which
/// "said on Friday that it closed" does not tell.
bool is_of_the_saying(const Event& said) {
  const bool lasts = said.event_class == EventClass::kState ||
                     said.event_class == EventClass::kIState || said.aspect == Aspect::kProgressive;
  return !is_over(said) || (lasts && !looks_back(said));
}

/// Whose date is that of the entry: the teller's, or where it has none, that of another mention. Of
/// a plan or wish it is that of what is planned alone: "will be asked to vote in June".
EventId dated_mention(const link::Context& context, std::span<const Placing> placings,
                      const Unit& unit) {
  const auto how = [&](EventId id) {
    return dated_of(placings[static_cast<std::size_t>(id.index)]);
  };
  if (how(unit.teller) == Dated::kTold) return unit.teller;
  const Event& teller = context.event(unit.teller);
  // "Will stay closed until Monday" is not of Monday alone.
  const bool ends = placings[static_cast<std::size_t>(unit.teller.index)].to.latest.has_value();
  EventId assumed;
  for (const Mention& mention : unit.mentions) {
    const Event& event = context.event(mention.event);
    const bool helped =
        mention.tie == Tie::kHelper && context.place(mention.event).above.event == unit.teller;
    if (is_open(teller.reality) && (!helped || ends)) continue;
    const bool only_said = event.event_class == EventClass::kReporting && !is_of_the_saying(teller);
    if (only_said) continue;
    if (how(mention.event) == Dated::kTold) return mention.event;
    const bool then = how(mention.event) == Dated::kAssumed && is_of_the_saying(teller);
    if (then && !assumed.valid()) assumed = mention.event;
  }
  return how(unit.teller) == Dated::kNotTold && assumed.valid() ? assumed : unit.teller;
}

/// The last step of what happened among the mentions of one sentence: what is said is news when it
/// is said. Repetitions in other sentences tell no step.
std::int32_t step_of(const link::Context& context, std::span<const Placing> placings,
                     const Unit& unit) {
  const SentenceId sentence = context.place(unit.teller).sentence;
  std::int32_t step = placings[static_cast<std::size_t>(unit.teller.index)].step;
  for (const Mention& mention : unit.mentions) {
    const bool happened = context.event(mention.event).reality == Reality::kHappened;
    if (happened && context.place(mention.event).sentence == sentence)
      step = std::max(step, placings[static_cast<std::size_t>(mention.event.index)].step);
  }
  return step;
}

/// What the entries are made of once mentions have been compared.
struct Joined {
  std::vector<Unit> units;
  std::vector<Salience> saliences;
  std::vector<bool> shown;
};

/// What it looks at of each event is gone before there are entries: both would be too much at once.
Joined join_mentions(const link::Context& context, const link::Order& order,
                     std::span<const Placing> placings, const Models& models,
                     const entity::Mentions* mentions) {
  const Sketches sketches(context, models, mentions);
  const auto repeats = find_repeats(context, sketches, placings, models.repeats);
  Joined joined;
  joined.units = find_units(context, sketches, placings, order, models.light, repeats);
  std::vector<float> values;
  for (const Unit& unit : joined.units) {
    joined.saliences.push_back(
        salience_of(salience_values(context, sketches, placings, unit), models.salience));
    values.push_back(joined.saliences.back().value * readable_part(context, sketches, unit));
  }
  joined.shown = choose_shown(context, joined.units, values, repeats);
  return joined;
}

/// Mentions that were joined leave gaps: steps from 1 without them.
void number_anew(std::vector<Entry>& entries) {
  std::int32_t step = 0;
  std::int32_t previous = 0;
  for (Entry& entry : entries) {
    if (entry.step != previous) ++step;
    previous = std::exchange(entry.step, step);
  }
}

}  // namespace

Timeline build_timeline(const link::Input& input, link::Order order, const Models& models,
                        const entity::Mentions* mentions) {
  const link::Context context(input);
  const auto placings = place_events(context, order, models.looking_back);
  std::vector<link::StartGuess>().swap(order.starts);
  const auto [units, saliences, shown] = join_mentions(context, order, placings, models, mentions);
  Timeline timeline;
  timeline.entries.reserve(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    Entry entry;
    entry.mentions = units[i].mentions;
    tell_by(context, units[i].teller, entry);
    const EventId dated = dated_mention(context, placings, units[i]);
    place_by(context, order, placings[static_cast<std::size_t>(dated.index)], dated, entry);
    if (entry.dated == Dated::kNotTold) entry.step = step_of(context, placings, units[i]);
    entry.salience = saliences[i].value;
    entry.because_salient = saliences[i].because;
    entry.shown = shown[i];
    timeline.entries.push_back(std::move(entry));
  }
  mend_realities(context, timeline.entries);
  std::stable_sort(timeline.entries.begin(), timeline.entries.end(),
                   [](const Entry& a, const Entry& b) {
                     return std::tie(a.step, a.mentions.front().event) <
                            std::tie(b.step, b.mentions.front().event);
                   });
  number_anew(timeline.entries);
  put_days_in_order(timeline.entries);
  keep_laws(input.timexes, input.article.published, timeline.entries);
  return timeline;
}

}  // namespace dateline::timeline
