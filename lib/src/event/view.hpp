// The facts about a word, its neighbours in the sentence and its governors, for the templates.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/analysis.hpp"
#include "event/facts.hpp"

namespace dateline::event {

/// What stands for a token beyond the ends of the sentence.
inline const Facts kOutside{
    .form = 1, .lemma = 1, .senses = {}, .tag = Tag::kXX, .dep = Dep::kRoot};

/// Gives the neighbours of one word and its governors.
class View {
 public:
  View(const std::vector<Facts>& all, const Sentence& sentence, std::int32_t index)
      : all_(all), sentence_(sentence), index_(index) {}

  [[nodiscard]] const Facts& at(std::int32_t distance) const {
    const std::int32_t place = index_ + distance;
    if (place < sentence_.first || place >= sentence_.last) return kOutside;
    return all_[static_cast<std::size_t>(place)];
  }
  [[nodiscard]] const Facts& token(std::int32_t place) const {
    return place < 0 ? kOutside : all_[static_cast<std::size_t>(place)];
  }

 private:
  const std::vector<Facts>& all_;
  const Sentence& sentence_;
  std::int32_t index_;
};

}  // namespace dateline::event
