// An effect and the reality of the governor -> the reality of the complement.
#include "event/combine.hpp"

namespace dateline::event {

Reality combine(words::Effect effect, Reality governor) {
  if (governor == Reality::kConditional) return Reality::kConditional;
  const bool denied = governor == Reality::kDenied;
  switch (effect) {
    case words::Effect::kPlan:
      if (denied) return Reality::kDenied;
      return governor == Reality::kPossible ? Reality::kPossible : Reality::kPlanned;
    case words::Effect::kPossible:
      return Reality::kPossible;
    case words::Effect::kTerminate:
      return denied ? Reality::kOngoing : Reality::kHappened;
    case words::Effect::kFail:
      if (denied) return Reality::kHappened;
      return governor == Reality::kPossible ? Reality::kPossible : Reality::kDenied;
    case words::Effect::kDeny:
      return denied ? Reality::kPossible : Reality::kDenied;
    case words::Effect::kContinue:
      return governor == Reality::kHappened ? Reality::kHappened : governor;
    default:
      return governor;
  }
}

}  // namespace dateline::event
