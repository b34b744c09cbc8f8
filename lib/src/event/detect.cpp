// Asks the models of each word whether it is an event and of which class.
#include "event/detect.hpp"

#include "event/facts.hpp"
#include "event/features.hpp"
#include "event/second_pass.hpp"
#include "event/syntax.hpp"

namespace dateline::event {
namespace {

EventPos pos_of(Tag tag) {
  if (is_verb(tag)) return EventPos::kVerb;
  if (is_noun(tag)) return EventPos::kNoun;
  if (is_adjective(tag)) return EventPos::kAdjective;
  return tag == Tag::kIN || tag == Tag::kTO ? EventPos::kPreposition : EventPos::kOther;
}

}  // namespace

std::vector<Event> detect(const Article& article, const Analysis& analysis,
                          const std::vector<Timex>& timexes, const Models& models) {
  const std::vector<Facts> all = gather_facts(article, analysis, timexes, models.senses);
  const FirstPass first = judge(analysis, all, models.first);
  std::vector<Event> events;
  FeatureList features;
  for (const Sentence& sentence : analysis.sentences()) {
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      if (first.level(i) == 0) continue;
      observe_again(all, first, sentence, i, features);
      const auto found = models.event.predict(features.all());
      if (found.label == 0) continue;
      observe(all, sentence, i, features);
      Event event;
      event.token = TokenId{i};
      event.span = analysis[event.token].span;
      event.event_class = static_cast<EventClass>(models.classes.predict(features.all()).label);
      event.pos = pos_of(analysis[event.token].tag);
      event.confidence = found.probability;
      events.push_back(std::move(event));
    }
  }
  return events;
}

}  // namespace dateline::event
