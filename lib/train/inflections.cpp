// Dictionary words -> their regular inflections, as tokens to learn lemmas from.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "language_train.hpp"

namespace dateline::train {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends_with_consonant_and_y(std::string_view word) {
  return word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

/// "stop", "plan": one short syllable, whose last letter is written twice before an ending.
bool doubles(std::string_view word) {
  const std::size_t size = word.size();
  return size > 2 && std::ranges::count_if(word, is_vowel) == 1 && is_vowel(word[size - 2]) &&
         !is_vowel(word[size - 1]) &&
         std::string_view("wxy").find(word[size - 1]) == std::string_view::npos;
}

std::string with_s(const std::string& word) {
  for (const std::string_view end : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(end)) return word + "es";
  }
  if (ends_with_consonant_and_y(word)) return word.substr(0, word.size() - 1) + "ies";
  return word + "s";
}

std::string with_ed(const std::string& word) {
  if (word.ends_with('e')) return word + "d";
  if (ends_with_consonant_and_y(word)) return word.substr(0, word.size() - 1) + "ied";
  return doubles(word) ? word + word.back() + "ed" : word + "ed";
}

std::string with_ing(const std::string& word) {
  const std::string stem = word.substr(0, word.size() - 1);
  if (word.ends_with("ie")) return stem.substr(0, stem.size() - 1) + "ying";
  if (word.ends_with("ee") || word.ends_with("oe") || word.ends_with("ye")) return word + "ing";
  if (word.ends_with('e')) return stem + "ing";
  return doubles(word) ? word + word.back() + "ing" : word + "ing";
}

}  // namespace

std::vector<GoldSentence> regular_inflections(const WordNet& wordnet) {
  std::set<std::pair<std::string, Tag>> irregular;
  for (const GoldSentence& example : wordnet.irregular)
    irregular.emplace(example.tokens[0].lemma, example.tokens[0].tag);
  std::vector<GoldSentence> examples;
  const auto add = [&](const std::string& form, const std::string& lemma, Tag tag) {
    if (irregular.contains({lemma, tag})) return;
    GoldToken token;
    token.form = form;
    token.lemma = lemma;
    token.tag = tag;
    examples.push_back({{token}, false});
  };
  for (const auto& [word, bits] : wordnet.classes) {
    if (word.size() < 3) continue;
    if ((bits & kCanBeVerb) != 0) {
      add(with_s(word), word, Tag::kVBZ);
      add(with_ed(word), word, Tag::kVBD);
      add(with_ing(word), word, Tag::kVBG);
    }
    if ((bits & kCanBeNoun) != 0) add(with_s(word), word, Tag::kNNS);
  }
  return examples;
}

}  // namespace dateline::train
