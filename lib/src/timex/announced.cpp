// Which present tenses tell of what is on the calendar: "visits the city on Friday".
#include "timex/announced.hpp"

#include <algorithm>
#include <array>

namespace dateline::timex {

namespace {

constexpr std::size_t kNearVerb = 6;  // atoms between a verb and what it announces

bool is_determiner(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords = {"the",  "a",     "an",    "its", "his",
                                                       "her",  "their", "our",   "my",  "this",
                                                       "that", "these", "those", "s"};
  return is_one_of(word, kWords);
}

/// "Barak and Arafat meet"
bool joins_names(std::string_view text, const Side& side, std::size_t at) {
  constexpr std::size_t kReach = 6;  // words
  for (std::size_t back = 2; back <= kReach && back <= at; ++back) {
    if (word_of(text, side[at - back].atom) == "and") return true;
    if (side[at - back].atom.kind != AtomKind::kWord) return false;
  }
  return false;
}

/// "comes out", "comes into force", not "the move comes after", "comes as".
bool comes_to_be(std::string_view text, const Side& side, std::size_t at) {
  if (!equals_folded(word_of(text, side[at].atom), "comes") || at + 1 >= side.size()) return true;
  constexpr std::array<std::string_view, 8> kAfter = {"out", "up",   "to",   "on",
                                                      "in",  "into", "back", "before"};
  const std::string_view next = word_of(text, side[at + 1].atom);
  return std::ranges::find(kAfter, next) != kAfter.end();
}

/// "Smith, of Leeds, faces a hearing": the verb of a subject that ends with a comma.
bool goes_on_after_comma(std::string_view text, const Side& side, std::size_t at) {
  return side[at].part == VerbPart::kComes && side[at - 1].atom.sign == ',' &&
         at + 1 < side.size() && is_determiner(word_of(text, side[at + 1].atom));
}

/// "schools reopen", "they meet"
bool is_plural(std::string_view word) {
  constexpr std::array<std::string_view, 8> kPlurals = {"they", "we",    "i",      "you",
                                                        "both", "women", "people", "men"};
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) return true;
  return is_one_of(word, kPlurals);
}

/// "Unions plan a march", not "their plan": the plural of the present.
bool plans_here(std::string_view text, const Side& side, std::size_t at) {
  if (at == 0 || !equals_folded(word_of(text, side[at].atom), "plan")) return false;
  const Word& before = side[at - 1];
  return before.part == VerbPart::kOther && before.atom.kind == AtomKind::kWord &&
         is_plural(word_of(text, before.atom));
}

}  // namespace

bool is_present_plan(std::string_view text, const Side& side, std::size_t at) {
  if (side[at].part == VerbPart::kAnnounces) return true;
  if (side[at].part == VerbPart::kAim) return plans_here(text, side, at);
  // "Plans a march", not "announced plans on Monday".
  const bool verb = word_of(text, side[at].atom).ends_with('s');
  return verb && at + 1 < side.size() && is_determiner(word_of(text, side[at + 1].atom));
}

bool is_be(std::string_view word) {
  constexpr std::array<std::string_view, 6> kForms = {"is", "are", "am", "isn", "aren", "re"};
  return is_one_of(word, kForms);
}

bool is_on_calendar(std::string_view text, const Side& side, std::size_t at, Outlook time) {
  const std::size_t between = side.size() - at;
  if (time == Outlook::kState) return between <= kNearClause;
  if (time != Outlook::kPresent || !is_be(word_of(text, side[at].atom))) return false;
  if (between <= kNearClause) return true;
  std::size_t next = at + 1;
  while (next < side.size() && side[next].part == VerbPart::kAdverb) ++next;
  if (next == side.size() || between > kNearVerb) return false;
  const std::string_view word = word_of(text, side[next].atom);
  if (word.size() < 5 || !word.ends_with("ing")) return false;
  for (std::size_t i = next; i < side.size(); ++i) {
    if (side[i].part == VerbPart::kClause) return false;
  }
  return true;
}

bool is_verb_here(std::string_view text, const Side& side, std::size_t at) {
  if (at == 0 || !comes_to_be(text, side, at)) return false;
  if (goes_on_after_comma(text, side, at)) return true;
  const Word& before = side[at - 1];
  const bool noun = before.part == VerbPart::kOther || before.part == VerbPart::kFixture;
  if (before.atom.kind != AtomKind::kWord || !noun) return false;
  const std::string_view word = word_of(text, before.atom);
  if (side[at].part == VerbPart::kCome)
    return is_plural(word) || (before.atom.capital && joins_names(text, side, at));
  if (is_determiner(word) || before.listed) return false;
  if (at >= 2 && side[at - 2].part == VerbPart::kPast) return false;  // "met party heads"
  if (at + 1 < side.size() && side[at + 1].atom.kind == AtomKind::kWord) {
    const Atom& next = side[at + 1].atom;
    if (next.capital || is_determiner(word_of(text, next))) return true;
  }
  const bool subject = at >= 2 && is_determiner(word_of(text, side[at - 2].atom));
  return before.atom.capital || subject;
}

}  // namespace dateline::timex
