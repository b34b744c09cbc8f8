// Annotated documents with everything that the stages before the events make of them: what event
// models are trained and measured on.
#pragma once

#include <string>
#include <vector>

#include "commands.hpp"
#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/timex.hpp"
#include "event/facts.hpp"
#include "words/senses.hpp"
#include "timeml_gold.hpp"

namespace dateline::train {

struct EventDocument {
  std::string name;       // "timebank/wsj_0001.tml"
  bool timebank = false;  // else AQUAINT, whose pos and polarity are unusable
  bool held_out = false;  // listed in dev.txt
  GoldDocument gold;
  Article article;
  Analysis analysis;
  std::vector<Timex> timexes;  // as the system finds them
  std::vector<event::Facts> facts;
  std::vector<int> gold_at;  // for each token the gold event it is, or -1
};

/// All TimeBank and AQUAINT documents under data/timeml, sorted by name.
[[nodiscard]] Result<std::vector<EventDocument>> load_events(const Setting& setting,
                                                             const words::SenseTable& senses);

}  // namespace dateline::train
