// Labels: who did what to whom, in the article's own words.
//
// A label is a sequence of pieces: stretches of the article in their order, and what is put in for
// a reader who does not see the article. It is written with "…" where words between two pieces
// are left out and [ ] around what is put in:
//
//   [Zakharova] said … that Venezuela has been forced to live under the threat of US aggression
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/text.hpp"

namespace dateline {

/// No label is written longer, counted in Unicode code points.
inline constexpr std::size_t kMaxLabel = 200;

struct LabelPiece {
  Span span;               // of Article::text; empty where something is put in beside the words
  std::string text;        // what stands in [ ] in the place of `span`; empty: the words themselves
  std::uint8_t level = 0;  // 0 is never left out; of the others the highest go first
  std::int32_t document = 0;  // of a merged timeline
};

using LabelPieces = std::vector<LabelPiece>;

/// The pieces that a label of at most `width` code points shows, as far as that is possible: those
/// of the highest levels left out, neighbours joined, and no comma, colon or quotation mark left
/// alone at an end. `text` is Article::text.
[[nodiscard]] LabelPieces shown_pieces(std::string_view text, const LabelPieces& pieces,
                                       std::size_t width = kMaxLabel);

/// The label in words, with single blanks; the same pieces as shown_pieces.
[[nodiscard]] std::string render_label(std::string_view text, const LabelPieces& pieces,
                                       std::size_t width = kMaxLabel);

}  // namespace dateline
