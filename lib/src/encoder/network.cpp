// Opens a network, and the attention that both have.
#include "encoder/network.hpp"

#include <algorithm>
#include <cmath>

#include "encoder/convolutions.hpp"
#include "encoder/transformer.hpp"

namespace dateline::encoder {
namespace {

/// Adds to each weight what its two words' distance is worth; [count][columns].
void add_distances(std::span<const float> apart, std::size_t count, std::size_t columns,
                   std::span<float> weights) {
  for (std::size_t i = 0; i < count; ++i) {
    float* row = weights.data() + i * columns;
    const std::size_t near = i > kFar ? i - kFar : 0, behind = std::min(i + kFar + 1, count);
    for (std::size_t j = 0; j < near; ++j) row[j] = row[j] + apart[0];
    for (std::size_t j = near; j < behind; ++j) row[j] = row[j] + apart[j + kFar - i];
    for (std::size_t j = behind; j < count; ++j) row[j] = row[j] + apart[2 * kFar];
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
    if (!heads.apart.empty())
      add_distances(heads.apart.subspan(head * (2 * kFar + 1), 2 * kFar + 1), count, columns,
                    room.weights);
    softmax(room.weights, columns, count, scale);
    multiply_exact({room.weights.data(), columns}, count, {joined + 2 * width + at, 3 * width},
                   count, size, {room.mixed.data() + first * width + at, width});
  }
}

}  // namespace dateline::encoder
