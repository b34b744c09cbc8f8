// A section of a model file -> a model of four labels.
#include "learn/four_label_model.hpp"

#include <string>

namespace dateline::learn {

Result<FourLabelModel> FourLabelModel::open(std::string_view section) {
  const auto damaged = [](const char* what) {
    return tl::unexpected(
        Error{ErrorCode::kDamaged, std::string("model of four labels: ") + what, 0});
  };
  Header header;
  if (section.size() < sizeof(header)) return damaged("shorter than its header");
  std::memcpy(&header, section.data(), sizeof(header));
  if (header.labels != kLabels) return damaged("another set of labels");
  if (header.buckets == 0) return damaged("impossible table size");
  if (section.size() != sizeof(header) + kBucketBytes * std::uint64_t{header.buckets})
    return damaged("size is not as stated");
  FourLabelModel model;
  model.buckets_ = reinterpret_cast<const unsigned char*>(section.data()) + sizeof(header);
  model.count_ = header.buckets;
  return model;
}

}  // namespace dateline::learn
