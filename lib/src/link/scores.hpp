// The learned scores of proposals: views of models/link.model.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "learn/few_label_model.hpp"
#include "learn/model_file.hpp"
#include "link/candidates.hpp"
#include "link/features.hpp"

namespace dateline::link {

/// A relation and the probability that annotators state it, or that it follows from what they do.
struct Scored {
  Relation relation = Relation::kBefore;
  float probability = 0.0F;
};

using PairModel = learn::FewLabelModel<kPairLabels>;
using TimeModel = learn::FewLabelModel<kTimeLabels>;
using StartModel = learn::FewLabelModel<kStartLabels>;

/// How likely each answer is, by Start.
using StartOdds = std::array<float, kStartLabels>;

class Scores {
 public:
  /// Fails with kDamaged when the embedded model is.
  static Result<Scores> load();
  /// The same of other bytes, which must outlive the scores and be aligned to 8.
  static Result<Scores> open(std::string_view bytes);

  // The most likely relation; its probability may be small.
  [[nodiscard]] Scored publication(const Features& features) const;
  [[nodiscard]] Scored time(const Features& features) const;
  [[nodiscard]] Scored sentence(const Features& features) const;
  [[nodiscard]] Scored neighbour(const Features& features) const;
  [[nodiscard]] StartOdds start(const Features& features) const;

 private:
  Scores() = default;
  static Result<Scores> of(const Result<learn::ModelFile>& file);
  PairModel publication_;
  TimeModel time_;
  PairModel sentence_;
  PairModel neighbour_;
  StartModel start_;
};

}  // namespace dateline::link
