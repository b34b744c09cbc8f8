// Loads the stages before the order of events.
#include "stages.hpp"

#include <utility>

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

}  // namespace dateline::train
