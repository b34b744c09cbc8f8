// Finds where web and mail addresses end.
#include "language/urls.hpp"

#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "language/chars.hpp"

namespace dateline::language {
namespace {

constexpr std::array<std::string_view, 22> kTopDomains = {
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "co", "uk",
    "de",  "fr",  "ca",  "au",  "us",  "eu",  "ru",  "jp",   "tv",  "io", "nl"};

constexpr std::size_t kLongestLocal = 64;

bool host_char(char c) {
  return ascii::is_alpha(c) || ascii::is_digit(c) || c == '-';
}

/// The end of a host name with at least one point, or 0.
std::size_t host_end(std::string_view text, std::size_t at) {
  std::size_t stop = at;
  std::size_t points = 0;
  std::size_t label = at;
  while (stop < text.size() && stop < at + 256) {
    if (host_char(text[stop])) {
      ++stop;
    } else if (text[stop] == '.' && stop > label && stop + 1 < text.size() &&
               host_char(text[stop + 1])) {
      label = ++stop;
      ++points;
    } else {
      break;
    }
  }
  return points > 0 ? stop : 0;
}

/// The end of what follows a host: path, query; without the punctuation of the sentence around.
std::size_t path_end(std::string_view text, std::size_t at) {
  constexpr std::string_view kTrailing = ".,;:!?'\"*";
  std::size_t stop = at;
  bool opened = false;
  while (stop < text.size()) {
    const Char c = char_at(text, stop);
    if (c.kind == CharClass::kSpace || c.kind == CharClass::kQuote || c.code == '<' ||
        c.code == '>')
      break;
    if (c.kind == CharClass::kApostrophe && c.length > 1) break;
    opened = opened || c.code == '(';
    stop += c.length;
  }
  while (stop > at && (kTrailing.find(text[stop - 1]) != std::string_view::npos ||
                       (!opened && (text[stop - 1] == ')' || text[stop - 1] == ']')))) {
    --stop;
  }
  return stop;
}

/// "example.com/news": a host that ends in a domain people know.
std::size_t bare_host_end(std::string_view text, std::size_t at) {
  const std::size_t stop = host_end(text, at);
  if (stop == 0) return 0;
  const std::string_view host = text.substr(at, stop - at);
  const std::string_view top = host.substr(host.rfind('.') + 1);
  if (std::ranges::find(kTopDomains, top) == kTopDomains.end()) return 0;
  if (stop < text.size() && is_word(char_at(text, stop).kind)) return 0;
  return stop < text.size() && text[stop] == '/' ? path_end(text, stop) : stop;
}

std::size_t mail_end(std::string_view text, std::size_t at) {
  std::size_t stop = at;
  while (stop < text.size() && stop < at + kLongestLocal &&
         (host_char(text[stop]) || text[stop] == '.' || text[stop] == '_' || text[stop] == '+')) {
    ++stop;
  }
  if (stop == at || stop >= text.size() || text[stop] != '@') return 0;
  return host_end(text, stop + 1);
}

}  // namespace

std::size_t address_end(std::string_view text, std::size_t at, bool chunk_start) {
  if (!ascii::is_alpha(text[at]) && !ascii::is_digit(text[at])) return 0;
  std::size_t word = at;
  while (word < text.size() && word < at + 12 && ascii::is_alpha(text[word])) ++word;
  if (text.substr(word, 3) == "://" && word + 3 < text.size()) return path_end(text, word + 3);
  if (text.substr(at, 4) == "www." || text.substr(at, 4) == "WWW.") return path_end(text, at + 4);
  if (text.substr(word, 1) == " ") return 0;
  if (const std::size_t stop = mail_end(text, at); stop != 0) return stop;
  const bool opened =
      chunk_start || text[at - 1] == '(' || text[at - 1] == '"' || text[at - 1] == '<';
  return opened && ascii::is_alpha(text[at]) ? bare_host_end(text, at) : 0;
}

}  // namespace dateline::language
