// Documents with gold order -> examples for each model of the link stage.
#pragma once

#include <vector>

#include "learner.hpp"
#include "link_corpus.hpp"

namespace dateline::train {

/// One list a section of models/link.model.
struct LinkExamples {
  std::vector<Example> publication;  // kPairLabels
  std::vector<Example> time;         // kTimeLabels
  std::vector<Example> sentence;     // kPairLabels
  std::vector<Example> neighbour;    // kPairLabels
  std::vector<Example> start;        // kStartLabels
};

[[nodiscard]] LinkExamples examples_of(const OrderCorpora& corpora);

}  // namespace dateline::train
