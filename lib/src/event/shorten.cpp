// Shortens a label that is only known as text: a whole phrase at its end goes, else words.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "event/label.hpp"
#include "event/phrase.hpp"

namespace dateline::event {
namespace {

/// Words before which a label can end without saying something else.
bool opens_adjunct(std::string_view word) {
  constexpr std::array<std::string_view, 17> kOpeners = {
      "in",    "at",   "as",      "during",  "while",   "because", "after",  "before", "when",
      "since", "amid", "despite", "through", "without", "where",   "across", "near"};
  return std::ranges::find(kOpeners, word) != kOpeners.end();
}

/// The byte at which the code point number `count` begins.
std::size_t byte_at(std::string_view text, std::size_t count) {
  std::size_t i = 0;
  while (i < text.size()) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && count-- == 0) break;
    ++i;
  }
  return i;
}

}  // namespace

std::string shorten_label(std::string_view label, std::size_t width) {
  if (count_characters(label) <= width) return std::string(label);
  // A whole phrase at the end may go as long as most of the line stays filled.
  const std::size_t fits = byte_at(label, width);
  const std::size_t least = byte_at(label, width * 3 / 5);
  for (std::size_t blank = label.rfind(' ', fits); blank != std::string_view::npos && blank > least;
       blank = label.rfind(' ', blank - 1)) {
    const auto end = std::min(label.find(' ', blank + 1), label.size());
    if (opens_adjunct(label.substr(blank + 1, end - blank - 1))) {
      return std::string(label.substr(0, blank));
    }
  }
  const std::size_t room = byte_at(label, width > 0 ? width - 1 : 0);
  std::size_t end = label.rfind(' ', room);
  if (end == std::string_view::npos) end = 0;
  std::string shortened(label.substr(0, end));
  while (!shortened.empty() && (shortened.back() == ',' || shortened.back() == ' ')) {
    shortened.pop_back();
  }
  return shortened + (width > 0 ? "…" : "");
}

}  // namespace dateline::event
