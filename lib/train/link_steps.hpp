// Steps of our timeline against the order of annotators, counted as TimeSET counts.
#pragma once

#include <string_view>

#include "link_corpus.hpp"

namespace dateline::train {

/// Over all pairs of events of which annotators say which begins first, or that both begin
/// together.
class StepScore {
 public:
  /// Orders the gold events by `models` and counts.
  void add(const OrderDocument& document, const link::Models& models);
  void report(std::string_view name) const;

 private:
  int claimed_ = 0;  // pairs in different steps
  int asked_ = 0;    // pairs that gold orders
  int right_ = 0;    // both, and the same way round
};

}  // namespace dateline::train
