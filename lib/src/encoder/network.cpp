// Opens a network, and the attention that both have.
#include "encoder/network.hpp"

#include <algorithm>
#include <cmath>

#include "encoder/convolutions.hpp"
#include "encoder/transformer.hpp"

namespace dateline::encoder {
namespace {

/// What distances are worth, from a word that stands `count` - 1 before to one that stands
/// `columns` - 1 behind.
void spread_distances(std::span<const float> apart, std::size_t count, std::size_t columns,
                      Numbers& spread) {
  spread.resize(count - 1 + columns);
  for (std::size_t i = 0; i < spread.size(); ++i) {
    const std::size_t near = std::clamp(i + kFar, count - 1, count - 1 + 2 * kFar);
    spread[i] = apart[near - (count - 1)];
  }
}

}  // namespace

Result<std::unique_ptr<const Network>> open_network(const learn::ModelFile& file) {
  return file.section(kLayersSection) ? Convolutions::open(file) : Transformer::open(file);
}

Matrix open_matrix(const Sections& sections, const std::string& name, std::size_t inner,
                   std::size_t columns) {
  return {inner,
          columns,
          sections.numbers<std::int8_t>(name + ".weights", inner * columns),
          sections.numbers<float>(name + ".scales", columns),
          sections.numbers<float>(name + ".biases", columns),
          sections.numbers<std::int32_t>(name + ".sums", columns)};
}

Norm open_norm(const Sections& sections, const std::string& name, std::size_t width) {
  return {sections.numbers<float>(name + ".gain", width),
          sections.numbers<float>(name + ".bias", width)};
}

void attend(const Heads& heads, std::size_t first, std::size_t last, NetworkRoom& room) {
  const std::size_t count = last - first, columns = padded(count), width = heads.width,
                    size = width / heads.count;
  const float* joined = room.joined.data() + first * 3 * width;
  room.keys.resize(std::max(room.keys.size(), width * columns));
  transpose({joined + width, 3 * width}, count, width, {room.keys.data(), columns});
  room.weights.resize(count * columns);
  const float scale = 1.0F / std::sqrt(static_cast<float>(size));
  for (std::size_t head = 0; head < heads.count; ++head) {
    const std::size_t at = head * size;
    multiply_exact({joined + at, 3 * width}, count, {room.keys.data() + at * columns, columns},
                   size, columns, {room.weights.data(), columns});
    room.apart.clear();
    if (!heads.apart.empty())
      spread_distances(heads.apart.subspan(head * (2 * kFar + 1), 2 * kFar + 1), count, columns,
                       room.apart);
    softmax(room.weights, columns, count, scale, room.apart);
    multiply_exact({room.weights.data(), columns}, count, {joined + 2 * width + at, 3 * width},
                   count, size, {room.mixed.data() + first * width + at, width});
  }
}

}  // namespace dateline::encoder
