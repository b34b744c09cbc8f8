// Words of sentences -> a vector for each word: what the two networks have in common.
//
// The transformer (transformer.hpp) is the best model, the convolutions (convolutions.hpp) are the
// fast one. A model file says by its sections which of them it holds.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "encoder/kernels.hpp"
#include "encoder/sections.hpp"
#include "encoder/vocabulary.hpp"

namespace dateline::encoder {

/// Room for one pass, kept from one to the next.
struct NetworkRoom {
  ProductRoom product;
  Numbers features, joined, mixed, inner, out;  // one row a word or piece
  Numbers keys;                                 // of one sentence, a row of it a column
  Numbers weights, apart;                       // of one head of one sentence
  Numbers piece_vectors;
  std::string folded;
  std::vector<Piece> pieces;
  std::vector<std::size_t> piece_ends, first_pieces;
};

/// Thread safety: immutable; each thread brings room of its own.
class Network {
 public:
  Network() = default;
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;
  virtual ~Network() = default;

  /// `ends`: where each sentence ends among `words`. `vectors` becomes, of each sentence, the row
  /// of its root and one for each word, of width() numbers.
  virtual void run(std::span<const std::string_view> words, std::span<const std::size_t> ends,
                   NetworkRoom& room, Numbers& vectors) const = 0;
  [[nodiscard]] virtual std::size_t width() const = 0;
};

/// The network that the file holds.
[[nodiscard]] Result<std::unique_ptr<const Network>> open_network(const learn::ModelFile& file);

/// Gain and bias of a normalisation.
struct Norm {
  std::span<const float> gain, bias;
};

/// The matrix in the sections NAME.weights, NAME.scales, NAME.biases, NAME.sums.
[[nodiscard]] Matrix open_matrix(const Sections& sections, const std::string& name,
                                 std::size_t inner, std::size_t columns);
/// The sections NAME.gain and NAME.bias.
[[nodiscard]] Norm open_norm(const Sections& sections, const std::string& name, std::size_t width);

/// So many words apart are told from each other by attention that knows distances.
inline constexpr std::size_t kFar = 16;

/// How attention is divided.
struct Heads {
  std::size_t count = 0, width = 0;  // width of all together
  std::span<const float> apart;      // [count][2 * kFar + 1], added by distance; empty: not at all
};

/// Attention within one sentence: rows [first, last) of room.joined, queries, keys and values of
/// each, into the same rows of room.mixed.
void attend(const Heads& heads, std::size_t first, std::size_t last, NetworkRoom& room);

}  // namespace dateline::encoder
