// The learned parts of the stage: what an editor keeps, and what is told twice.
#pragma once

#include <string>
#include <vector>

#include "dateline/result.hpp"
#include "words/senses.hpp"
#include "timeline/stem.hpp"

namespace dateline::timeline {

struct Models {
  std::vector<float> salience;     // one weight a feature of salience_features.def
  std::vector<float> repeats;      // and of repeat_features.def
  std::vector<std::string> light;  // verbs that only carry a noun, sorted
  Stems stems;
  words::SenseTable senses;
  std::vector<std::string> looking_back;  // adverbs of what lies before the story, sorted

  static Result<Models> load();
};

}  // namespace dateline::timeline
