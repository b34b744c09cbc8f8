// Lengths told between two events -> the date of the one that has none.
//
// "Convicted on Friday, four years after the bank collapsed": the collapse is of the year four
// years before that Friday; a length is as exact as its own unit.
#pragma once

#include <functional>
#include <vector>

#include "link/context.hpp"

namespace dateline::timeline {

/// An event, the length that dates it, and the date.
struct Distance {
  EventId event;
  TimexId length;
  calendar::Value date;
};

/// Of every length between two events of which one is dated by an expression and the other is not.
/// `dated_by` gives the expression of an event; an invalid one when there is none. Time linear in
/// the links and expressions.
[[nodiscard]] std::vector<Distance> distances(const link::Context& context,
                                              const link::Order& order,
                                              const std::function<TimexId(EventId)>& dated_by);

}  // namespace dateline::timeline
