// Tagged words of a sentence -> the head of each, by an arc-eager transition system with the root
// at the end of the buffer.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "dateline/analysis.hpp"
#include "language/feature_list.hpp"
#include "language/lexicon.hpp"
#include "learn/few_label_model.hpp"

namespace dateline::language {

/// A word with its tag, as parser and labeller see it.
struct TaggedWord {
  std::uint64_t word = 0;  // WordFacts::lower
  std::uint32_t suffix = 0;
  std::uint16_t cluster = 0;
  std::uint8_t tag = 0;
};

[[nodiscard]] inline TaggedWord tagged_word(const WordFacts& facts, Tag tag) {
  return {facts.lower, facts.suffix, facts.cluster, static_cast<std::uint8_t>(tag)};
}

/// Marks of punctuation; ornaments and symbols, which may serve as such, are not among them.
[[nodiscard]] bool is_punctuation(Tag tag);

enum class Action : std::uint8_t { kShift, kLeft, kRight, kReduce };
inline constexpr int kActions = 4;
using ActionModel = learn::FewLabelModel<kActions, learn::Rows::kWeights>;

/// What the features of the next action look at. s0, s1, s2: the words on top of the stack; n0, n1,
/// n2: the next words of the text; h: head, l and r: outermost child to the left and right, 2: the
/// one after that.
struct ParseView {
  const TaggedWord &s0, &s1, &s2, &n0, &n1, &n2;
  const TaggedWord &s0h, &s0h2, &s0l, &s0r, &s0l2, &s0r2, &n0l, &n0l2, &s1r;
  const TaggedWord &s0after, &n0before;          // neighbours in the text
  unsigned distance = 0, verbs = 0, commas = 0;  // from s0 to n0, and what stands between them
  unsigned has_head = 0, s1_has_head = 0;
  unsigned s0_left = 0, s0_right = 0, n0_left = 0;  // numbers of children
};

// The features in three groups: those that rest on the place of n0 alone, on the places of s0 and
// n0, and on the tree so far. Sums of the first two are the same wherever a search comes by again.
void add_next_features(const ParseView& view, FeatureList& list);
void add_pair_features(const ParseView& view, FeatureList& list);
void add_tree_features(const ParseView& view, FeatureList& list);

/// Where a parse stands. Positions are those of words; `size` stands for the root.
class ParseState {
 public:
  void start(std::span<const TaggedWord> words);

  [[nodiscard]] bool finished() const { return stack_.empty() && next_ == size_; }
  [[nodiscard]] bool allows(Action action) const;
  void apply(Action action);

  [[nodiscard]] std::int32_t size() const { return size_; }
  [[nodiscard]] std::int32_t next() const { return next_; }
  [[nodiscard]] const std::vector<std::int32_t>& stack() const { return stack_; }
  [[nodiscard]] const std::vector<std::int32_t>& heads() const { return head_; }  // -1: none yet
  /// Refers to the words given to start().
  [[nodiscard]] ParseView view() const;
  /// All three groups.
  void features(FeatureList& list) const;

 private:
  struct Node {
    std::int32_t left = -1, left2 = -1;  // outermost children so far
    std::int32_t right = -1, right2 = -1;
    std::uint8_t left_count = 0, right_count = 0;
  };
  [[nodiscard]] const TaggedWord& word(std::int32_t at) const;
  void add_arc(std::int32_t head, std::int32_t child);

  std::span<const TaggedWord> words_;
  std::int32_t size_ = 0;
  std::int32_t next_ = 0;
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> head_;
  std::vector<Node> nodes_;
  std::vector<std::int32_t> verbs_;  // how many stand before each position; commas likewise
  std::vector<std::int32_t> commas_;
};

/// Which actions a state allows, and how many.
struct AllowedActions {
  std::array<bool, kActions> is{};
  int count = 0;
};
[[nodiscard]] AllowedActions allowed_actions(const ParseState& state);

template <class Number>
class Beam;

/// Sums of features that were reckoned before in the same sentence.
class PartialScores {
 public:
  using Scores = ActionModel::Scores;

  void start(std::size_t words) {
    next_.assign(words + 1, std::nullopt);
    pairs_.fill({});
  }
  /// The sum kept for the place `next`, made by `make()` if there is none.
  template <class Make>
  [[nodiscard]] const Scores& of_next(std::int32_t next, const Make& make) {
    auto& kept = next_[static_cast<std::size_t>(next)];
    if (!kept) kept = make();
    return *kept;
  }
  /// The same for two places; `top` is -1 for an empty stack.
  template <class Make>
  [[nodiscard]] const Scores& of_pair(std::int32_t top, std::int32_t next, const Make& make) {
    Pair& kept = pairs_[static_cast<std::size_t>(top + 1 + 5 * next) % pairs_.size()];
    if (kept.top != top || kept.next != next) kept = {top, next, make()};
    return kept.scores;
  }

 private:
  struct Pair {
    std::int32_t top = -1, next = -1;
    Scores scores{};
  };
  std::vector<std::optional<Scores>> next_;
  std::array<Pair, 64> pairs_;  // the latest of each place; a search comes by again soon or never
};

/// Room that the parser works in, kept from one sentence to the next.
struct ParserRoom {
  ParserRoom();
  ~ParserRoom();
  ParserRoom(ParserRoom&&) noexcept;
  ParserRoom& operator=(ParserRoom&&) noexcept;
  ParseState state;
  std::unique_ptr<Beam<std::int32_t>> beam;
  PartialScores partial;
};

inline constexpr std::size_t kBeamWidth = 4;
inline constexpr std::int32_t kBeamGap = 100;   // scores; a wider one gains little and costs much
inline constexpr std::size_t kBeamLimit = 250;  // words of a sentence

class Parser {
 public:
  explicit Parser(ActionModel model) : model_(model) {}
  /// `heads`: position of the head, -1 for the one root. Sentences of usual length are searched by
  /// a beam, others greedily, so that time stays linear.
  void parse(std::span<const TaggedWord> words, std::span<std::int32_t> heads,
             ParserRoom& room) const;

 private:
  [[nodiscard]] PartialScores::Scores score(const ParseState& state, PartialScores& partial) const;
  void parse_greedily(std::span<const TaggedWord> words, ParserRoom& room) const;

  ActionModel model_;
};

/// Heads as the transitions left them -> one tree: the first child of the root that is no
/// punctuation stays its child, the others become that one's children. `root` is the number that
/// stands for it.
void keep_one_root(std::span<const TaggedWord> words, std::span<std::int32_t> heads,
                   std::int32_t root);

}  // namespace dateline::language
