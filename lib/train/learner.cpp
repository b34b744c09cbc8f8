// Examples -> weights -> the bytes of a linear model.
#include "learner.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>
#include <stdexcept>

#include "learn/four_label_model.hpp"
#include "learn/linear_model.hpp"
#include "runs.hpp"

namespace dateline::train {

using learn::Feature;

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
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
    cells_.resize(cells_.size() + 2U * row.capacity);
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

namespace {

struct Kept {
  Feature feature;
  float weight;
  std::uint8_t label;
};

bool stronger(const Kept& a, const Kept& b) {
  if (std::abs(a.weight) != std::abs(b.weight)) return std::abs(a.weight) > std::abs(b.weight);
  return a.feature != b.feature ? a.feature < b.feature : a.label < b.label;
}

void append(std::string& bytes, const void* data, std::size_t size) {
  bytes.append(static_cast<const char*>(data), size);
}

/// A weight in 8 bits, in units of `step`.
char quantised(float weight, float step) {
  return static_cast<char>(static_cast<std::int8_t>(std::lround(weight / step)));
}

/// One unit of a packed weight when `largest` is to fit.
float unit_of(float largest) {
  return largest > 0.0F ? largest / 127.0F : 1.0F;
}

/// The weights of one row, after its fingerprint.
void add_weights(std::span<const Kept> row, int labels, float step, bool dense, std::string& body) {
  if (dense) {
    const std::size_t begin = body.size();
    body.append(static_cast<std::size_t>(labels), '\0');
    for (const Kept& kept : row) body[begin + kept.label] = quantised(kept.weight, step);
    return;
  }
  body.push_back(static_cast<char>(row.size()));
  for (const Kept& kept : row) {
    body.push_back(static_cast<char>(kept.label));
    body.push_back(quantised(kept.weight, step));
  }
}

/// Rows of weights in the order of their features -> a section.
std::string write_section(const std::vector<Kept>& kept, int labels, float step,
                          const PackOptions& options) {
  std::size_t rows = 0;
  for (std::size_t i = 0; i < kept.size(); ++i)
    rows += i == 0 || kept[i].feature != kept[i - 1].feature;
  learn::LinearModelHeader header;
  header.labels = static_cast<std::uint32_t>(labels);
  header.bucket_bits = static_cast<std::uint8_t>(
      std::max(1U, static_cast<unsigned>(std::bit_width(rows / (options.dense ? 4U : 2U)))));
  header.dense = options.dense ? 1 : 0;
  header.scale = step / options.temperature;
  const std::size_t buckets = std::size_t{1} << header.bucket_bits;
  std::vector<std::uint32_t> begin(buckets + 1);
  std::string body;
  std::size_t bucket = 0;
  for (std::size_t i = 0; i < kept.size();) {
    const Feature feature = kept[i].feature;
    const std::size_t home = feature >> (64U - header.bucket_bits);
    while (bucket < home) begin[++bucket] = static_cast<std::uint32_t>(body.size());
    const auto fingerprint = static_cast<std::uint16_t>(feature);
    append(body, &fingerprint, 2);
    const std::size_t row_begin = i;
    while (i < kept.size() && kept[i].feature == feature) ++i;
    add_weights(std::span(kept).subspan(row_begin, i - row_begin), labels, step, options.dense,
                body);
  }
  while (bucket < buckets) begin[++bucket] = static_cast<std::uint32_t>(body.size());
  header.row_bytes = static_cast<std::uint32_t>(body.size());
  std::string section;
  append(section, &header, sizeof(header));
  append(section, begin.data(), begin.size() * sizeof(std::uint32_t));
  return section + body;
}

}  // namespace

namespace {

void keep_strongest(std::vector<Kept>& kept, std::size_t limit) {
  if (kept.size() <= limit) return;
  const auto last = kept.begin() + static_cast<std::ptrdiff_t>(limit);
  std::nth_element(kept.begin(), last, kept.end(), stronger);
  kept.erase(last, kept.end());
}

/// Keeps the rows whose largest weight is largest.
void keep_strongest_rows(std::vector<Kept>& kept, std::size_t limit) {
  std::vector<Kept> rows = kept;  // one a feature: its strongest weight
  std::ranges::sort(rows, stronger);
  std::ranges::stable_sort(rows, {}, &Kept::feature);
  const auto repeated = std::ranges::unique(rows, {}, &Kept::feature);
  rows.erase(repeated.begin(), repeated.end());
  keep_strongest(rows, limit);
  std::ranges::sort(rows, {}, &Kept::feature);
  std::erase_if(kept, [&](const Kept& k) {
    return !std::ranges::binary_search(rows, k.feature, {}, &Kept::feature);
  });
}

}  // namespace

float Learner::largest_weight() const {
  float largest = 0.0F;
  for (const Row& row : table_) {
    for (std::uint32_t i = 0; i < row.size; ++i)
      largest = std::max(largest, std::abs(cells_[row.begin + i].weight));
  }
  return largest;
}

std::string Learner::pack(const PackOptions& options) const {
  const float step = unit_of(largest_weight());
  std::vector<Kept> kept;
  for (const Row& row : table_) {
    for (std::uint32_t i = 0; i < row.size; ++i) {
      const Cell& cell = cells_[row.begin + i];
      if (quantised(cell.weight, step) != 0) kept.push_back({row.feature, cell.weight, cell.label});
    }
  }
  if (options.dense) {
    keep_strongest_rows(kept, options.max_weights / static_cast<std::size_t>(labels_));
  } else {
    keep_strongest(kept, options.max_weights);
  }
  std::ranges::sort(kept, [](const Kept& a, const Kept& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.label < b.label;
  });
  return write_section(kept, labels_, step, options);
}

namespace {

using learn::FourLabelModel;

/// A feature with its quantised weights, and how large the largest of them is.
struct FourWeights {
  Feature feature = 0;
  std::array<char, FourLabelModel::kLabels> weights{};
  int strength = 0;
};

/// The bytes of one bucket, of the strongest of its rows.
std::string write_bucket(std::vector<FourWeights>& rows) {
  std::ranges::sort(rows, [](const FourWeights& a, const FourWeights& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.feature < b.feature;
  });
  if (rows.size() > FourLabelModel::kRows) rows.resize(FourLabelModel::kRows);
  std::string bytes(FourLabelModel::kBucketBytes, '\0');
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint16_t fingerprint = FourLabelModel::fingerprint_of(rows[i].feature);
    std::memcpy(bytes.data() + 2 * i, &fingerprint, 2);
    std::ranges::copy(rows[i].weights,
                      bytes.begin() + static_cast<std::ptrdiff_t>(2 * FourLabelModel::kRows +
                                                                  i * rows[i].weights.size()));
  }
  return bytes;
}

}  // namespace

