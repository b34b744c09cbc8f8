// What names and whom pronouns stand for are found by.
#pragma once

#include "dateline/result.hpp"
#include "entity/antecedent.hpp"
#include "learn/model_file.hpp"
#include "words/lexicon.hpp"
#include "words/senses.hpp"

namespace dateline::entity {

/// Read once; immutable, so that threads can share it.
struct Tables {
  words::Lexicon lexicon;
  words::SenseTable senses;
  Antecedents antecedents;

  static Result<Tables> load();
  /// The same with the senses of a model of events that is open already.
  static Result<Tables> load(const learn::ModelFile& event_model);
};

}  // namespace dateline::entity
