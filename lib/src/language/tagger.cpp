// Words -> tags by a linear model; words with one tag only, and those with one only after the tag
// of the word before, are looked up.
#include "language/tagger.hpp"

#include <algorithm>
#include <array>

namespace dateline::language {
namespace {

constexpr std::uint64_t kOutside = 0x5EED;

/// The word at a place, or one that stands for "outside of the sentence".
const WordFacts& word_at(std::span<const WordFacts> words, std::size_t i) {
  static constexpr WordFacts kNone = {kOutside, kOutside, 0, 0, 0, 0, kNoTag, 0};
  return i < words.size() ? words[i] : kNone;  // i below 0 wraps round to a large one
}

}  // namespace

void tag_features(std::span<const WordFacts> words, std::span<const Tag> tags, std::size_t i,
                  FeatureList& features) {
  const WordFacts& w = words[i];
  const WordFacts& before = word_at(words, i - 1);
  const WordFacts& before2 = word_at(words, i - 2);
  const WordFacts& after = word_at(words, i + 1);
  const WordFacts& after2 = word_at(words, i + 2);
  const unsigned t1 = i >= 1 ? static_cast<unsigned>(tags[i - 1]) : 60U;
  const unsigned t2 = i >= 2 ? static_cast<unsigned>(tags[i - 2]) : 60U;
  const unsigned first = i == 0 ? 1 : 0;
  const std::uint32_t suffix3 = w.suffix & 0xFFFFFFU;
  const std::uint32_t suffix2 = w.suffix & 0xFFFFU;
  features.clear();
  features.add();
  features.add(w.lower);
  features.add(w.form, first);
  features.add(w.suffix);
  features.add(suffix3);
  features.add(suffix2);
  features.add(w.suffix & 0xFFU, w.shape);
  features.add(suffix3, w.shape, first);
  features.add(w.prefix);
  features.add(w.shape, first);
  features.add(w.shape, before.shape, after.shape);
  features.add(w.cluster, first);
  features.add(w.classes, w.shape, suffix2);
  features.add(t1);
  features.add(t2);
  features.add(t1, t2);
  features.add(t1, w.lower);
  features.add(t1, t2, w.lower);
  features.add(t1, suffix3);
  features.add(t1, w.classes, w.shape);
  features.add(t1, w.cluster);
  features.add(t1, after.lower);
  features.add(t1, after.cluster, w.cluster);
  features.add(t1, after.suffix & 0xFFFFFFU, w.shape);
  features.add(before.lower);
  features.add(before2.lower);
  features.add(after.lower);
  features.add(after2.lower);
  features.add(before.lower, w.lower);
  features.add(w.lower, after.lower);
  features.add(before.lower, after.lower);
  features.add(before.cluster, w.cluster);
  features.add(after.cluster, w.cluster);
  features.add(after.cluster);
  features.add(after2.cluster);
  features.add(before.cluster);
  features.add(before.suffix & 0xFFFFFFU);
  features.add(after.suffix & 0xFFFFFFU);
  features.add(suffix3, after.only_tag, t1);
  features.add(after.only_tag, after2.only_tag, t1);
  features.add(w.classes, t1, after.classes);
  features.add(w.lower, after.cluster);
}

std::uint64_t tag_question(std::span<const WordFacts> words, std::span<const Tag> tags,
                           std::size_t i) {
  const unsigned before = i >= 1 ? static_cast<unsigned>(tags[i - 1]) : 60U;
  return learn::hash_feature(0, words[i].form, before);
}

Tag Tagger::tag_of(std::span<const WordFacts> words, std::span<const Tag> tags,
                   std::size_t i) const {
  if (words[i].only_tag != kNoTag) return static_cast<Tag>(words[i].only_tag);
  if (const auto sure = sure_.find(tag_question(words, tags, i))) return static_cast<Tag>(*sure);
  FeatureList features;
  tag_features(words, tags, i, features);
  std::array<std::int32_t, kTags> scores{};
  model_.score(features.all(), scores);
  return static_cast<Tag>(std::ranges::max_element(scores) - scores.begin());
}

void Tagger::tag(std::span<const WordFacts> words, std::span<Tag> tags) const {
  for (std::size_t i = 0; i < words.size(); ++i) tags[i] = tag_of(words, tags, i);
}

}  // namespace dateline::language
