// Transitions -> the best sequence of them that a beam finds; shared by parser and training.
//
// Every sequence that parses n words has 2n steps, so hypotheses are compared step by step. A
// hypothesis far below the best is dropped, which in most steps leaves one: the search costs little
// more than the greedy one where the sentence is plain.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "language/parser.hpp"

namespace dateline::language {

template <class Number>
class Beam {
 public:
  struct Item {
    ParseState state;
    Number score{};
    std::vector<Action> actions;
  };

  /// At most `width` hypotheses, none more than `gap` below the best.
  void start(std::span<const TaggedWord> words, std::size_t width, Number gap) {
    width_ = width;
    gap_ = gap;
    items_.resize(2 * width);
    active_.assign(1, 0);
    free_.clear();
    for (std::size_t i = items_.size(); i-- > 1;) free_.push_back(i);
    items_[0].state.start(words);
    items_[0].score = Number{};
    items_[0].actions.clear();
  }
  [[nodiscard]] bool finished() const { return best().state.finished(); }
  [[nodiscard]] const Item& best() const { return items_[active_.front()]; }

  /// One step; `score(state)` gives a number for each action.
  template <class Score>
  void advance(const Score& score) {
    propose(score);
    while (candidates_.back().score < candidates_.front().score - gap_) candidates_.pop_back();
    follow();
  }

 private:
  struct Candidate {
    Number score{};
    std::size_t parent = 0;
    Action action = Action::kShift;
  };

  template <class Score>
  void propose(const Score& score) {
    candidates_.clear();
    for (const std::size_t parent : active_) {
      const Item& item = items_[parent];
      const AllowedActions allowed = allowed_actions(item.state);
      std::array<Number, kActions> scores{};
      if (allowed.count > 1) scores = score(item.state);
      for (std::size_t a = 0; a < kActions; ++a) {
        if (allowed.is[a]) consider({item.score + scores[a], parent, static_cast<Action>(a)});
      }
    }
  }

  /// Candidates stand best first, of equals the one that came first, and no more than fit.
  void consider(const Candidate& candidate) {
    const auto place =
        std::ranges::upper_bound(candidates_, candidate.score, std::greater(), &Candidate::score);
    candidates_.insert(place, candidate);
    if (candidates_.size() > width_) candidates_.pop_back();
  }

  /// Makes the chosen candidates the active items. The last child of an item takes its place.
  void follow() {
    std::vector<std::size_t>& next = next_;
    next.assign(candidates_.size(), 0);
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& candidate = candidates_[i];
      const auto later = std::span(candidates_).subspan(i + 1);
      const bool last = std::ranges::none_of(
          later, [&](const Candidate& c) { return c.parent == candidate.parent; });
      std::size_t place = candidate.parent;
      if (!last) {
        place = free_.back();
        free_.pop_back();
        items_[place] = items_[candidate.parent];
      }
      next[i] = place;
      apply(items_[place], candidate);
    }
    for (const std::size_t old : active_) {
      if (std::ranges::find(next, old) == next.end()) free_.push_back(old);
    }
    active_.swap(next);
  }
  static void apply(Item& item, const Candidate& candidate) {
    item.state.apply(candidate.action);
    item.score = candidate.score;
    item.actions.push_back(candidate.action);
  }

  std::size_t width_ = 1;
  Number gap_{};
  std::vector<Item> items_;
  std::vector<std::size_t> active_, next_, free_;
  std::vector<Candidate> candidates_;
};

}  // namespace dateline::language
