// A section of a model file -> the head of a model of few labels.
#include "learn/few_label_model.hpp"

#include <string>

namespace dateline::learn {

Result<FewLabelHeader> read_few_label_header(std::string_view section, std::size_t labels,
                                             const BucketLayout& layout) {
  const auto damaged = [](const char* what) {
    return tl::unexpected(
        Error{ErrorCode::kDamaged, std::string("model of few labels: ") + what, 0});
  };
  FewLabelHeader header;
  static_assert(sizeof(header) == BucketLayout::kBytes);
  if (section.size() < sizeof(header)) return damaged("shorter than its header");
  std::memcpy(&header, section.data(), sizeof(header));
  if (header.labels != labels) return damaged("another set of labels");
  if (header.weights != layout.weights) return damaged("another kind of rows");
  if (header.buckets == 0) return damaged("impossible table size");
  if (section.size() != sizeof(header) + BucketLayout::kBytes * std::uint64_t{header.buckets})
    return damaged("size is not as stated");
  return header;
}

}  // namespace dateline::learn
