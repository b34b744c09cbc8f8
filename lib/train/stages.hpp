// The stages before the order of events, as the embedded models have them.
#pragma once

#include "dateline/result.hpp"
#include "event/event.hpp"
#include "language/analyse.hpp"
#include "timex/grammar.hpp"

namespace dateline::train {

struct Stages {
  language::Models language;
  timex::Grammar grammar;
  event::Models event;

  static Result<Stages> load();
};

}  // namespace dateline::train
