// Examples -> the bytes of a linear model (a section for LinearModel or FewLabelModel).
//
// Two ways to learn. The averaged perceptron is for structured decisions, where what comes next
// depends on what was chosen (scripts of lemmas): call score() and perceptron_update() yourself,
// then average(). Multinomial logistic regression gives calibrated probabilities: train_logistic()
// does all of it from a list of examples.
//
//   std::string section = train_logistic(examples, kLabels, {});
//   ModelFileWriter file;  file.add("classes", section);
//
// Deterministic: the same calls give the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "learn/feature.hpp"
#include "learn/few_label_model.hpp"

namespace dateline::train {

/// A small generator, the same everywhere (splitmix64), and a shuffle by it.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// In [0, 1).
  double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next() % i]);
  }

 private:
  std::uint64_t state_;
};

/// 0 to `count` - 1: an order to shuffle.
[[nodiscard]] std::vector<std::size_t> numbers(std::size_t count);

/// Weights under training, by feature and label; only those that an update touched take room.
class Learner {
 public:
  explicit Learner(int labels);

  [[nodiscard]] int labels() const { return labels_; }
  /// Adds the weights of the features to `scores`.
  void score(std::span<const learn::Feature> features, std::span<float> scores) const;

  /// One step of the clock by which weights are averaged: call once a decision.
  void tick() { ++clock_; }
  /// Moves weights towards `truth` and away from `guess`.
  void perceptron_update(std::span<const learn::Feature> features, int truth, int guess,
                         float amount = 1.0F);
  /// Adds `amount` to the weights of one label.
  void adjust(std::span<const learn::Feature> features, int label, float amount);
  /// Replaces the weights by their mean over all ticks since the last call.
  void average();

  /// Adds the weights of another learner with the same labels.
  void merge(const Learner& other);
  void scale(float factor);

  /// One step of AdaGrad on the logistic loss; returns the loss before the step. `l2` shrinks the
  /// weights that the step touches.
  float logistic_step(std::span<const learn::Feature> features, int truth, float rate, float l2,
                      float weight = 1.0F);

  /// A section for LinearModel::open: quantised to 8 bits, scaled to the largest weight; the
  /// largest are kept.
  [[nodiscard]] std::string pack(std::size_t max_weights) const;
  /// A section for FewLabelModel::open of so many buckets; each keeps the rows that make
  /// the largest differences between labels. Probabilities will be the softmax of score /
  /// temperature.
  [[nodiscard]] std::string pack_few(learn::Rows kind, std::uint32_t buckets,
                                     float temperature = 1.0F) const;

 private:
  struct Cell {
    float weight = 0.0F;
    std::uint32_t stamp = 0;  // perceptron: when `total` was brought up to date
    double total = 0.0;       // perceptron: sum over the clock; logistic: sum of squared gradients
    std::uint8_t label = 0;
  };
  struct Row {
    learn::Feature feature = 0;
    std::uint32_t begin = 0;
    std::uint16_t size = 0;
    std::uint16_t capacity = 0;
  };
  [[nodiscard]] const Row* find(learn::Feature feature) const;
  Row& row(learn::Feature feature);
  Cell& cell(Row& row, int label);
  void grow();
  [[nodiscard]] float largest_weight() const;

  int labels_;
  std::uint32_t clock_ = 0;
  std::vector<Row> table_;  // open addressing; capacity 0 marks a free place
  std::size_t used_ = 0;
  std::vector<Cell> cells_;
};

struct Example {
  std::vector<learn::Feature> features;
  int label = 0;
  float weight = 1.0F;
};

struct LogisticOptions {
  int passes = 12;
  float rate = 0.15F;
  float l2 = 1e-5F;
  std::uint64_t seed = 1;
  std::uint32_t buckets = 10'000;  // of the packed model
  int runs = 1;                    // the mean of so many, each with its own order of the examples
  /// When not empty, the temperature is fitted so that these are most likely.
  std::span<const Example> calibration;
};

/// Trains on shuffled examples and returns a section for FewLabelModel::open.
[[nodiscard]] std::string train_logistic(std::span<const Example> examples, int labels,
                                         const LogisticOptions& options);

}  // namespace dateline::train
