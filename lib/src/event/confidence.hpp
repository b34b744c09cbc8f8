// How sure detection has to be of an event for the document to hold it, and for others to be told.
//
// What a reader holds for a main event of an article is often a noun that annotators of TimeML mark
// only now and then. A timeline that lacks it lacks its whole place in the order, so that a
// document holds doubtful events, too; TimeML and charts leave them out.
#pragma once

#include "dateline/event.hpp"

namespace dateline::event {

inline constexpr float kLeastConfidence = 0.2F;  // what is less likely an event is none

/// Whether TimeML and charts have the event, and links of others may rest on it.
[[nodiscard]] inline bool is_sure(const Event& event) {
  return event.confidence >= 0.5F;
}

}  // namespace dateline::event
