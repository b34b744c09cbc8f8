// Words -> rows of hashed tables -> vectors: gated convolutions and attention, one step a word.
//
// A layer is a gated convolution over a word and its neighbours so many words away, or attention
// over the sentence that knows how far apart two words are. lib/train/encoder/convolutions.py is
// the same network.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "dateline/result.hpp"
#include "encoder/features.hpp"
#include "encoder/network.hpp"

namespace dateline::encoder {

/// Its layers in text, "c1 a c0": cD a convolution over neighbours D words away, a attention. What
/// has such a section is such a network.
inline constexpr std::string_view kLayersSection = "layers";

class Convolutions final : public Network {
 public:
  static Result<std::unique_ptr<const Network>> open(const learn::ModelFile& file);

  void run(std::span<const std::string_view> words, std::span<const std::size_t> ends,
           NetworkRoom& room, Numbers& vectors) const override;
  [[nodiscard]] std::size_t width() const override { return width_; }

 private:
  /// Rows by hash: one that training hides words with, the root's, then those of words.
  struct Table {
    std::size_t size = 0, width = 0;  // size: a power of two
    std::span<const std::int8_t> rows;
    std::span<const float> scales;
  };
  struct Layer {
    bool attention = false;
    std::size_t far = 0;  // of a convolution; 0: over the word alone
    Matrix matrix, out;   // of attention queries, keys and values in one
    std::span<const float> apart;
    Norm norm;
  };

  Convolutions() = default;
  Result<void> open_tables(const Sections& sections);
  Result<void> open_layers(const Sections& sections);
  void embed(std::span<const std::string_view> words, std::span<const std::size_t> ends,
             NetworkRoom& room) const;
  void gather(std::span<const float> vectors, std::span<const std::size_t> ends, std::size_t first,
              std::size_t count, std::size_t far, Numbers& joined) const;
  void convolve(const Layer& layer, std::span<const std::size_t> ends, NetworkRoom& room,
                Numbers& vectors) const;
  void mix(const Layer& layer, std::span<const std::size_t> ends, NetworkRoom& room,
           Numbers& vectors) const;

  std::size_t width_ = 0, heads_ = 0, features_ = 0;  // features_: width of all tables together
  std::array<Table, kFeatures> tables_;
  Matrix mix_;
  Norm norm_;
  std::vector<Layer> layers_;
};

}  // namespace dateline::encoder
