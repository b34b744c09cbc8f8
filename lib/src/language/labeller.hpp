// A tree over tagged words -> the relation of each word to its head.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/analysis.hpp"
#include "language/feature_list.hpp"
#include "language/lexicon.hpp"
#include "language/parser.hpp"
#include "learn/answer_table.hpp"
#include "learn/linear_model.hpp"

namespace dateline::language {

/// A finished tree, with what the features of an arc ask of it.
class Tree {
 public:
  /// `heads`: -1 for the root.
  void build(std::span<const TaggedWord> words, std::span<const std::int32_t> heads);
  /// The features of the arc to `child`; the relations of all words to its left are known already.
  void features(std::int32_t child, std::span<const Dep> deps, FeatureList& list) const;
  [[nodiscard]] std::span<const std::int32_t> heads() const { return heads_; }
  /// The first child to the left of `parent` with this relation; -1 when there is none.
  [[nodiscard]] std::int32_t left_child(std::int32_t parent, Dep dep,
                                        std::span<const Dep> deps) const;

 private:
  struct Node {
    std::int32_t first = -1, second = -1, last = -1;  // children in the order of the text
    std::int32_t before = -1, after = -1;             // neighbours among the head's children
    std::uint8_t left_count = 0, right_count = 0;
  };
  [[nodiscard]] const TaggedWord& word(std::int32_t at) const;
  [[nodiscard]] const Node& node(std::int32_t at) const {
    return nodes_[static_cast<std::size_t>(at)];
  }

  std::span<const TaggedWord> words_;
  std::span<const std::int32_t> heads_;
  std::vector<Node> nodes_;
};

/// The key of an arc in the table of relations that are sure.
[[nodiscard]] std::uint64_t relation_question(std::span<const TaggedWord> words,
                                              std::span<const std::int32_t> heads,
                                              std::size_t child);

class Labeller {
 public:
  Labeller(learn::LinearModel model, learn::AnswerTable sure) : model_(model), sure_(sure) {}
  void label(std::span<const TaggedWord> words, std::span<const std::int32_t> heads,
             std::span<Dep> deps, Tree& tree) const;

 private:
  /// The relation of a word that is not the root; those of all words to its left are known.
  [[nodiscard]] Dep relation_of(std::size_t child, std::span<const TaggedWord> words,
                                std::span<const Dep> deps, const Tree& tree) const;

  learn::LinearModel model_;
  learn::AnswerTable sure_;
};

}  // namespace dateline::language
