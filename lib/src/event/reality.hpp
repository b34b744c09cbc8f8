// Whether an event happened, as far as the text vouches for it.
#pragma once

#include <cstdint>
#include <string_view>

#include "event/scene.hpp"

namespace dateline::event {

/// What decided; kept in EventReason::reality_rule. docs/events.md has a case for each.
enum class RealityRule : std::uint8_t {
  kTold,          // told as a fact
  kGoesOn,        // a state, habit or course of things in the present
  kStillGoesOn,   // "has ... since 2017", "for two years now"
  kFuture,        // "will"
  kFutureInPast,  // "said it would", "would meet on Monday"
  kModal,         // "may", "could", "would"
  kNegated,       // "not", "never", "no"
  kGoverned,      // by a word with an effect: "refused to", "plans to", "threat of"
  kCondition,     // inside "if ..."
  kConsequence,   // depends on a condition
  kPurpose,       // "to aid the nation"
  kInherited,     // as the verb it hangs on: "held talks", "sending ..., he said"
  kOfUnreal,      // something indefinite in a clause that is not real
  kDescribed,     // "planned visit", "possible war"
  kQuestion,
  kImperative
};

struct RealityFinding {
  Reality reality = Reality::kHappened;
  RealityRule rule = RealityRule::kTold;
};

/// The finding for one event of the scene.
[[nodiscard]] RealityFinding find_reality(const Scene& scene, EventId event);

/// "negated", "future": the name of a rule for --explain.
[[nodiscard]] std::string_view reality_rule_name(std::uint8_t rule);

}  // namespace dateline::event
