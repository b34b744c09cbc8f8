// The link or habit that places an event -> one line for the reader.
#pragma once

#include <string>

#include "timeline/placing.hpp"

namespace dateline::timeline {

[[nodiscard]] std::string because_of(const link::Context& context, const link::Order& order,
                                     const Placing& placing, EventId id);

[[nodiscard]] Dated dated_of(const Placing& placing);

}  // namespace dateline::timeline
