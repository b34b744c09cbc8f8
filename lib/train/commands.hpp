// The parts of dateline-train: each trains and measures the models of one stage.
//
// To add one: declare it here, and give it a row in the table of main.cpp.
#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::train {

struct Setting {
  std::filesystem::path data;  // the folder with pos/, timeml/, order/ ...
  std::filesystem::path out;   // where models are written; the project's lib/models
  std::filesystem::path wordnet = "/usr/share/wordnet";  // data.* and *.exc of WordNet 3
  std::vector<std::filesystem::path> stories;            // further folders of them for `timeline`
  std::vector<std::filesystem::path> marks;              // folders of marked texts for `antecedents`
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
/// What the best model says of DATA/*.jsonl, raw news, into OUT/silver.conllu; what the fast
/// network learns from. Not among those that `all` runs.
Outcome run_silver(const Setting& setting);
/// Scores of proposed links: models/link.model. Rests on the models of language and events.
Outcome run_links(const Setting& setting);
/// Event detection and class: models/event.model. With --evaluate a model is still learnt, without
/// the development part, because the embedded one has seen it.
Outcome run_events(const Setting& setting);
/// Whom pronouns mean: data/en/antecedents.tsv, from the folders of --marks.
Outcome run_antecedents(const Setting& setting);
/// What an editor keeps and what is told twice: data/en/salience.tsv and repeats.tsv, from
/// cases/stories beside the folder of corpora and from --stories. Rests on all models.
Outcome run_timeline(const Setting& setting);
/// Which entries of several articles tell one event: data/en/same-events.tsv, from labelled/ecbplus
/// (unpacked). With --answers the clusters of the development (--test: test) part and those of the
/// annotators are written there, for a scorer of coreference.
Outcome run_merge(const Setting& setting);

}  // namespace dateline::train
