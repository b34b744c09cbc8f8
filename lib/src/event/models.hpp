// The models of the event stage: views of models/event.model, and the word lists beside them.
#pragma once

#include <cstddef>
#include <string_view>

#include "dateline/result.hpp"
#include "entity/tables.hpp"
#include "language/clusters.hpp"
#include "learn/few_label_model.hpp"
#include "words/lexicon.hpp"

namespace dateline::event {

inline constexpr std::size_t kClasses = 7;  // values of EventClass
inline constexpr std::size_t kTenses = 7;   // values of Tense

using DetectionModel = learn::FewLabelModel<2>;  // none, event
using ClassModel = learn::FewLabelModel<kClasses>;
using TenseModel = learn::FewLabelModel<kTenses>;

/// Detection and class models and the word lists; views of the embedded bytes.
struct Models {
  DetectionModel event;
  ClassModel classes;
  TenseModel tense;  // for groups whose form leaves it open
  language::Clusters words;
  entity::Tables tables;

  static Result<Models> load();
  /// `bytes` is a model file, which must outlive the models.
  static Result<Models> open(std::string_view bytes);
};

}  // namespace dateline::event
