// Analysis and expressions -> events with class, tense, aspect, polarity, modality, reality, source
// and label, the signals, and the links between events that are no matter of time (SLINK, ALINK).
#pragma once

#include <string_view>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "dateline/event.hpp"
#include "dateline/link.hpp"
#include "dateline/result.hpp"
#include "dateline/timex.hpp"
#include "event/lexicon.hpp"
#include "event/senses.hpp"
#include "language/lexicon.hpp"
#include "learn/linear_model.hpp"
#include "learn/model_file.hpp"

namespace dateline::event {

/// Detection and class models and the word lists; views of the embedded bytes.
struct Models {
  learn::LinearModel event;    // two labels: none, event
  learn::LinearModel classes;  // a label for each EventClass
  learn::LinearModel tense;    // a label for each Tense; for groups whose form leaves it open
  SenseTable senses;
  language::Lexicon words;  // of the language models, for their clusters
  Lexicon lexicon;

  static Result<Models> load();
  /// `bytes` is a model file, which must outlive the models.
  static Result<Models> open(std::string_view bytes);
};

/// What this stage finds; signals are shared with the link stage, which may refer to any of them.
struct Found {
  std::vector<Event> events;    // in the order of the text
  std::vector<Signal> signals;  // in the order of the text
  std::vector<Link> links;      // SLINK and ALINK
};

[[nodiscard]] Found find_events(const Article& article, const Analysis& analysis,
                                const std::vector<Timex>& timexes, const Models& models);

}  // namespace dateline::event
