// Trees over tagged words -> parser and labeller, both averaged perceptrons. The parser explores:
// it follows its own mistakes and a dynamic oracle says what is best from wherever it is.
#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "language/labeller.hpp"
#include "language_train.hpp"
#include "learner.hpp"

namespace dateline::train {

using language::Action;
using language::kActions;
using language::kDeps;
using language::ParseState;

namespace {

/// The gold tree of a sentence, and what each action loses of it (Goldberg and Nivre 2012).
class Oracle {
 public:
  void start(const TreeSentence& sentence);
  [[nodiscard]] int cost(const ParseState& state, Action action);

 private:
  [[nodiscard]] int children_from(std::int32_t head, std::int32_t position) const;
  [[nodiscard]] int children_on_stack(const ParseState& state, std::int32_t head);
  void mark_stack(const ParseState& state);

  std::vector<std::int32_t> heads_;  // the root is its number, not -1
  std::vector<std::vector<std::int32_t>> children_;
  std::vector<bool> on_stack_;
};

void Oracle::start(const TreeSentence& sentence) {
  heads_ = sentence.heads;
  const auto root = static_cast<std::int32_t>(heads_.size());
  children_.assign(heads_.size() + 1, {});
  on_stack_.assign(heads_.size() + 1, false);
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    if (heads_[i] < 0) heads_[i] = root;
    children_[static_cast<std::size_t>(heads_[i])].push_back(static_cast<std::int32_t>(i));
  }
}

int Oracle::children_from(std::int32_t head, std::int32_t position) const {
  const auto& children = children_[static_cast<std::size_t>(head)];
  return static_cast<int>(children.end() - std::ranges::lower_bound(children, position));
}

void Oracle::mark_stack(const ParseState& state) {
  on_stack_.assign(on_stack_.size(), false);
  for (const std::int32_t position : state.stack())
    on_stack_[static_cast<std::size_t>(position)] = true;
}

int Oracle::children_on_stack(const ParseState& state, std::int32_t head) {
  int count = 0;
  for (const std::int32_t child : children_[static_cast<std::size_t>(head)]) {
    if (child < head && on_stack_[static_cast<std::size_t>(child)] &&
        state.heads()[static_cast<std::size_t>(child)] < 0)
      ++count;
  }
  return count;
}

int Oracle::cost(const ParseState& state, Action action) {
  const std::int32_t next = state.next();
  const std::int32_t top = state.stack().empty() ? -1 : state.stack().back();
  switch (action) {
    case Action::kLeft: {
      const std::int32_t head = heads_[static_cast<std::size_t>(top)];
      return children_from(top, next) + (head > next ? 1 : 0);
    }
    case Action::kReduce:
      return children_from(top, next);
    case Action::kShift:
    case Action::kRight: {
      mark_stack(state);
      const std::int32_t head = heads_[static_cast<std::size_t>(next)];
      const bool on_stack = head < next && on_stack_[static_cast<std::size_t>(head)];
      if (action == Action::kShift) return children_on_stack(state, next) + (on_stack ? 1 : 0);
      return children_on_stack(state, next) + (head != top && (on_stack || head > next) ? 1 : 0);
    }
  }
  return 0;
}

constexpr float kMargin = 20.0F;

struct Choice {
  int best = -1;   // of all allowed
  int right = -1;  // the best that loses least
  int wrong = -1;  // the best that loses more
};

Choice choose(const ParseState& state, Oracle& oracle, const std::array<float, kActions>& scores) {
  std::array<int, kActions> costs{};
  int least = std::numeric_limits<int>::max();
  for (int a = 0; a < kActions; ++a) {
    costs[static_cast<std::size_t>(a)] =
        state.allows(static_cast<Action>(a)) ? oracle.cost(state, static_cast<Action>(a)) : -1;
    if (costs[static_cast<std::size_t>(a)] >= 0)
      least = std::min(least, costs[static_cast<std::size_t>(a)]);
  }
  Choice choice;
  const auto better = [&](int a, int b) {
    return b < 0 || scores[static_cast<std::size_t>(a)] > scores[static_cast<std::size_t>(b)];
  };
  for (int a = 0; a < kActions; ++a) {
    const int cost = costs[static_cast<std::size_t>(a)];
    if (cost < 0) continue;
    if (better(a, choice.best)) choice.best = a;
    if (cost == least && better(a, choice.right)) choice.right = a;
    if (cost > least && better(a, choice.wrong)) choice.wrong = a;
  }
  return choice;
}

void learn_parse(const TreeSentence& sentence, bool explore, Learner& learner, Random& random,
                 ParseState& state, Oracle& oracle) {
  state.start(sentence.words);
  oracle.start(sentence);
  language::FeatureList features;
  while (!state.finished()) {
    state.features(features);
    std::array<float, kActions> scores{};
    learner.score(features.all(), scores);
    const Choice choice = choose(state, oracle, scores);
    learner.tick();
    const auto score = [&](int a) { return scores[static_cast<std::size_t>(a)]; };
    if (choice.wrong >= 0 && score(choice.right) < score(choice.wrong) + kMargin) {
      learner.perceptron_update(features.all(), choice.right, choice.wrong);
    }
    const bool follow_own = explore && random.uniform() < 0.9;
    state.apply(static_cast<Action>(follow_own ? choice.best : choice.right));
  }
}

std::vector<std::size_t> numbers(std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

}  // namespace

std::string train_parser(std::span<const TreeSentence> sentences, const ParserOptions& options) {
  Learner learner(kActions);
  Random random(options.seed);
  ParseState state;
  Oracle oracle;
  auto order = numbers(sentences.size());
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t i : order)
      learn_parse(sentences[i], pass > 0, learner, random, state, oracle);
  }
  learner.average();
  return learner.pack({options.max_weights, 1.0F, true});
}

std::string train_labeller(std::span<const TreeSentence> sentences, const ParserOptions& options) {
  Learner learner(kDeps);
  Random random(options.seed);
  language::Tree tree;
  language::FeatureList features;
  std::vector<Dep> deps;
  auto order = numbers(sentences.size());
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t s : order) {
      const TreeSentence& sentence = sentences[s];
      tree.build(sentence.words, sentence.heads);
      deps = sentence.deps;
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        if (sentence.heads[i] < 0) continue;
        tree.features(static_cast<std::int32_t>(i), deps, features);
        std::array<float, kDeps> scores{};
        learner.score(features.all(), scores);
        const auto right = static_cast<std::size_t>(sentence.deps[i]);
        std::size_t rival = right == 0 ? 1 : 0;
        for (std::size_t d = 0; d < kDeps; ++d) {
          if (d != right && scores[d] > scores[rival]) rival = d;
        }
        learner.tick();
        if (scores[right] < scores[rival] + kMargin) {
          learner.perceptron_update(features.all(), static_cast<int>(right),
                                    static_cast<int>(rival));
        }
        deps[i] = scores[right] > scores[rival] ? sentence.deps[i] : static_cast<Dep>(rival);
      }
    }
  }
  learner.average();
  return learner.pack({options.max_weights, 1.0F});
}

}  // namespace dateline::train
