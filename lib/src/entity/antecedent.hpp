// An anaphor and the candidates before it -> the one that is meant, by a logistic model over
// features that a person can read (antecedent_features.def).
//
// Each kind of anaphor has weights of its own in lib/data/en/antecedents.tsv, learned by
// `dateline-train antecedents`. That nobody is meant is one of the answers.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "entity/anaphor.hpp"
#include "entity/mention.hpp"

namespace dateline::entity {

enum class AntecedentFeature : std::uint8_t {
#define DATELINE_ANTECEDENT(name, text) name,
#include "entity/antecedent_features.def"
#undef DATELINE_ANTECEDENT
};

inline constexpr auto kAntecedentNames = std::to_array<std::string_view>({
#define DATELINE_ANTECEDENT(name, text) text,
#include "entity/antecedent_features.def"
#undef DATELINE_ANTECEDENT
});

/// What is looked at, between 0 and 1 each.
using AntecedentValues = std::array<float, kAntecedentNames.size()>;

/// One answer to whom an anaphor means; the first of a list is that nobody is meant.
struct Option {
  Referent referent;
  AntecedentValues values{};
};

class Antecedents {
 public:
  static Result<Antecedents> load();

  /// Weights for each kind, in the order of AntecedentFeature.
  explicit Antecedents(std::array<std::vector<float>, kAnaphorKinds> weights)
      : weights_(std::move(weights)) {}

  /// One weight, in the order of antecedent_weight_names().
  [[nodiscard]] float weight(std::size_t at) const {
    return weights_[at / kAntecedentNames.size()][at % kAntecedentNames.size()];
  }

  /// How likely each option is, all together 1.
  [[nodiscard]] std::vector<float> likely(AnaphorKind kind, std::span<const Option> options) const;

  /// The likeliest, if it is likely enough to be told to a reader; else an invalid one.
  [[nodiscard]] Referent choose(AnaphorKind kind, std::span<const Option> options) const;

 private:
  std::array<std::vector<float>, kAnaphorKinds> weights_;
};

/// "he: in the same sentence": the name of each weight in the table, kind by kind.
[[nodiscard]] std::vector<std::string> antecedent_weight_names();

}  // namespace dateline::entity
