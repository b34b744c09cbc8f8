// A list of features of fixed room, filled by numbered templates.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "learn/feature.hpp"

namespace dateline::language {

/// Templates number themselves in the order in which they are added; the list is filled in the same
/// order for every decision, so that numbers agree.
class FeatureList {
 public:
  static constexpr std::size_t kRoom = 128;

  void clear() { size_ = number_ = 0; }
  template <class... Values>
  void add(Values... values) {
    features_[size_++] = learn::hash_feature(number_++, values...);
  }
  [[nodiscard]] std::span<const learn::Feature> all() const { return {features_.data(), size_}; }

 private:
  std::array<learn::Feature, kRoom> features_;  // the first size_ are set
  std::size_t size_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace dateline::language
