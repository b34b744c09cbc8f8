// The words of data/en/layout.tsv and data/html/page.tsv, by class.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::article {

inline constexpr std::string_view kLayoutFile = "data/en/layout.tsv";
inline constexpr std::string_view kPageFile = "data/html/page.tsv";

/// A class of words. Case never counts.
class LayoutWords {
 public:
  explicit LayoutWords(std::string_view word_class, std::string_view file = kLayoutFile);
  [[nodiscard]] bool contains(std::string_view word) const;
  /// Whether the text begins with one of them.
  [[nodiscard]] bool begin(std::string_view text) const;
  /// Whether one of them stands in the text.
  [[nodiscard]] bool any_in(std::string_view text) const;

 private:
  /// Those that begin with a byte.
  [[nodiscard]] std::span<const std::string_view> with(char first) const;
  void note_pair(std::string_view word, std::uint8_t bit);

  std::size_t longest_ = 0;                  // bytes of a word
  std::vector<std::string_view> words_;      // in lower case, in the order of the alphabet
  std::array<std::uint16_t, 257> places_{};  // where those with each first byte begin
  // A bit for each word, shared by every eighth, at the bytes that can be its first and its second.
  std::array<std::uint8_t, 256> firsts_{};
  std::array<std::uint8_t, 256> seconds_{};
};

}  // namespace dateline::article
