// Shortens the name of a source, never in the midst of a phrase.
#include "output/chart/short_source.hpp"

#include <algorithm>

#include "embed/ascii.hpp"

namespace dateline::output {
namespace {

constexpr std::size_t kShort = 18;         // bytes; a column holds it
constexpr std::size_t kFewestLetters = 2;  // of an acronym

bool is_letter(char c) {
  return ascii::is_alnum(c) || ascii::is_high(c);
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

/// "SC" for "Security Council"; only of names whose words, but small ones, bear capitals.
std::string letters_of(std::string_view name) {
  std::string letters;
  bool start = true;
  for (const char c : name) {
    if (start && ascii::is_upper(c)) letters += c;
    start = c == ' ' || c == '-';
  }
  return letters;
}

}  // namespace

std::string short_source(std::string_view name, std::string_view text) {
  for (const std::string_view article : {"the ", "The ", "a ", "an "})
    if (name.starts_with(article)) name.remove_prefix(article.size());
  if (name.size() <= kShort) return std::string(name);
  const std::string letters = letters_of(name);
  if (letters.size() > kFewestLetters && has_word(text, letters)) return letters;
  std::size_t end = name.size();
  for (const std::string_view word : {" of ", " for ", " at ", " in ", " with ", " from ", " on ",
                                      " to ", " who ", ", ", " familiar "})
    end = std::min(end, name.find(word));
  return std::string(name.substr(0, end));
}

}  // namespace dateline::output
