// Levels of the first pass and the features made of them.
#include "event/second_pass.hpp"

#include <algorithm>
#include <array>

#include "event/syntax.hpp"

namespace dateline::event {
namespace {

using enum Template;

/// Levels in four steps, for pairs of words.
int coarse(int level) {
  return level == 0 ? 0 : 1 + (level - 1) / 4;
}

}  // namespace

void FirstPass::set(std::int32_t token, float log_odds) {
  const float scaled = (log_odds + 4.0F) * 2.0F;  // -4 to 4 in steps of a half
  level_[static_cast<std::size_t>(token)] =
      static_cast<std::uint8_t>(std::clamp(1 + static_cast<int>(scaled), 1, kLevels));
}

void FirstPass::finish(const std::vector<Facts>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (level_[i] == 0) continue;
    const auto number = static_cast<std::size_t>(all[i].lemma_number);
    if (number >= by_lemma_.size()) by_lemma_.resize(number + 1);
    by_lemma_[number].levels += level_[i];
    ++by_lemma_[number].count;
  }
}

int FirstPass::elsewhere(const Facts& facts, std::int32_t token) const {
  const auto number = static_cast<std::size_t>(facts.lemma_number);
  if (number >= by_lemma_.size()) return 0;
  const Sum& sum = by_lemma_[number];
  const int own = level(token);
  const int others = sum.count - (own > 0 ? 1 : 0);
  return others <= 0 ? 0 : (sum.levels - own) / others;
}

FirstPass judge(const Analysis& analysis, const std::vector<Facts>& all,
                const learn::LinearModel& model) {
  FirstPass first(all);
  FeatureList features;
  for (const Sentence& sentence : analysis.sentences()) {
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      if (!is_candidate(all[static_cast<std::size_t>(i)])) continue;
      observe(all, sentence, i, features);
      std::array<std::int32_t, 2> scores{};
      model.score(features.all(), scores);
      first.set(i, static_cast<float>(scores[1] - scores[0]) * model.scale());
    }
  }
  first.finish(all);
  return first;
}

void observe_again(const std::vector<Facts>& all, const FirstPass& first, const Sentence& sentence,
                   std::int32_t index, FeatureList& features) {
  const Facts& own = all[static_cast<std::size_t>(index)];
  const int level = first.level(index);
  const int rough = coarse(level);
  const auto near = [&](std::int32_t distance) {
    const std::int32_t place = index + distance;
    return place < sentence.first || place >= sentence.last ? 0 : coarse(first.level(place));
  };
  features.clear();
  features.add(kFirst, level, is_noun(own.tag) ? 1 : is_verb(own.tag) ? 2 : 0);
  features.add(kFirstDep, level, own.dep);
  features.add(kFirstSense, level, own.senses.lexname);
  features.add(kFirstBefore, near(-1), near(-2), rough);
  features.add(kFirstAfter, near(1), near(2), rough);
  features.add(kFirstHead, coarse(first.level(own.head)), own.dep, rough);
  features.add(kFirstObject, coarse(first.level(own.object)), own.tag, rough);
  features.add(kFirstSubject, coarse(first.level(own.subject)), own.tag, rough);
  features.add(kFirstSame, coarse(first.elsewhere(own, index)), is_noun(own.tag) ? 1 : 0, rough);
}

}  // namespace dateline::event
