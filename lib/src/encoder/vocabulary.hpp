// A word -> the pieces of it that the encoder knows, and the shape that folding it loses.
//
//   "Zakharova's"  ->  za ##kha ##rov ##a ' s, Title
//
// A word is folded (lower case, no accents, plain quotation marks), split at punctuation, and each
// part cut greedily into the longest pieces there are. lib/train/encoder/pieces.py cuts alike.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/result.hpp"
#include "learn/model_file.hpp"

namespace dateline::encoder {

/// What stands in one place of the encoder's input.
struct Piece {
  std::uint32_t id = 0;
  std::uint32_t shape = 0;
};

inline constexpr std::size_t kMostPieces = 8;    // of one word; what is longer loses its end
inline constexpr std::size_t kMostLetters = 64;  // of one part of a word; a longer part is unknown
inline constexpr std::uint32_t kShapes = 8;  // of first pieces; those of the pieces behind follow

/// A view of the tables of a model file. Thread safety: immutable.
class Vocabulary {
 public:
  static Result<Vocabulary> open(const learn::ModelFile& file);

  /// Appends the pieces of a word, at least one, at most kMostPieces. `room` is overwritten.
  void cut(std::string_view word, std::string& room, std::vector<Piece>& pieces) const;
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] Piece begin() const { return {begin_, 2 * kShapes}; }
  [[nodiscard]] Piece end() const { return {end_, 2 * kShapes + 1}; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Fold {
    std::uint32_t code = 0;
    std::uint32_t plain = 0;  // up to four bytes of UTF-8, the first the lowest
  };
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
  };

  void fold(std::string_view word, std::string& folded) const;
  [[nodiscard]] bool splits(char32_t code) const;
  void cut_part(std::string_view part, std::size_t letters, std::vector<Piece>& pieces) const;
  /// The piece of these bytes; `behind` another one of the same part.
  [[nodiscard]] std::uint32_t find(std::string_view bytes, bool behind) const;

  std::string_view text_;                  // all pieces, one after the other
  std::span<const std::uint32_t> ends_;    // of each in text_
  std::span<const std::uint32_t> places_;  // a hash table of ids plus one, 0 where free
  std::span<const Fold> folds_;            // in the order of their codes
  std::span<const Range> splits_;          // characters beyond ASCII that are parts of their own
  std::uint32_t unknown_ = 0, begin_ = 0, end_ = 0;
};

/// The shape of a word, below kShapes: 0 lower, 1 Title, 2 one capital, 3 CAPITALS, 4 mixed, 5 with
/// a digit, 6 no letter, 7 begins with a letter beyond ASCII.
[[nodiscard]] std::uint32_t shape_of(std::string_view word);

}  // namespace dateline::encoder
