// The words of data/en/layout.tsv and data/html/page.tsv, by class.
#pragma once

#include <string_view>
#include <vector>

namespace dateline::article {

inline constexpr std::string_view kLayoutFile = "data/en/layout.tsv";
inline constexpr std::string_view kPageFile = "data/html/page.tsv";

/// A class of words, in lower case.
class LayoutWords {
 public:
  explicit LayoutWords(std::string_view word_class, std::string_view file = kLayoutFile);
  /// Case does not count.
  [[nodiscard]] bool contains(std::string_view word) const;
  /// Whether the text begins with one of them.
  [[nodiscard]] bool begin(std::string_view text) const;
  /// Whether one of them stands in the text, which is in lower case.
  [[nodiscard]] bool any_in(std::string_view text) const;

 private:
  std::vector<std::string_view> words_;  // in the order of the alphabet
};

}  // namespace dateline::article
