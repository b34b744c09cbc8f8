// Reads the words of one class out of an embedded table.
#include "article/layout_words.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "embed/ascii.hpp"
#include "embed/embedded.hpp"

namespace dateline::article {

LayoutWords::LayoutWords(std::string_view word_class, std::string_view file) {
  const auto table = embedded(file);
  if (!table) throw std::logic_error("the words of the layout are not embedded");
  std::string_view rest = *table;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    if (line.substr(tab + 1) == word_class) words_.push_back(line.substr(0, tab));
  }
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

}  // namespace dateline::article
