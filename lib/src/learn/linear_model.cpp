// A section of a model file -> a linear model of many labels.
#include "learn/linear_model.hpp"

#include <algorithm>
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
  if (model.begin_[0] != 0 || model.begin_[buckets] != header.row_bytes ||
      !std::is_sorted(model.begin_, model.begin_ + buckets + 1)) {
    return damaged("table out of order");
  }
  return model;
}

}  // namespace dateline::learn
