// The stretches of an article that output quotes -> as much of its text as a result has to keep,
// and back: a text of the same length in code points that holds them, and nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"

namespace dateline::output {

/// What labels quote, with the blanks that join their pieces; sorted, each byte once. Empty where
/// JSON holds the whole text.
[[nodiscard]] std::vector<Span> quoted_pieces(const Document& document);

/// A text that is known in part. Offsets count code points.
class PartText {
 public:
  explicit PartText(std::uint32_t size) : units_(size, kNotKnown) {}

  /// False where they do not fit in.
  [[nodiscard]] bool put(std::uint32_t begin, std::string_view words);
  /// Whether all of it is known.
  [[nodiscard]] bool full() const;
  /// All that was put, between signs that are neither letters nor blanks.
  [[nodiscard]] std::string text() const;
  /// The byte of text() at which each code point begins, and its size.
  [[nodiscard]] std::vector<std::uint32_t> bytes() const;

 private:
  static constexpr char32_t kNotKnown = 0;
  std::vector<char32_t> units_;
};

}  // namespace dateline::output
