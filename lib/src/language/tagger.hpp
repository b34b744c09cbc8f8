// Words of a sentence -> Penn tags, left to right, each decision seeing the two before it.
#pragma once

#include <span>

#include "dateline/analysis.hpp"
#include "language/feature_list.hpp"
#include "language/lexicon.hpp"
#include "learn/answer_table.hpp"
#include "learn/linear_model.hpp"

namespace dateline::language {

/// The features of word `i`, given the tags of the words before it.
void tag_features(std::span<const WordFacts> words, std::span<const Tag> tags, std::size_t i,
                  FeatureList& features);

/// The key of word `i` in the table of tags that are sure.
[[nodiscard]] std::uint64_t tag_question(std::span<const WordFacts> words,
                                         std::span<const Tag> tags, std::size_t i);

class Tagger {
 public:
  Tagger(learn::LinearModel model, learn::AnswerTable sure) : model_(model), sure_(sure) {}
  /// `tags` has as many places as `words`.
  void tag(std::span<const WordFacts> words, std::span<Tag> tags) const;

 private:
  [[nodiscard]] Tag tag_of(std::span<const WordFacts> words, std::span<const Tag> tags,
                           std::size_t i) const;

  learn::LinearModel model_;
  learn::AnswerTable sure_;
};

}  // namespace dateline::language
