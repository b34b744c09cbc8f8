// Looks up a label's words among the tokens of the text that it was made from.
#include "output/label_words.hpp"

#include <algorithm>

#include "embed/ascii.hpp"

namespace dateline::output {
namespace {

bool tells_something(const Token& token) {
  if (token.dep == Dep::kAux || token.dep == Dep::kAuxPass || token.dep == Dep::kCop) return false;
  switch (token.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kVerb:
    case Upos::kAdj:
    case Upos::kNum:
      return true;
    default:
      return false;
  }
}

bool is_finite_verb(Tag tag) {
  return tag == Tag::kVBD || tag == Tag::kVBZ || tag == Tag::kVBP || tag == Tag::kMD;
}

bool is_part_of_word(char c) {
  return ascii::is_alnum(c) || ascii::is_high(c) || c == '-' || c == '\'';
}

/// "Li's" is about Li, "isn't" about nothing that "is" is not.
std::string_view without_clitic(std::string_view word) {
  for (const std::string_view ending :
       {"n't", "n’t", "'s", "’s", "'ve", "’ve", "'re", "’re", "'ll", "’ll", "'d", "’d", "'", "’"})
    if (word.size() > ending.size() && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  return word;
}

/// Calls `use` with each word, lower case.
template <class Use>
void for_each_word(std::string_view label, const Use& use) {
  while (!label.empty()) {
    const auto begin = std::ranges::find_if(label, is_part_of_word) - label.begin();
    label.remove_prefix(static_cast<std::size_t>(begin));
    const auto end = std::ranges::find_if_not(label, is_part_of_word) - label.begin();
    const std::string_view word = label.substr(0, static_cast<std::size_t>(end));
    if (!word.empty()) use(ascii::to_lower(without_clitic(word)));
    label.remove_prefix(static_cast<std::size_t>(end));
  }
}

}  // namespace

LabelWords::LabelWords(const Analysis& analysis) {
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    const TokenId token{i};
    const std::string form = ascii::to_lower(analysis.form(token));
    if (is_finite_verb(analysis[token].tag)) verbs_.insert(form);
    std::string& known = dictionary_[form];
    const bool stands_for_another = analysis.lemma(token) == "do";  // "they never did that"
    if (known.empty() && !stands_for_another && tells_something(analysis[token]))
      known = ascii::to_lower(analysis.lemma(token));
  }
}

bool LabelWords::has_verb(std::string_view label) const {
  bool found = false;
  for_each_word(label, [&](const std::string& word) { found = found || verbs_.contains(word); });
  return found;
}

std::vector<std::string> LabelWords::of(std::string_view label) const {
  std::vector<std::string> words;
  for_each_word(label, [&](std::string word) {
    const auto known = dictionary_.find(word);
    if (known != dictionary_.end()) word = known->second;
    if (!word.empty()) words.push_back(std::move(word));
  });
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

double share_in(const std::vector<std::string>& words, const std::vector<std::string>& others) {
  if (words.empty()) return 0;
  const auto shared = std::ranges::count_if(
      words, [&](const std::string& word) { return std::ranges::binary_search(others, word); });
  return static_cast<double>(shared) / static_cast<double>(words.size());
}

}  // namespace dateline::output
