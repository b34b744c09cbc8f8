// Asks the models of each word whether it is an event, then of each event of which class.
#include "event/detect.hpp"

#include "event/confidence.hpp"
#include "event/features.hpp"
#include "event/syntax.hpp"

namespace dateline::event {

EventPos pos_of(const Facts& facts) {
  constexpr std::uint32_t kNominal = kHasDet | kHasPossessor | kHasAmod;
  if (facts.tag == Tag::kVBG && (facts.children & kNominal) != 0) return EventPos::kNoun;
  if (is_verb(facts.tag)) return EventPos::kVerb;
  if (is_noun(facts.tag)) return EventPos::kNoun;
  if (is_adjective(facts.tag)) return EventPos::kAdjective;
  const bool preposition = facts.tag == Tag::kIN || facts.tag == Tag::kTO;
  return preposition ? EventPos::kPreposition : EventPos::kOther;
}

std::vector<Event> find_heads(const Analysis& analysis, const std::vector<Facts>& all,
                              const learn::LinearModel& model, Detected& detected) {
  std::vector<Event> events;
  FeatureList features;
  for (const Sentence& sentence : analysis.sentences()) {
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      const Facts& facts = all[static_cast<std::size_t>(i)];
      if (!is_candidate(facts)) continue;
      observe(all, sentence, i, features);
      const auto found = model.predict(features.all());
      const float sure = found.label == 1 ? found.probability : 1.0F - found.probability;
      if (sure < kLeastConfidence) continue;
      Event event;
      event.token = TokenId{i};
      event.span = analysis[event.token].span;
      event.pos = pos_of(facts);
      event.confidence = sure;
      if (is_sure(event)) detected.set(all, i);
      events.push_back(std::move(event));
    }
  }
  return events;
}

std::vector<Event> detect(const Article& article, const Analysis& analysis,
                          const std::vector<Timex>& timexes, const Models& models) {
  const std::vector<Facts> all =
      gather_facts(article, analysis, timexes, models.senses, models.words);
  Detected detected(all);
  std::vector<Event> events = find_heads(analysis, all, models.event, detected);
  FeatureList features;
  for (Event& event : events) {
    const Sentence& sentence = analysis[analysis.sentence_of(event.token)];
    observe_class(analysis, all, detected, sentence, event.token.index, features);
    event.event_class = static_cast<EventClass>(models.classes.predict(features.all()).label);
  }
  return events;
}

}  // namespace dateline::event
