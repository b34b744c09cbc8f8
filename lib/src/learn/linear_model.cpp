// A section of a model file -> a linear model, and its scores -> a prediction.
#include "learn/linear_model.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace dateline::learn {
namespace {

tl::unexpected<Error> damaged(const char* what) {
  return tl::unexpected(Error{ErrorCode::kDamaged, std::string("linear model: ") + what, 0});
}

}  // namespace

Result<LinearModel> LinearModel::open(std::string_view section, int labels) {
  LinearModelHeader header;
  if (section.size() < sizeof(header)) return damaged("shorter than its header");
  std::memcpy(&header, section.data(), sizeof(header));
  if (header.labels != static_cast<std::uint32_t>(labels) || labels < 1 || labels > kMaxLabels) {
    return damaged("another set of labels");
  }
  if (header.bucket_bits < 1 || header.bucket_bits > 28) return damaged("impossible table size");
  if (header.dense > 1 || header.unused != 0) return damaged("unknown kind of rows");
  const std::size_t buckets = std::size_t{1} << header.bucket_bits;
  if (section.size() != sizeof(header) + 4 * (buckets + 1) + header.row_bytes) {
    return damaged("size is not as stated");
  }
  LinearModel model;
  const char* table = section.data() + sizeof(header);
  if (reinterpret_cast<std::uintptr_t>(table) % 4 != 0) return damaged("not aligned");
  model.begin_ = reinterpret_cast<const std::uint32_t*>(table);
  model.rows_ = reinterpret_cast<const std::uint8_t*>(table + 4 * (buckets + 1));
  model.shift_ = 64U - header.bucket_bits;
  model.labels_ = labels;
  model.dense_ = header.dense == 1;
  model.scale_ = header.scale;
  if (model.begin_[0] != 0 || model.begin_[buckets] != header.row_bytes ||
      !std::is_sorted(model.begin_, model.begin_ + buckets + 1)) {
    return damaged("table out of order");
  }
  return model;
}

std::span<std::int32_t> LinearModel::score_into(std::span<const Feature> features,
                                                Scores& place) const {
  const auto scores = std::span(place).first(static_cast<std::size_t>(labels_));
  std::ranges::fill(scores, 0);
  score(features, scores);
  return scores;
}

int LinearModel::best(std::span<const Feature> features) const {
  Scores place;
  const auto scores = score_into(features, place);
  return static_cast<int>(std::ranges::max_element(scores) - scores.begin());
}

float LinearModel::probability(std::span<const Feature> features, int label) const {
  Scores place;
  const auto scores = score_into(features, place);
  const std::int32_t own = scores[static_cast<std::size_t>(label)];
  float sum = 0.0F;
  for (const std::int32_t score : scores) sum += std::exp(static_cast<float>(score - own) * scale_);
  return 1.0F / sum;
}

Prediction LinearModel::predict(std::span<const Feature> features) const {
  Scores place;
  const auto scores = score_into(features, place);
  const auto best = std::ranges::max_element(scores);
  Prediction prediction{static_cast<int>(best - scores.begin()), 0.0F, 0};
  std::int32_t second = std::numeric_limits<std::int32_t>::min();
  float sum = 0.0F;
  for (auto it = scores.begin(); it != scores.end(); ++it) {
    if (it != best) second = std::max(second, *it);
    sum += std::exp(static_cast<float>(*it - *best) * scale_);
  }
  prediction.probability = 1.0F / sum;
  if (labels_ > 1) prediction.margin = *best - second;
  return prediction;
}

void LinearModel::probabilities(std::span<const std::int32_t> scores, std::span<float> out) const {
  const std::int32_t best = *std::ranges::max_element(scores);
  float sum = 0.0F;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    out[i] = std::exp(static_cast<float>(scores[i] - best) * scale_);
    sum += out[i];
  }
  for (float& value : out.first(scores.size())) value /= sum;
}

}  // namespace dateline::learn
