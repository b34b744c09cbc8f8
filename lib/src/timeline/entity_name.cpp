// Compares names word by word, and acronyms letter by letter.
#include "timeline/entity_name.hpp"

#include <algorithm>
#include <array>

#include "embed/ascii.hpp"

namespace dateline::timeline {

namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  while (!name.empty()) {
    const auto end = std::min(name.find(' '), name.size());
    if (end > 0) words.push_back(ascii::to_lower(name.substr(0, end)));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

/// The first letters of all words but the small ones ("of", "the").
std::string initials(const std::vector<std::string>& words) {
  std::string letters;
  for (const auto& word : words) {
    if (word != "of" && word != "the" && word != "for" && word != "and" && word != "on")
      letters += word.front();
  }
  return letters;
}

bool is_acronym(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() == 1 && longer.size() > 1 && shorter.front().size() > 1 &&
         shorter.front() == initials(longer);
}

bool ends_with(const std::vector<std::string>& words, const std::vector<std::string>& end) {
  return words.size() >= end.size() && std::equal(end.rbegin(), end.rend(), words.rbegin());
}

bool begins_with(const std::vector<std::string>& words, const std::vector<std::string>& begin) {
  return words.size() >= begin.size() && std::equal(begin.begin(), begin.end(), words.begin());
}

/// Words that say which form a company has, and are left out as often as not.
bool is_legal_form(std::string_view word) {
  constexpr std::array<std::string_view, 16> kForms = {
      "inc", "inc.", "corp", "corp.", "corporation", "co", "co.",    "company",
      "ltd", "ltd.", "plc",  "llc",   "ag",          "sa", "s.a.s.", "group"};
  return std::ranges::find(kForms, word) != kForms.end();
}

/// "Apple Inc." is "Apple"; "The Group" stays what it is.
std::vector<std::string> without_legal_form(std::vector<std::string> words) {
  while (words.size() > 1 && is_legal_form(words.back())) words.pop_back();
  return words;
}

/// "iTunes Music Store" for "iTunes Store": the first and the last word, with others between them.
bool is_filled(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() == 2 && longer.size() > 2 && shorter.front() == longer.front() &&
         shorter.back() == longer.back();
}

/// "Boeing 787" for "Boeing 787 Dreamliner"; one word of several may mean something else.
bool is_beginning(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() > 1 && begins_with(longer, shorter);
}

}  // namespace

EntityName::EntityName(std::string_view asked) : words_(without_legal_form(words_of(asked))) {}

bool EntityName::means(std::string_view name) const {
  const auto words = without_legal_form(words_of(name));
  if (words.empty() || words_.empty()) return false;
  return ends_with(words_, words) || ends_with(words, words_) || begins_with(words, words_) ||
         is_beginning(words, words_) || is_filled(words, words_) || is_filled(words_, words) ||
         is_acronym(words, words_) || is_acronym(words_, words);
}

}  // namespace dateline::timeline
