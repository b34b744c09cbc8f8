// How sure detection has to be of an event for the document to hold it, and for others to be told.
//
// What a reader holds for a main event of an article is often a noun that annotators of TimeML mark
// only now and then. A timeline that lacks it lacks its whole place in the order, so that a
// document holds doubtful events, too; TimeML and charts leave them out.
#pragma once

#include "dateline/event.hpp"

namespace dateline::event {

inline constexpr float kLeastConfidence = 0.11F;  // what is less likely an event is none

/// As sure as detection is of what it is to tell: where precision and recall balance best (F1 is
/// highest at half of what it reaches, not at one half).
inline constexpr float kSure = 0.45F;

[[nodiscard]] constexpr bool is_sure(float confidence) {
  return confidence >= kSure;
}

/// Whether TimeML and charts have the event, and links of others may rest on it.
[[nodiscard]] inline bool is_sure(const Event& event) {
  return is_sure(event.confidence);
}

}  // namespace dateline::event
