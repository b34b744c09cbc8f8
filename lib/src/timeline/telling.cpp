// Tense, aspect and place in the sentence -> how an event is told.
#include "timeline/telling.hpp"

namespace dateline::timeline {

bool looks_back(const Event& event) {
  return event.aspect == Aspect::kPerfective || event.aspect == Aspect::kPerfectiveProgressive;
}

bool is_over(const Event& event) {
  return event.tense == Tense::kPast || event.aspect == Aspect::kPerfective;
}

bool is_perfect(const Event& event) {
  const bool acts = event.event_class == EventClass::kOccurrence ||
                    event.event_class == EventClass::kAspectual ||
                    event.event_class == EventClass::kIAction;
  return event.tense == Tense::kPresent && event.aspect == Aspect::kPerfective && acts &&
         event.polarity == Polarity::kPos;
}

bool is_told(const Event& event, Dep dep) {
  if (looks_back(event)) return false;
  const bool finite_place = dep == Dep::kRoot || dep == Dep::kConj || dep == Dep::kCcomp;
  return event.tense == Tense::kPast || (event.tense == Tense::kPastPart && finite_place);
}

}  // namespace dateline::timeline
