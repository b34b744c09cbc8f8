// Words -> their pieces -> vectors: a transformer (BERT's layers) over 8-bit weights.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "dateline/result.hpp"
#include "encoder/network.hpp"

namespace dateline::encoder {

class Transformer final : public Network {
 public:
  static Result<std::unique_ptr<const Network>> open(const learn::ModelFile& file);

  /// The row of a word is that of its first piece.
  void run(std::span<const std::string_view> words, std::span<const std::size_t> ends,
           NetworkRoom& room, Numbers& vectors) const override;
  [[nodiscard]] std::size_t width() const override { return width_; }

 private:
  struct Layer {
    Matrix joined, out, up, down;  // queries, keys and values in one
    Norm after_attention, after_inner;
  };

  explicit Transformer(Vocabulary vocabulary) : vocabulary_(vocabulary) {}
  /// The pieces of a window into room, a sentence shortened where it would have more than
  /// positions_ of them.
  void cut(std::span<const std::string_view> words, std::span<const std::size_t> ends,
           NetworkRoom& room) const;
  void embed(std::span<const Piece> pieces, std::span<const std::size_t> ends,
             Numbers& vectors) const;

  Vocabulary vocabulary_;
  std::size_t width_ = 0, heads_ = 0, positions_ = 0;
  std::span<const std::int8_t>
      words_;  // [vocabulary][width], of each the byte times its row's scale
  std::span<const float> word_scales_;
  std::span<const float> places_;  // [positions][width]
  std::span<const float> shapes_;  // [2 * kShapes + 2][width]
  Norm after_embedding_;
  std::vector<Layer> layers_;
};

}  // namespace dateline::encoder
