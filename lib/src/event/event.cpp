// Placeholder of the event stage.
#include "event/event.hpp"

namespace dateline::event {

Result<Models> Models::load() { return Models{}; }
Found find_events(const Article& /*article*/, const Analysis& /*analysis*/,
                  const std::vector<Timex>& /*timexes*/, const Models& /*models*/) {
  return {};
}

}  // namespace dateline::event