std::string Learner::pack_four(std::uint32_t buckets) const {
  if (labels_ != FourLabelModel::kLabels) throw std::logic_error("not a model of four labels");
  const float step = unit_of(largest_weight());
  std::vector<std::vector<FourWeights>> table(buckets);
  for (const Row& row : table_) {
    FourWeights packed{row.feature, {}, 0};
    for (std::uint32_t i = 0; i < row.size; ++i) {
      const Cell& cell = cells_[row.begin + i];
      packed.weights[cell.label] = quantised(cell.weight, step);
      packed.strength = std::max(packed.strength, std::abs(packed.weights[cell.label]));
    }
    if (packed.strength > 0)
      table[FourLabelModel::bucket_of(row.feature, buckets)].push_back(packed);
  }
  FourLabelModel::Header header;
  header.buckets = buckets;
  std::string section;
  append(section, &header, sizeof(header));
  for (auto& rows : table) section += write_bucket(rows);
  return section;
}

namespace {

/// The temperature at which `examples` are most likely: a search over a grid of ratios.
float fit_temperature(const Learner& learner, std::span<const Example> examples) {
  std::vector<float> all(examples.size() * static_cast<std::size_t>(learner.labels()));
  const auto width = static_cast<std::size_t>(learner.labels());
  for (std::size_t i = 0; i < examples.size(); ++i) {
    learner.score(examples[i].features, std::span(all).subspan(i * width, width));
  }
  float best = 1.0F;
  double best_loss = 1e300;
  for (float temperature = 0.25F; temperature < 16.0F; temperature *= 1.05F) {
    double loss = 0.0;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      const auto scores = std::span(all).subspan(i * width, width);
      const float top = *std::ranges::max_element(scores);
      double sum = 0.0;
      for (const float score : scores) sum += std::exp((score - top) / temperature);
      loss +=
          std::log(sum) - (scores[static_cast<std::size_t>(examples[i].label)] - top) / temperature;
    }
    if (loss < best_loss) {
      best_loss = loss;
      best = temperature;
    }
  }
  return best;
}

}  // namespace

namespace {

Learner run_logistic(std::span<const Example> examples, int labels, const LogisticOptions& options,
                     std::uint64_t seed) {
  Learner learner(labels);
  Random random(seed);
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    for (const std::size_t i : order) {
      const Example& example = examples[i];
      learner.logistic_step(example.features, example.label, options.rate, options.l2,
                            example.weight);
    }
  }
  return learner;
}

}  // namespace

std::string train_logistic(std::span<const Example> examples, int labels,
                           const LogisticOptions& options) {
  const auto run = [&](std::uint64_t seed) {
    return run_logistic(examples, labels, options, seed);
  };
  Learner learner = sum_of_runs(labels, options.runs, options.seed, run);
  learner.scale(1.0F / static_cast<float>(options.runs));
  PackOptions pack;
  pack.max_weights = options.max_weights;
  pack.dense = options.dense;
  if (!options.calibration.empty())
    pack.temperature = fit_temperature(learner, options.calibration);
  return learner.pack(pack);
}

}  // namespace dateline::train
