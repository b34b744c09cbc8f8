// Trees over tagged words -> parser and labeller, both averaged perceptrons. The parser explores:
// it follows its own mistakes and a dynamic oracle says what is best from wherever it is.
#include <algorithm>
#include <array>
#include <limits>

#include "answers.hpp"
#include "language/beam.hpp"
#include "language/labeller.hpp"
#include "language_train.hpp"
#include "learner.hpp"
#include "runs.hpp"

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

/// The actions of the gold tree; where several lose nothing, the ones the model likes best.
std::vector<Action> gold_actions(const TreeSentence& sentence, const Learner& learner,
                                 ParseState& state, Oracle& oracle) {
  std::vector<Action> actions;
  state.start(sentence.words);
  oracle.start(sentence);
  language::FeatureList features;
  while (!state.finished()) {
    std::array<float, kActions> scores{};
    if (language::allowed_actions(state).count > 1) {
      state.features(features);
      learner.score(features.all(), scores);
    }
    actions.push_back(static_cast<Action>(choose(state, oracle, scores).right));
    state.apply(actions.back());
  }
  return actions;
}

/// Adds `amount` to the weights along a sequence of actions, from step `from` on.
void adjust_along(const TreeSentence& sentence, std::span<const Action> actions, std::size_t from,
                  float amount, Learner& learner, ParseState& state) {
  language::FeatureList features;
  state.start(sentence.words);
  for (std::size_t step = 0; step < actions.size(); ++step) {
    if (step >= from && language::allowed_actions(state).count > 1) {
      state.features(features);
      learner.adjust(features.all(), static_cast<int>(actions[step]), amount);
    }
    state.apply(actions[step]);
  }
}

/// Structured training of the parser as it runs: with a beam, and updates where the best hypothesis
/// is furthest above the gold one (Huang, Fayong and Guo 2012).
class BeamTraining {
 public:
  explicit BeamTraining(Learner& learner) : learner_(learner) {}
  void learn(const TreeSentence& sentence);

 private:
  [[nodiscard]] std::array<float, kActions> score(const ParseState& state) const;

  Learner& learner_;
  ParseState state_;
  Oracle oracle_;
  language::Beam<float> beam_;
  std::vector<Action> worst_;
};

constexpr std::size_t kTrainingWidth = 6;
constexpr float kTrainingGap = 400.0F;
constexpr std::size_t kTrainingLimit = 120;  // words of a sentence
constexpr float kBeamMargin = 10.0F;

std::array<float, kActions> BeamTraining::score(const ParseState& state) const {
  language::FeatureList features;
  state.features(features);
  std::array<float, kActions> scores{};
  learner_.score(features.all(), scores);
  return scores;
}

void BeamTraining::learn(const TreeSentence& sentence) {
  learner_.tick();
  if (sentence.words.size() > kTrainingLimit) return;
  const auto gold = gold_actions(sentence, learner_, state_, oracle_);
  beam_.start(sentence.words, kTrainingWidth, kTrainingGap);
  state_.start(sentence.words);
  float gold_score = 0.0F;
  float worst = -kBeamMargin;
  worst_.clear();
  for (const Action action : gold) {
    if (language::allowed_actions(state_).count > 1)
      gold_score += score(state_)[static_cast<std::size_t>(action)];
    state_.apply(action);
    beam_.advance([&](const ParseState& state) { return score(state); });
    const auto& best = beam_.best();
    if (best.score - gold_score <= worst ||
        std::ranges::equal(best.actions, std::span(gold).first(best.actions.size())))
      continue;
    worst = best.score - gold_score;
    worst_ = best.actions;
  }
  if (worst_.empty()) return;
  const auto prefix = std::span(gold).first(worst_.size());
  const auto parting =
      static_cast<std::size_t>(std::ranges::mismatch(prefix, worst_).in1 - prefix.begin());
  adjust_along(sentence, prefix, parting, 1.0F, learner_, state_);
  adjust_along(sentence, worst_, parting, -1.0F, learner_, state_);
}

/// One run over the sentences, first greedy, then with a beam; averaged.
Learner run_parser(std::span<const TreeSentence> sentences, const ParserOptions& options,
                   std::uint64_t seed) {
  Learner learner(kActions);
  Random random(seed);
  ParseState state;
  Oracle oracle;
  auto order = numbers(sentences.size());
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t i : order)
      learn_parse(sentences[i], pass > 0, learner, random, state, oracle);
  }
  learner.average();
  BeamTraining training(learner);
  for (int pass = 0; pass < options.beam_passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t i : order) training.learn(sentences[i]);
  }
  learner.average();
  return learner;
}

/// Room for the labels of one sentence.
struct LabelRoom {
  language::Tree tree;
  language::FeatureList features;
  std::vector<Dep> deps;
};

/// Labels a sentence from left to right; what is wrong or not right by far is mended.
void learn_labels(const TreeSentence& sentence, Learner& learner, LabelRoom& room) {
  room.tree.build(sentence.words, sentence.heads);
  room.deps = sentence.deps;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.heads[i] < 0) continue;
    room.tree.features(static_cast<std::int32_t>(i), room.deps, room.features);
    const auto features = room.features.all();
    std::array<float, kDeps> scores{};
    learner.score(features, scores);
    const auto right = static_cast<std::size_t>(sentence.deps[i]);
    std::size_t rival = right == 0 ? 1 : 0;
    for (std::size_t d = 0; d < kDeps; ++d) {
      if (d != right && scores[d] > scores[rival]) rival = d;
    }
    learner.tick();
    if (scores[right] < scores[rival] + kMargin)
      learner.perceptron_update(features, static_cast<int>(right), static_cast<int>(rival));
    if (scores[right] <= scores[rival]) room.deps[i] = static_cast<Dep>(rival);
  }
}

Learner run_labeller(std::span<const TreeSentence> sentences, const LabellerOptions& options,
                     std::uint64_t seed) {
  Learner learner(kDeps);
  Random random(seed);
  LabelRoom room;
  auto order = numbers(sentences.size());
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t s : order) learn_labels(sentences[s], learner, room);
  }
  learner.average();
  return learner;
}

}  // namespace

std::string train_parser(std::span<const TreeSentence> sentences, const ParserOptions& options) {
  const auto run = [&](std::uint64_t seed) { return run_parser(sentences, options, seed); };
  return sum_of_runs(kActions, options.runs, options.seed, run)
      .pack_few(learn::Rows::kWeights, options.buckets);
}

std::string train_labeller(std::span<const TreeSentence> sentences,
                           const LabellerOptions& options) {
  const auto run = [&](std::uint64_t seed) { return run_labeller(sentences, options, seed); };
  return sum_of_runs(kDeps, options.runs, options.seed, run).pack(options.max_weights);
}

std::string train_sure_relations(std::span<const TreeSentence> sentences) {
  constexpr int kLeast = 20;
  constexpr double kDoubt = 0.01;
  AnswerCounts counts;
  for (const TreeSentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      if (sentence.heads[i] < 0) continue;
      counts.add(language::relation_question(sentence.words, sentence.heads, i),
                 static_cast<std::uint32_t>(sentence.deps[i]));
    }
  }
  return counts.pack_sure(kLeast, kDoubt);
}

}  // namespace dateline::train
