// The first model's opinion of every word -> features for the model that decides: a word is judged
// again in the light of its neighbours, its head, and the same lemma elsewhere in the article.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/analysis.hpp"
#include "event/facts.hpp"
#include "event/features.hpp"
#include "learn/linear_model.hpp"

namespace dateline::event {

/// The opinion on each token: 0 for no candidate, else 1 (surely none) to kLevels (surely one).
class FirstPass {
 public:
  static constexpr int kLevels = 16;

  explicit FirstPass(const std::vector<Facts>& all) : level_(all.size(), 0) {}

  /// Call for each candidate with the log-odds of its being an event.
  void set(std::int32_t token, float log_odds);
  /// Call when all candidates are set.
  void finish(const std::vector<Facts>& all);

  [[nodiscard]] int level(std::int32_t token) const {
    return token < 0 ? 0 : level_[static_cast<std::size_t>(token)];
  }
  /// The mean level of the other tokens with this lemma; 0 when there are none.
  [[nodiscard]] int elsewhere(const Facts& facts, std::int32_t token) const;

 private:
  struct Sum {
    std::int32_t levels = 0;
    std::int32_t count = 0;
  };
  std::vector<std::uint8_t> level_;
  std::vector<Sum> by_lemma_;  // by Facts::lemma_number
};

/// The opinion of the first model on every candidate.
[[nodiscard]] FirstPass judge(const Analysis& analysis, const std::vector<Facts>& all,
                              const learn::LinearModel& model);

/// Fills `features` with those of the second pass for token `index` of `sentence`.
void observe_again(const std::vector<Facts>& all, const FirstPass& first, const Sentence& sentence,
                   std::int32_t index, FeatureList& features);

}  // namespace dateline::event
