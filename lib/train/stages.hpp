// The stages before the order of events, as the embedded models have them.
#pragma once

#include "clause/clause.hpp"
#include "dateline/document.hpp"
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

  /// What the stages find that a document does not keep.
  struct Beside {
    clause::Clauses clauses;
    event::Found found;  // without its events and signals, which the document has
  };
  /// Fills the analysis, expressions, events and signals of a document that has its article.
  [[nodiscard]] Beside read(Document& document) const;
};

}  // namespace dateline::train
