// The event stage step by step: detection, then what each event is like, then how events hang
// together.
#include "event/event.hpp"

#include "event/detect.hpp"

namespace dateline::event {

Result<Models> Models::load() {
  return Models{};
}

Found find_events(const Article& article, const Analysis& analysis,
                  const std::vector<Timex>& timexes, const Models& models) {
  Found found;
  found.events = detect(article, analysis, timexes, models);
  return found;
}

}  // namespace dateline::event
