// Why a word was taken for an event: the features that weighed most, for --explain.
#pragma once

#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "event/facts.hpp"

namespace dateline::event {

/// A kind of observation ("lemma", "word before") and how much it speaks for an event, in log-odds;
/// negative when it speaks against one.
struct Weight {
  std::string_view what;
  float log_odds = 0.0F;
};

/// Looks at a document once and then answers for each event. What is handed in must outlive
/// it.
class Explainer {
 public:
  Explainer(const Article& article, const Analysis& analysis, const std::vector<Timex>& timexes,
            const Models& models);

  /// The `count` weights of the model of detection that are largest, either way, the largest first.
  [[nodiscard]] std::vector<Weight> weights(const Event& event, std::size_t count) const;

 private:
  const Analysis& analysis_;
  const Models& models_;
  std::vector<Facts> facts_;
};

}  // namespace dateline::event
