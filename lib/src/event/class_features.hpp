// What is observed of an event once the other events are known -> the features by which its class
// is told: "avoid a crisis" is an I_ACTION because a crisis is an event.
#pragma once

#include <cstdint>
#include <vector>

#include "clause/verb_group.hpp"
#include "dateline/analysis.hpp"
#include "event/facts.hpp"
#include "event/features.hpp"

namespace dateline::event {

/// Which tokens are events, and which dependents of a token are.
class Detected {
 public:
  explicit Detected(const std::vector<Facts>& all) : is_event_(all.size()), governed_(all.size()) {}

  void set(const std::vector<Facts>& all, std::int32_t token);

  [[nodiscard]] bool is_event(std::int32_t token) const {
    return token >= 0 && is_event_[static_cast<std::size_t>(token)] != 0;
  }
  /// ChildBit of the dependents that are events.
  [[nodiscard]] std::uint32_t governed(std::int32_t token) const {
    return governed_[static_cast<std::size_t>(token)];
  }

 private:
  std::vector<std::uint8_t> is_event_;
  std::vector<std::uint32_t> governed_;
};

/// Fills `features` with those of observe_common() and those that rest on the other events.
void observe_class(const std::vector<Facts>& all, const Detected& detected,
                   const Sentence& sentence, std::int32_t index, const clause::VerbGroup& group,
                   FeatureList& features);

}  // namespace dateline::event
