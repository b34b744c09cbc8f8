// Reads the words of one class out of an embedded table; whatever is asked is answered by its first
// bytes where none of the words begins like it.
#include "article/text/layout_words.hpp"

#include <algorithm>

#include "article/text/word_table.hpp"
#include "embed/ascii.hpp"

namespace dateline::article {
namespace {

std::size_t byte_of(char c) {
  return static_cast<unsigned char>(c);
}

void mark(char c, std::uint8_t bit, std::array<std::uint8_t, 256>& bytes) {
  bytes[byte_of(c)] |= bit;
  bytes[byte_of(ascii::to_upper(c))] |= bit;
}

}  // namespace

LayoutWords::LayoutWords(std::string_view word_class, std::string_view file) {
  each_word(file, [&](std::string_view word, std::string_view its_class) {
    if (its_class == word_class && !word.empty()) words_.push_back(word);
  });
  std::ranges::sort(words_);
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < places_.size(); ++byte) {
    while (at < words_.size() && byte_of(words_[at][0]) < byte) ++at;
    places_[byte] = static_cast<std::uint16_t>(at);
  }
  for (const std::string_view word : words_) longest_ = std::max(longest_, word.size());
  for (std::size_t i = 0; i < words_.size(); ++i)
    note_pair(words_[i], static_cast<std::uint8_t>(1U << i % 8U));
}

void LayoutWords::note_pair(std::string_view word, std::uint8_t bit) {
  mark(word[0], bit, firsts_);
  if (word.size() > 1) return mark(word[1], bit, seconds_);
  for (std::uint8_t& any : seconds_) any |= bit;
}

std::span<const std::string_view> LayoutWords::with(char first) const {
  const std::size_t byte = byte_of(ascii::to_lower(first));
  return std::span(words_).subspan(places_[byte], places_[byte + 1] - places_[byte]);
}

bool LayoutWords::contains(std::string_view word) const {
  if (word.empty() || word.size() > longest_) return false;
  return std::ranges::any_of(
      with(word[0]), [&](std::string_view one) { return ascii::equals_ignoring_case(word, one); });
}

bool LayoutWords::begin(std::string_view text) const {
  return !text.empty() && std::ranges::any_of(with(text[0]), [&](std::string_view one) {
    return ascii::starts_with_ignoring_case(text, one);
  });
}

bool LayoutWords::any_in(std::string_view text) const {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool perhaps = (firsts_[byte_of(text[at])] & seconds_[byte_of(text[at + 1])]) != 0;
    if (perhaps && begin(text.substr(at))) return true;
  }
  return !text.empty() && begin(text.substr(text.size() - 1));
}

}  // namespace dateline::article
