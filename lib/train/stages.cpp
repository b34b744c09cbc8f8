// Loads the stages before the order of events, and runs them.
#include "stages.hpp"

#include <utility>

#include "timex/timex.hpp"

namespace dateline::train {

Result<Stages> Stages::load() {
  auto language = language::Models::load();
  if (!language) return tl::unexpected(language.error());
  auto grammar = timex::Grammar::load();
  if (!grammar) return tl::unexpected(grammar.error());
  auto event = event::Models::load();
  if (!event) return tl::unexpected(event.error());
  return Stages{std::move(*language), std::move(*grammar), std::move(*event)};
}

Stages::Beside Stages::read(Document& document) const {
  document.analysis = language::analyse(document.article, language);
  document.timexes = timex::find_timexes(document.article, document.analysis, grammar, Options{});
  Beside beside;
  beside.clauses = clause::read_clauses(document.article, document.analysis, event.tables.lexicon);
  beside.found = event::find_events(document.article, document.analysis, document.timexes,
                                    beside.clauses, event);
  document.events = std::move(beside.found.events);
  document.signals = std::move(beside.found.signals);
  return beside;
}

}  // namespace dateline::train
