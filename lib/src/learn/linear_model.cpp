// A section of a model file -> a linear model, and its scores -> a prediction.
#include "learn/linear_model.hpp"

#include <algorithm>
#include <array>
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
  model.rows_end_ = model.rows_ + header.row_bytes;
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

// Whether and where a bucket holds a feature cannot be foretold, and wrong guesses of the processor
// cost more than the work. So the first rows of a bucket are all looked at, and the four weights
// added as one number with 16 bits for each, shifted up so that none is negative.
void LinearModel::score_four(std::span<const Feature> features,
                             std::span<std::int32_t> scores) const {
  constexpr std::size_t kRow = 2 + kFour;
  constexpr std::size_t kLookedAt = 4;   // rows of a bucket
  constexpr std::size_t kSumRoom = 256;  // features whose sums fit into 16 bits
  constexpr std::uint32_t kShiftUp = 0x80808080U;
  while (features.size() > kSumRoom) {
    score_four(features.first(kSumRoom), scores);
    features = features.subspan(kSumRoom);
  }
  std::uint64_t sum = 0;
  for (const Feature feature : features) {
    const std::uint32_t* bucket = begin_ + (feature >> shift_);
    const std::uint8_t* row = rows_ + bucket[0];
    const std::uint8_t* end = rows_ + bucket[1];
    const auto wanted = static_cast<std::uint16_t>(feature);
    std::uint32_t weights = 0;
    if (row + kLookedAt * kRow < end || row + kLookedAt * kRow + 2 > rows_end_) {
      for (; row != end && fingerprint(row) != wanted; row += kRow) {
      }
      if (row != end) std::memcpy(&weights, row + 2, kFour);
    } else {
      for (std::size_t i = kLookedAt; i-- > 0;) {
        const std::uint8_t* here = row + i * kRow;
        std::uint32_t found = 0;
        std::memcpy(&found, here + 2, kFour);
        const bool hit =
            static_cast<int>(fingerprint(here) == wanted) & static_cast<int>(here < end);
        weights = hit ? found : weights;
      }
    }
    std::uint64_t spread = weights ^ kShiftUp;
    spread = (spread | (spread << 16U)) & 0x0000FFFF0000FFFFU;
    sum += (spread | (spread << 8U)) & 0x00FF00FF00FF00FFU;
  }
  const auto shifted = static_cast<std::int32_t>(128 * features.size());
  for (std::size_t i = 0; i < kFour; ++i)
    scores[i] += static_cast<std::int32_t>((sum >> (16 * i)) & 0xFFFFU) - shifted;
}

Prediction LinearModel::predict(std::span<const Feature> features) const {
  std::array<std::int32_t, kMaxLabels> place{};
  const auto scores = std::span(place).first(static_cast<std::size_t>(labels_));
  score(features, scores);
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
