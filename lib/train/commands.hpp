// The parts of dateline-train: each trains and measures the models of one stage.
//
// To add one: declare it here, and give it a row in the table of main.cpp.
#pragma once

#include <filesystem>
#include <variant>

#include "dateline/result.hpp"

namespace dateline::train {

struct Setting {
  std::filesystem::path data;  // the folder with pos/, timeml/, order/ ...
  std::filesystem::path out;   // where models are written; the project's lib/models
  std::filesystem::path wordnet = "/usr/share/wordnet";  // data.* and *.exc of WordNet 3
  std::filesystem::path answers;  // where `links --evaluate` writes TimeML; empty: nowhere
  bool evaluate = false;          // measure the embedded models, train nothing
  bool held_out = false;          // train without the development part, to measure end to end on it
  bool cross_validate = false;    // events, links: all documents by models of the others
  bool test = false;              // with evaluate: on the test part, which no choice may rest on
};

/// What a command returns: nothing, or why it could not be done.
using Outcome = Result<std::monostate>;

/// Tokens, tags, lemmas, heads: models/language.model.
Outcome run_language(const Setting& setting);
/// Scores of proposed links: models/link.model. Rests on the models of language and events.
Outcome run_links(const Setting& setting);
/// Event detection and class: models/event.model. With --evaluate a model is still learnt, without
/// the development part, because the embedded one has seen it.
Outcome run_events(const Setting& setting);

}  // namespace dateline::train
