// What names and whom pronouns stand for are found by.
#pragma once

#include "dateline/result.hpp"
#include "entity/antecedent.hpp"
#include "words/lexicon.hpp"
#include "words/senses.hpp"

namespace dateline::entity {

/// Read once; immutable, so that threads can share it.
struct Tables {
  words::Lexicon lexicon;
  words::SenseTable senses;
  Antecedents antecedents;

  static Result<Tables> load();
};

}  // namespace dateline::entity
