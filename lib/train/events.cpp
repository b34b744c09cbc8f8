// The event models: WordNet and annotated documents -> lib/models/event.model.
#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <functional>

#include "commands.hpp"
#include "event/class_features.hpp"
#include "event/detect.hpp"
#include "event/event.hpp"
#include "event/features.hpp"
#include "event/tense.hpp"
#include "event_corpus.hpp"
#include "event_score.hpp"
#include "event_senses.hpp"
#include "learn/model_file.hpp"
#include "learner.hpp"

namespace dateline::train {
namespace {

using Chosen = std::function<bool(const EventDocument&)>;

constexpr int kFolds = 5;

/// Calls visit(index, gold event or -1) for each candidate, with its sentence.
template <class Visit>
void each_candidate(const EventDocument& document, Visit visit) {
  for (const Sentence& sentence : document.analysis.sentences()) {
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      const auto at = static_cast<std::size_t>(i);
      if (event::is_candidate(document.facts[at])) visit(sentence, i, document.gold_at[at]);
    }
  }
}

Example example_of(const event::FeatureList& features, int label) {
  return {{features.all().begin(), features.all().end()}, label};
}

using Documents = std::vector<const EventDocument*>;

/// Few and small steps: with so many features to a word, fitting the examples well is overfitting.
LogisticOptions gentle() {
  LogisticOptions options;
  options.passes = 10;
  options.rate = 0.015F;
  return options;
}

std::string train_detection(const Documents& documents) {
  std::vector<Example> examples;
  event::FeatureList features;
  for (const EventDocument* document : documents) {
    each_candidate(*document, [&](const Sentence& sentence, std::int32_t i, int gold) {
      const auto group = event::group_of(document->analysis, document->facts, i);
      event::observe(document->analysis, document->facts, sentence, i, group, features);
      examples.push_back(example_of(features, gold >= 0 ? 1 : 0));
    });
  }
  LogisticOptions options = gentle();
  options.rate = 0.01F;
  options.runs = 3;
  options.buckets = 10'700;
  return train_logistic(examples, 2, options);
}

/// Class rests on which other words are events. It learns from what a model finds that has not seen
/// the document: the documents are split, and each part is judged by a model of the others.
std::string train_classes(const Documents& documents) {
  std::vector<Example> examples;
  event::FeatureList features;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    Documents others;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (i % kFolds != fold) others.push_back(documents[i]);
    }
    const std::string section = train_detection(others);
    const auto model = event::DetectionModel::open(section);
    for (std::size_t i = fold; i < documents.size(); i += kFolds) {
      const EventDocument& document = *documents[i];
      event::Detected detected(document.facts);
      static_cast<void>(
          event::find_heads(document.analysis, document.facts, model.value(), detected));
      each_candidate(document, [&](const Sentence& sentence, std::int32_t token, int gold) {
        if (gold < 0) return;
        const auto group = event::group_of(document.analysis, document.facts, token);
        event::observe_class(document.facts, detected, sentence, token, group, features);
        const auto& event = document.gold.events[static_cast<std::size_t>(gold)];
        examples.push_back(example_of(features, static_cast<int>(event.event_class)));
      });
    }
  }
  LogisticOptions options = gentle();
  options.rate = 0.012F;
  options.runs = 3;
  options.buckets = 10'700;
  return train_logistic(examples, event::kClasses, options);
}

/// Tense where the form leaves it open, from all gold events.
std::string train_tense(const Documents& documents) {
  std::vector<Example> examples;
  event::FeatureList features;
  for (const EventDocument* document : documents) {
    each_candidate(*document, [&](const Sentence& sentence, std::int32_t token, int gold) {
      if (gold < 0) return;
      const auto& event = document->gold.events[static_cast<std::size_t>(gold)];
      const auto group = event::group_of(document->analysis, document->facts, token);
      const auto& facts = document->facts[static_cast<std::size_t>(token)];
      if (!event.has_instance || !event::leaves_tense_open(group.rule, facts)) return;
      event::observe_tense(document->facts, sentence, token, group, features);
      examples.push_back(example_of(features, static_cast<int>(event.tense)));
    });
  }
  LogisticOptions options = gentle();
  options.passes = 12;
  options.rate = 0.02F;
  options.buckets = 1'500;
  return train_logistic(examples, event::kTenses, options);
}

/// The bytes of a model file learnt from the chosen documents.
std::string train(const std::vector<EventDocument>& all, const std::string& senses,
                  const Chosen& chosen) {
  Documents documents;
  for (const EventDocument& document : all) {
    if (chosen(document)) documents.push_back(&document);
  }
  learn::ModelFileWriter file;
  file.add("event", train_detection(documents));
  file.add("class", train_classes(documents));
  file.add("tense", train_tense(documents));
  file.add("senses", senses);
  return file.bytes();
}

/// Adds the scores of the model on the chosen documents.
Outcome measure(const std::vector<EventDocument>& documents, const std::string& bytes,
                const Chosen& chosen, EventScore& score) {
  const auto models = event::Models::open(bytes);
  if (!models) return tl::unexpected(models.error());
  for (const EventDocument& document : documents) {
    if (!chosen(document)) continue;
    const auto clauses = clause::read_clauses(document.article, document.analysis, models->tables.lexicon);
    score.add(document, event::find_events(document.article, document.analysis, document.timexes,
                                           clauses, *models)
                            .events);
  }
  return {};
}

/// Scores each fifth of the documents by a model of the other four.
Outcome cross_validate(const std::vector<EventDocument>& documents, const std::string& senses) {
  EventScore score;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const auto held_out = [&](const EventDocument& document) {
      return static_cast<std::size_t>(&document - documents.data()) % kFolds == fold;
    };
    const auto kept = [&](const EventDocument& document) { return !held_out(document); };
    auto done = measure(documents, train(documents, senses, kept), held_out, score);
    if (!done) return done;
  }
  fmt::print("cross-validated over all documents:\n");
  score.print();
  return {};
}

Outcome write(const Setting& setting, const std::string& bytes) {
  const auto path = setting.out / "event.model";
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush())
    return tl::unexpected(Error{ErrorCode::kEmpty, "cannot write " + path.string(), 0});
  fmt::print("{}: {} bytes\n", path.string(), bytes.size());
  return {};
}

}  // namespace

Outcome run_events(const Setting& setting) {
  const auto senses = distil_senses(setting.wordnet.string());
  if (!senses) return tl::unexpected(senses.error());
  const auto table = words::SenseTable::open(*senses);
  if (!table) return tl::unexpected(table.error());
  const auto documents = load_events(setting, *table);
  if (!documents) return tl::unexpected(documents.error());

  const Chosen held_out = [](const EventDocument& document) { return document.held_out; };
  const Chosen kept = [](const EventDocument& document) { return !document.held_out; };
  const Chosen all = [](const EventDocument&) { return true; };
  if (setting.cross_validate) return cross_validate(*documents, *senses);
  const std::string without = train(*documents, *senses, kept);
  EventScore score;
  if (auto done = measure(*documents, without, held_out, score); !done) return done;
  fmt::print("trained without the development part, measured on it:\n");
  score.print();
  if (setting.evaluate) return {};
  return write(setting, setting.held_out ? without : train(*documents, *senses, all));
}

}  // namespace dateline::train
