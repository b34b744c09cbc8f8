// Places in a text, typed ids for the things found there, and text that is safe to show.
//
// Offsets inside the library are bytes of Article::text, half open; the writers turn them into
// Unicode code points (output formats) at the very end. Ids are positions in the vectors of a
// Document and print as in TimeML: t1, e1.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Bytes [begin, end) of Article::text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// An index that cannot be mistaken for another kind of index.
template <class Of>
struct Id {
  std::int32_t index = -1;

  [[nodiscard]] constexpr bool valid() const { return index >= 0; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using TokenId = Id<struct Token>;        // position in Analysis::tokens()
using SentenceId = Id<struct Sentence>;  // position in Analysis::sentences()
using TimexId = Id<struct Timex>;        // position in Document::timexes
using EventId = Id<struct Event>;        // position in Document::events
using SignalId = Id<struct Signal>;      // position in Document::signals

/// The text for one line of a terminal or log: what could steer it or cannot be seen is written by
/// number, "\x1B", "\u202E"; so is each byte that is not UTF-8. Line breaks are written so, too.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace dateline
