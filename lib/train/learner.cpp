// Weights under training: what adds to them, averages them and sums them.
#include "learner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "learn/linear_model.hpp"

namespace dateline::train {

using learn::Feature;

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

std::vector<std::size_t> numbers(std::size_t count) {
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

Learner::Learner(int labels) : labels_(labels), table_(1U << 16U) {
  if (labels < 1 || labels > learn::kMaxLabels) throw std::invalid_argument("number of labels");
}

const Learner::Row* Learner::find(Feature feature) const {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t i = feature >> 20U;; ++i) {
    const Row& row = table_[i & mask];
    if (row.capacity == 0) return nullptr;
    if (row.feature == feature) return &row;
  }
}

Learner::Row& Learner::row(Feature feature) {
  if (2 * used_ >= table_.size()) grow();
  const std::size_t mask = table_.size() - 1;
  for (std::size_t i = feature >> 20U;; ++i) {
    Row& row = table_[i & mask];
    if (row.capacity != 0 && row.feature == feature) return row;
    if (row.capacity != 0) continue;
    ++used_;
    const auto begin = static_cast<std::uint32_t>(cells_.size());
    row = {feature, begin, 0, 2};
    cells_.resize(cells_.size() + 2);
    return row;
  }
}

void Learner::grow() {
  std::vector<Row> old(table_.size() * 2);
  old.swap(table_);
  const std::size_t mask = table_.size() - 1;
  for (const Row& row : old) {
    if (row.capacity == 0) continue;
    std::size_t i = row.feature >> 20U;
    while (table_[i & mask].capacity != 0) ++i;
    table_[i & mask] = row;
  }
}

Learner::Cell& Learner::cell(Row& row, int label) {
  for (std::uint32_t i = 0; i < row.size; ++i) {
    if (cells_[row.begin + i].label == label) return cells_[row.begin + i];
  }
  if (row.size == row.capacity) {  // move to a place of twice the size at the end
    const auto begin = static_cast<std::uint32_t>(cells_.size());
    cells_.resize(cells_.size() + std::size_t{2} * row.capacity);
    std::copy_n(cells_.begin() + row.begin, row.size, cells_.begin() + begin);
    row.begin = begin;
    row.capacity = static_cast<std::uint16_t>(2 * row.capacity);
  }
  Cell& fresh = cells_[row.begin + row.size++];
  fresh = {};
  fresh.label = static_cast<std::uint8_t>(label);
  return fresh;
}

void Learner::score(std::span<const Feature> features, std::span<float> scores) const {
  const std::size_t mask = table_.size() - 1;
  for (const Feature feature : features) __builtin_prefetch(&table_[(feature >> 20U) & mask]);
  std::array<const Row*, 256> rows;
  std::size_t count = 0;
  for (const Feature feature : features) {
    const Row* row = find(feature);
    if (row == nullptr || count == rows.size()) continue;
    __builtin_prefetch(&cells_[row->begin]);
    rows[count++] = row;
  }
  for (std::size_t r = 0; r < count; ++r) {
    for (std::uint32_t i = 0; i < rows[r]->size; ++i) {
      const Cell& cell = cells_[rows[r]->begin + i];
      scores[cell.label] += cell.weight;
    }
  }
}

void Learner::adjust(std::span<const Feature> features, int label, float amount) {
  for (const Feature feature : features) {
    Cell& weight = cell(row(feature), label);
    weight.total += static_cast<double>(weight.weight) * (clock_ - weight.stamp);
    weight.stamp = clock_;
    weight.weight += amount;
  }
}

void Learner::perceptron_update(std::span<const Feature> features, int truth, int guess,
                                float amount) {
  if (truth == guess) return;
  adjust(features, truth, amount);
  adjust(features, guess, -amount);
}

void Learner::average() {
  if (clock_ == 0) return;
  for (Cell& cell : cells_) {
    cell.total += static_cast<double>(cell.weight) * (clock_ - cell.stamp);
    cell.weight = static_cast<float>(cell.total / clock_);
    cell.total = 0.0;
    cell.stamp = 0;
  }
  clock_ = 0;
}

void Learner::merge(const Learner& other) {
  for (const Row& from : other.table_) {
    for (std::uint32_t i = 0; i < from.size; ++i) {
      const Cell& added = other.cells_[from.begin + i];
      cell(row(from.feature), added.label).weight += added.weight;
    }
  }
}

void Learner::scale(float factor) {
  for (Cell& cell : cells_) cell.weight *= factor;
}

float Learner::logistic_step(std::span<const Feature> features, int truth, float rate, float l2,
                             float weight) {
  std::array<float, learn::kMaxLabels> place{};
  const auto scores = std::span(place).first(static_cast<std::size_t>(labels_));
  score(features, scores);
  const float best = *std::ranges::max_element(scores);
  float sum = 0.0F;
  for (float& value : scores) sum += value = std::exp(value - best);
  const float loss = -std::log(std::max(scores[static_cast<std::size_t>(truth)] / sum, 1e-30F));
  for (const Feature feature : features) {
    Row& found = row(feature);
    for (int label = 0; label < labels_; ++label) {
      const float probability = scores[static_cast<std::size_t>(label)] / sum;
      Cell& target = cell(found, label);
      const float gradient =
          weight * (probability - (label == truth ? 1.0F : 0.0F)) + l2 * target.weight;
      target.total += static_cast<double>(gradient) * gradient;
      target.weight -= rate * gradient / (1e-3F + static_cast<float>(std::sqrt(target.total)));
    }
  }
  return loss * weight;
}

}  // namespace dateline::train
