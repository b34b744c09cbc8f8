// Past tenses that do not look back.
#include "timex/supposed.hpp"

#include <array>

namespace dateline::timex {
namespace {

constexpr std::size_t kSubject = 8;  // atoms between "if" and its verb

/// "asked him if", "see if", "not clear if"
bool asks_whether(std::string_view text, const Side& side, std::size_t at) {
  constexpr std::array<std::string_view, 19> kWords = {
      "ask",  "asked", "asks",      "asking",  "wonder", "wondered", "wondering",
      "know", "knew",  "see",       "find",    "check",  "clear",    "unclear",
      "sure", "doubt", "determine", "checked", "saw"};
  constexpr std::size_t kReach = 3;  // "asked the mayor if"
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const Word& word = side[at - back];
    if (word.atom.kind != AtomKind::kWord) return false;
    if (is_one_of(word_of(text, word.atom), kWords)) return true;
  }
  return false;
}

}  // namespace

bool opens_condition(std::string_view text, const Side& side, std::size_t at) {
  constexpr std::array<std::string_view, 2> kConditions = {"if", "unless"};
  return is_one_of(word_of(text, side[at].atom), kConditions) && !asks_whether(text, side, at);
}

bool is_supposed(std::string_view text, const Side& side, std::size_t at) {
  for (std::size_t back = 1; back <= kSubject && back <= at; ++back) {
    const Word& word = side[at - back];
    if (word.part == VerbPart::kStop || word.part == VerbPart::kPresentAux) return false;
    if (word.part == VerbPart::kPastAux && equals_folded(word_of(text, word.atom), "had"))
      return false;
    if (opens_condition(text, side, at - back)) return true;
  }
  return false;
}

bool joins_in_sequence(std::string_view text, const Side& side, std::size_t at) {
  if (!equals_folded(word_of(text, side[at].atom), "followed")) return false;
  if (at + 1 >= side.size() || !equals_folded(word_of(text, side[at + 1].atom), "by")) return false;
  if (at == 0) return true;
  const VerbPart before = side[at - 1].part;
  return before != VerbPart::kPastAux && before != VerbPart::kPresentAux && before != VerbPart::kBe;
}

}  // namespace dateline::timex
