// Weights of a learner -> the bytes of a model that runs, in 8 bits, the smallest dropped.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "learn/four_label_model.hpp"
#include "learn/linear_model.hpp"
#include "learner.hpp"

namespace dateline::train {

using learn::Feature;

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

}  // namespace dateline::train
