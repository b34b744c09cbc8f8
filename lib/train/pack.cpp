// Weights of a learner of many labels -> the bytes of a LinearModel, the smallest weights dropped.
#include <algorithm>
#include <bit>
#include <cmath>

#include "learn/linear_model.hpp"
#include "learner.hpp"
#include "quantise.hpp"

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

void keep_strongest(std::vector<Kept>& kept, std::size_t limit) {
  if (kept.size() <= limit) return;
  const auto last = kept.begin() + static_cast<std::ptrdiff_t>(limit);
  std::nth_element(kept.begin(), last, kept.end(), stronger);
  kept.erase(last, kept.end());
}

/// Two rows to a bucket: few are passed over in a search, and few buckets are empty.
std::uint32_t bucket_bits_for(const std::vector<Kept>& kept) {
  std::size_t rows = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (i == 0 || kept[i].feature != kept[i - 1].feature) ++rows;
  }
  return std::max(1U, static_cast<std::uint32_t>(std::bit_width(rows / 2)));
}

void add_row(std::span<const Kept> row, float step, std::string& body) {
  const auto fingerprint = static_cast<std::uint16_t>(row.front().feature);
  append(body, &fingerprint, sizeof(fingerprint));
  body.push_back(static_cast<char>(row.size()));
  for (const Kept& kept : row) {
    body.push_back(static_cast<char>(kept.label));
    body.push_back(quantised(kept.weight, step));
  }
}

/// Weights in the order of their features -> a section.
std::string write_section(const std::vector<Kept>& kept, int labels, float step) {
  learn::LinearModelHeader header;
  header.labels = static_cast<std::uint32_t>(labels);
  header.bucket_bits = bucket_bits_for(kept);
  const std::size_t buckets = std::size_t{1} << header.bucket_bits;
  std::vector<std::uint32_t> begin(buckets + 1);
  std::string body;
  std::size_t bucket = 0;
  for (std::size_t i = 0; i < kept.size();) {
    const std::size_t first = i;
    while (i < kept.size() && kept[i].feature == kept[first].feature) ++i;
    const std::size_t home = kept[first].feature >> (64U - header.bucket_bits);
    while (bucket < home) begin[++bucket] = static_cast<std::uint32_t>(body.size());
    add_row(std::span(kept).subspan(first, i - first), step, body);
  }
  while (bucket < buckets) begin[++bucket] = static_cast<std::uint32_t>(body.size());
  header.row_bytes = static_cast<std::uint32_t>(body.size());
  std::string section;
  append(section, &header, sizeof(header));
  append(section, begin.data(), begin.size() * sizeof(std::uint32_t));
  return section + body;
}

}  // namespace

std::string Learner::pack(std::size_t max_weights) const {
  const float step = unit_of(largest_weight());
  std::vector<Kept> kept;
  for (const Row& row : table_) {
    for (std::uint32_t i = 0; i < row.size; ++i) {
      const Cell& cell = cells_[row.begin + i];
      if (quantised(cell.weight, step) != 0) kept.push_back({row.feature, cell.weight, cell.label});
    }
  }
  keep_strongest(kept, max_weights);
  std::ranges::sort(kept, [](const Kept& a, const Kept& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.label < b.label;
  });
  return write_section(kept, labels_, step);
}

float Learner::largest_weight() const {
  float largest = 0.0F;
  for (const Row& row : table_) {
    for (std::uint32_t i = 0; i < row.size; ++i)
      largest = std::max(largest, std::abs(cells_[row.begin + i].weight));
  }
  return largest;
}

}  // namespace dateline::train
