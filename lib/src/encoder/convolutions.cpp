// The layers of the convolutions, one after the other.
#include "encoder/convolutions.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace dateline::encoder {
namespace {

struct Shape {
  std::uint32_t width = 0, heads = 0;
};
struct TableShape {
  std::uint32_t size = 0, width = 0;
};

constexpr std::uint32_t kMostWidth = 4096, kMostRows = 1U << 24U;
constexpr std::size_t kMostLayers = 48, kMostFar = 64;
constexpr std::size_t kRowsAtOnce = 96;  // of a convolution; what they need stays in the cache
constexpr std::size_t kRootRow = 1, kFirstRow = 2;  // of each table

bool makes_sense(const Shape& s) {
  return s.heads > 0 && s.width <= kMostWidth && s.width > 0 && s.width % (s.heads * kLanes) == 0;
}

bool makes_sense(const TableShape& s) {
  return s.width > 0 && s.width % kLanes == 0 && s.width <= kMostWidth && s.size > 0 &&
         s.size <= kMostRows && (s.size & (s.size - 1)) == 0;
}

Error damaged(const char* what) {
  return {ErrorCode::kDamaged, std::string("model: ") + what, 0};
}

/// Of "c2" the 2; more than kMostFar where it is none.
std::size_t far_of(std::string_view kind) {
  std::size_t far = kMostFar + 1;
  if (kind.starts_with('c')) std::from_chars(kind.data() + 1, kind.data() + kind.size(), far);
  return far;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace

Result<void> Convolutions::open_tables(const Sections& sections) {
  const auto shapes = sections.numbers<TableShape>("tables", kFeatures);
  if (sections.failed()) return {};
  for (std::size_t i = 0; i < kFeatures; ++i) {
    if (!makes_sense(shapes[i])) return tl::unexpected(damaged("shape of a table"));
    const std::size_t size = shapes[i].size, width = shapes[i].width, rows = size + kFirstRow;
    const std::string name = "table." + std::to_string(i);
    tables_[i] = {size, width, sections.numbers<std::int8_t>(name, rows * width),
                  sections.numbers<float>(name + ".scales", rows)};
    features_ += width;
  }
  mix_ = open_matrix(sections, "mix", features_, width_);
  norm_ = open_norm(sections, "norm", width_);
  return {};
}

Result<void> Convolutions::open_layers(const Sections& sections) {
  const auto kinds = words_of(sections.text(kLayersSection));
  if (kinds.size() > kMostLayers) return tl::unexpected(damaged("its layers"));
  for (const std::string_view kind : kinds) {
    const std::string at = std::to_string(layers_.size()) + ".";
    Layer& layer = layers_.emplace_back();
    layer.attention = kind == "a";
    layer.norm = open_norm(sections, at + "norm", width_);
    if (layer.attention) {
      layer.matrix = open_matrix(sections, at + "qkv", width_, 3 * width_);
      layer.out = open_matrix(sections, at + "out", width_, width_);
      layer.apart = sections.numbers<float>(at + "apart", heads_ * (2 * kFar + 1));
      continue;
    }
    layer.far = far_of(kind);
    if (layer.far > kMostFar) return tl::unexpected(damaged("its layers"));
    layer.matrix = open_matrix(sections, at + "mix", (layer.far > 0 ? 3 : 1) * width_, 2 * width_);
  }
  return {};
}

Result<std::unique_ptr<const Network>> Convolutions::open(const learn::ModelFile& file) {
  const Sections sections(file);
  const auto shapes = sections.numbers<Shape>("shape", 1);
  if (sections.failed()) return tl::unexpected(sections.error());
  if (!makes_sense(shapes[0])) return tl::unexpected(damaged("its shape"));
  auto made = std::unique_ptr<Convolutions>(new Convolutions());
  made->width_ = shapes[0].width;
  made->heads_ = shapes[0].heads;
  if (const auto opened = made->open_tables(sections); !opened)
    return tl::unexpected(opened.error());
  if (const auto opened = made->open_layers(sections); !opened)
    return tl::unexpected(opened.error());
  if (sections.failed()) return tl::unexpected(sections.error());
  return made;
}

void Convolutions::embed(std::span<const std::string_view> words, std::span<const std::size_t> ends,
                         NetworkRoom& room) const {
  const std::size_t rows = words.size() + ends.size();
  room.features.resize(rows * features_);
  float* out = room.features.data();
  const auto look_up = [&](const Table& table, std::size_t first, std::size_t second) {
    add_rows(table.rows.subspan(first * table.width, table.width), table.scales[first],
             table.rows.subspan(second * table.width, table.width), table.scales[second],
             std::span(out, table.width));
    out += table.width;
  };
  std::size_t word = 0;
  for (const std::size_t end : ends) {
    for (const Table& table : tables_) look_up(table, kRootRow, kRootRow);
    for (; word < end; ++word) {
      const FeatureHashes hashes = features_of(words[word]);
      for (std::size_t i = 0; i < kFeatures; ++i) {
        const std::size_t mask = tables_[i].size - 1;
        look_up(tables_[i], (hashes[i] & mask) + kFirstRow,
                ((hashes[i] >> 32U) & mask) + kFirstRow);
      }
    }
  }
}

/// Each of `count` rows from `first` on between its neighbours `far` away, zeros where its sentence
/// has none.
void Convolutions::gather(std::span<const float> vectors, std::span<const std::size_t> ends,
                          std::size_t first, std::size_t count, std::size_t far,
                          Numbers& joined) const {
  std::size_t sentence = 0, begin = 0, end = ends[0] + 1;  // rows: a root before the words
  float* out = joined.data();
  for (std::size_t row = first; row < first + count; ++row, out += 3 * width_) {
    while (row >= end) begin = end, ++sentence, end = ends[sentence] + sentence + 1;
    const float* own = vectors.data() + row * width_;
    if (row >= begin + far)
      std::copy_n(own - far * width_, width_, out);
    else
      std::fill_n(out, width_, 0.0F);
    std::copy_n(own, width_, out + width_);
    if (row + far < end)
      std::copy_n(own + far * width_, width_, out + 2 * width_);
    else
      std::fill_n(out + 2 * width_, width_, 0.0F);
  }
}

void Convolutions::convolve(const Layer& layer, std::span<const std::size_t> ends,
                            NetworkRoom& room, Numbers& vectors) const {
  const std::size_t rows = vectors.size() / width_;
  room.mixed.resize(rows * width_);
  room.joined.resize(std::max(room.joined.size(), kRowsAtOnce * 3 * width_));
  room.inner.resize(kRowsAtOnce * 2 * width_);
  for (std::size_t row = 0; row < rows; row += kRowsAtOnce) {
    const std::size_t count = std::min(kRowsAtOnce, rows - row);
    auto seen = std::span<const float>(vectors).subspan(row * width_, count * width_);
    if (layer.far > 0) {
      gather(vectors, ends, row, count, layer.far, room.joined);
      seen = std::span<const float>(room.joined).first(count * 3 * width_);
    }
    const auto inner = std::span(room.inner).first(count * 2 * width_);
    multiply(seen, layer.matrix, room.product, inner);
    gate(inner, width_, std::span(room.mixed).subspan(row * width_, count * width_));
  }
  add_and_normalise(vectors, room.mixed, layer.norm.gain, layer.norm.bias);
}

void Convolutions::mix(const Layer& layer, std::span<const std::size_t> ends, NetworkRoom& room,
                       Numbers& vectors) const {
  const std::size_t rows = vectors.size() / width_;
  room.joined.resize(std::max(room.joined.size(), rows * 3 * width_));
  room.mixed.resize(rows * width_);
  multiply(vectors, layer.matrix, room.product, std::span(room.joined).first(rows * 3 * width_));
  std::size_t first = 0, sentence = 0;
  for (const std::size_t end : ends) {
    const std::size_t last = end + ++sentence;
    attend({heads_, width_, layer.apart}, first, last, room);
    first = last;
  }
  room.out.resize(rows * width_);
  multiply(room.mixed, layer.out, room.product, room.out);
  add_and_normalise(vectors, room.out, layer.norm.gain, layer.norm.bias);
}

void Convolutions::run(std::span<const std::string_view> words, std::span<const std::size_t> ends,
                       NetworkRoom& room, Numbers& vectors) const {
  embed(words, ends, room);
  vectors.resize((words.size() + ends.size()) * width_);
  multiply(room.features, mix_, room.product, vectors);
  gelu(vectors);
  add_and_normalise(vectors, {}, norm_.gain, norm_.bias);
  for (const Layer& layer : layers_) {
    if (layer.attention)
      mix(layer, ends, room, vectors);
    else
      convolve(layer, ends, room, vectors);
  }
}

}  // namespace dateline::encoder
