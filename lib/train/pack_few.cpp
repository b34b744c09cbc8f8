// Weights of a learner of few labels -> the bytes of a FewLabelModel, the weakest rows dropped.
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "learn/few_label_model.hpp"
#include "learner.hpp"
#include "quantise.hpp"

namespace dateline::train {

using learn::BucketLayout;
using learn::Feature;

namespace {

/// A feature with the weights of its row, and the largest difference it makes between two labels.
struct FewWeights {
  Feature feature = 0;
  std::vector<float> weights;
  float strength = 0.0F;
};

FewWeights few_weights(Feature feature, std::vector<float> all, const BucketLayout& layout) {
  const auto [least, most] = std::ranges::minmax(all);
  if (layout.skipped > 0) {
    for (float& weight : std::span(all).subspan(1)) weight -= all.front();
    all.erase(all.begin());
  }
  return {feature, std::move(all), most - least};
}

/// The strongest rows that fit, no two of one fingerprint.
std::vector<FewWeights> choose(std::vector<FewWeights> rows, const BucketLayout& layout) {
  std::ranges::sort(rows, [](const FewWeights& a, const FewWeights& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.feature < b.feature;
  });
  std::vector<FewWeights> chosen;
  for (FewWeights& row : rows) {
    const auto same = [&](const FewWeights& other) {
      return learn::fingerprint_of(other.feature) == learn::fingerprint_of(row.feature);
    };
    if (chosen.size() < layout.rows && std::ranges::none_of(chosen, same))
      chosen.push_back(std::move(row));
  }
  return chosen;
}

/// The bytes of one bucket. A place without a row repeats the last, so that its fingerprint is that
/// of no other feature.
std::string write_bucket(const std::vector<FewWeights>& rows, const BucketLayout& layout,
                         float step) {
  std::string bytes(BucketLayout::kBytes, '\0');
  if (rows.empty()) return bytes;
  for (std::size_t i = 0; i < layout.rows; ++i) {
    const FewWeights& row = rows[std::min(i, rows.size() - 1)];
    const std::uint16_t fingerprint = learn::fingerprint_of(row.feature);
    bytes.replace(2 * i, 2, reinterpret_cast<const char*>(&fingerprint), 2);
    for (std::size_t w = 0; w < layout.weights; ++w)
      bytes[layout.at(i) + w] = quantised(row.weights[w], step);
  }
  return bytes;
}

}  // namespace

std::string Learner::pack_few(learn::Rows kind, std::uint32_t buckets, float temperature) const {
  const BucketLayout layout(static_cast<std::size_t>(labels_), kind);
  std::vector<std::vector<FewWeights>> table(buckets);
  float largest = 0.0F;
  for (const Row& row : table_) {
    std::vector<float> all(static_cast<std::size_t>(labels_));
    for (std::uint32_t i = 0; i < row.size; ++i) {
      const Cell& cell = cells_[row.begin + i];
      all[cell.label] = cell.weight;
    }
    FewWeights packed = few_weights(row.feature, std::move(all), layout);
    for (const float weight : packed.weights) largest = std::max(largest, std::abs(weight));
    table[learn::bucket_of(row.feature, buckets)].push_back(std::move(packed));
  }
  const float step = unit_of(largest);
  learn::FewLabelHeader header;
  header.labels = static_cast<std::uint32_t>(labels_);
  header.weights = static_cast<std::uint32_t>(layout.weights);
  header.buckets = buckets;
  header.scale = step / temperature;
  std::string section;
  append(section, &header, sizeof(header));
  for (auto& rows : table) {
    std::erase_if(rows, [&](const FewWeights& row) { return row.strength < step / 2; });
    section += write_bucket(choose(std::move(rows), layout), layout, step);
  }
  return section;
}

}  // namespace dateline::train
