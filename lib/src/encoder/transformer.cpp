// The layers of the transformer, one after the other.
#include "encoder/transformer.hpp"

#include <algorithm>

namespace dateline::encoder {
namespace {

struct Shape {
  std::uint32_t width = 0, layers = 0, heads = 0, inner = 0, positions = 0, vocabulary = 0;
};

constexpr std::size_t kFewPieces = 4;  // of a word, where a sentence would not fit else
constexpr std::uint32_t kMostLayers = 48, kMostWidth = 4096;

bool makes_sense(const Shape& s) {
  return s.heads > 0 && s.width % (s.heads * kLanes) == 0 && s.inner % (4 * kLanes) == 0 &&
         s.layers <= kMostLayers && s.width <= kMostWidth && s.inner <= 4 * kMostWidth &&
         s.positions >= 3;
}

}  // namespace

Result<std::unique_ptr<const Network>> Transformer::open(const learn::ModelFile& file) {
  const auto vocabulary = Vocabulary::open(file);
  if (!vocabulary) return tl::unexpected(vocabulary.error());
  const Sections sections(file);
  const auto shapes = sections.numbers<Shape>("shape", 1);
  if (sections.failed()) return tl::unexpected(sections.error());
  const Shape shape = shapes[0];
  if (!makes_sense(shape)) return tl::unexpected(Error{ErrorCode::kDamaged, "model: its shape", 0});
  auto made = std::unique_ptr<Transformer>(new Transformer(*vocabulary));
  Transformer& result = *made;
  const std::size_t width = shape.width;
  result.width_ = width;
  result.heads_ = shape.heads;
  result.positions_ = shape.positions;
  result.words_ = sections.numbers<std::int8_t>("words", shape.vocabulary * width);
  result.word_scales_ = sections.numbers<float>("word-scales", shape.vocabulary);
  result.places_ = sections.numbers<float>("places", shape.positions * width);
  result.shapes_ = sections.numbers<float>("shapes", (2 * kShapes + 2) * width);
  result.after_embedding_ = open_norm(sections, "norm", width);
  for (std::uint32_t i = 0; i < shape.layers; ++i) {
    const std::string at = std::to_string(i) + ".";
    result.layers_.push_back({open_matrix(sections, at + "qkv", width, 3 * width),
                              open_matrix(sections, at + "out", width, width),
                              open_matrix(sections, at + "up", width, shape.inner),
                              open_matrix(sections, at + "down", shape.inner, width),
                              open_norm(sections, at + "norm1", width),
                              open_norm(sections, at + "norm2", width)});
  }
  if (sections.failed()) return tl::unexpected(sections.error());
  return made;
}

void Transformer::embed(std::span<const Piece> pieces, std::span<const std::size_t> ends,
                        Numbers& vectors) const {
  vectors.resize(pieces.size() * width_);
  std::size_t i = 0;
  for (const std::size_t end : ends) {
    for (std::size_t place = 0; i < end; ++i, ++place) {
      const auto word = words_.subspan(pieces[i].id * width_, width_);
      const auto at = places_.subspan(place * width_, width_);
      const auto shape = shapes_.subspan(pieces[i].shape * width_, width_);
      const float scale = word_scales_[pieces[i].id];
      for (std::size_t k = 0; k < width_; ++k)
        vectors[i * width_ + k] = static_cast<float>(word[k]) * scale + (at[k] + shape[k]);
    }
  }
  add_and_normalise(vectors, {}, after_embedding_.gain, after_embedding_.bias);
}

void Transformer::cut(std::span<const std::string_view> words, std::span<const std::size_t> ends,
                      NetworkRoom& room) const {
  room.pieces.clear();
  room.piece_ends.clear();
  room.first_pieces.clear();
  std::size_t word = 0;
  for (const std::size_t end : ends) {
    const std::size_t begin = room.pieces.size(), first_word = word,
                      rows = room.first_pieces.size();
    for (std::size_t most = kMostPieces;; most = kFewPieces) {
      room.pieces.resize(begin);
      room.first_pieces.resize(rows);
      room.first_pieces.push_back(begin);
      room.pieces.push_back(vocabulary_.begin());
      for (word = first_word; word < end; ++word) {
        room.first_pieces.push_back(room.pieces.size());
        vocabulary_.cut(words[word], room.folded, room.pieces);
        room.pieces.resize(std::min(room.pieces.size(), room.first_pieces.back() + most));
      }
      room.pieces.push_back(vocabulary_.end());
      if (room.pieces.size() - begin <= positions_ || most == kFewPieces) break;
    }
    room.piece_ends.push_back(room.pieces.size());
  }
}

void Transformer::run(std::span<const std::string_view> words, std::span<const std::size_t> ends,
                      NetworkRoom& room, Numbers& vectors) const {
  cut(words, ends, room);
  Numbers& rows = room.piece_vectors;
  embed(room.pieces, room.piece_ends, rows);
  const std::size_t pieces = room.pieces.size();
  room.joined.resize(pieces * 3 * width_);
  room.mixed.resize(pieces * width_);
  for (const Layer& layer : layers_) {
    multiply(rows, layer.joined, room.product, room.joined);
    std::size_t first = 0;
    for (const std::size_t end : room.piece_ends) {
      attend({heads_, width_, {}}, first, end, room);
      first = end;
    }
    room.out.resize(pieces * width_);
    multiply(room.mixed, layer.out, room.product, room.out);
    add_and_normalise(rows, room.out, layer.after_attention.gain, layer.after_attention.bias);
    room.inner.resize(pieces * layer.up.columns);
    multiply(rows, layer.up, room.product, room.inner);
    gelu(room.inner);
    multiply(room.inner, layer.down, room.product, room.out);
    add_and_normalise(rows, room.out, layer.after_inner.gain, layer.after_inner.bias);
  }
  vectors.clear();
  for (const std::size_t piece : room.first_pieces) {
    const auto row = std::span(rows).subspan(piece * width_, width_);
    vectors.insert(vectors.end(), row.begin(), row.end());
  }
}

}  // namespace dateline::encoder
