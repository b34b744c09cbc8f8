// Words of a sentence -> Penn tags, left to right, each decision seeing the two before it.
#pragma once

#include <span>

#include "dateline/analysis.hpp"
#include "language/feature_list.hpp"
#include "language/lexicon.hpp"
#include "learn/linear_model.hpp"

namespace dateline::language {

/// The features of word `i`, given the tags of the words before it.
void tag_features(std::span<const WordFacts> words, std::span<const Tag> tags, std::size_t i,
                  FeatureList& features);

class Tagger {
 public:
  explicit Tagger(learn::LinearModel model) : model_(model) {}
  /// `tags` has as many places as `words`.
  void tag(std::span<const WordFacts> words, std::span<Tag> tags) const;

 private:
  learn::LinearModel model_;
};

}  // namespace dateline::language
