// Reads the words of one class out of an embedded table.
#include "article/text/layout_words.hpp"

#include <algorithm>
#include <array>

#include "article/text/word_table.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {

LayoutWords::LayoutWords(std::string_view word_class, std::string_view file) {
  each_word(file, [&](std::string_view word, std::string_view its_class) {
    if (its_class == word_class) words_.push_back(word);
  });
  std::ranges::sort(words_);
}

bool LayoutWords::contains(std::string_view word) const {
  std::array<char, 32> lower{};
  if (word.size() > lower.size()) return false;
  std::ranges::transform(word, lower.begin(), [](char c) { return ascii::to_lower(c); });
  return std::ranges::binary_search(words_, std::string_view(lower.data(), word.size()));
}

bool LayoutWords::begin(std::string_view text) const {
  return std::ranges::any_of(
      words_, [&](std::string_view word) { return ascii::starts_with_ignoring_case(text, word); });
}

bool LayoutWords::any_in(std::string_view text) const {
  return std::ranges::any_of(
      words_, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace dateline::article
