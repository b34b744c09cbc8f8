// Which way a clause looks, from the nearest helping verbs: enough for "will", "to be", "had".
#include "timex/tense.hpp"

#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "timex/neighbours.hpp"

namespace dateline::timex {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::ranges::any_of(
      list, [&](std::string_view w) { return ascii::equals_ignoring_case(word, w); });
}

constexpr std::array<std::string_view, 14> kFuture = {
    "will", "ll",  "shall",   "won",   "scheduled", "expected", "plans",
    "plan", "due", "expects", "hopes", "tomorrow",  "upcoming", "planned"};
constexpr std::array<std::string_view, 12> kPast = {
    "was", "were", "had", "did", "said", "has", "have", "been", "ended", "became", "began", "came"};

Outlook of_word(std::string_view word) {
  if (one_of(word, kFuture)) return Outlook::kFuture;
  if (one_of(word, kPast)) return Outlook::kPast;
  if (word.size() > 4 && word.ends_with("ed") && ascii::is_lower(word[0])) return Outlook::kPast;
  return Outlook::kUnknown;
}

bool ends_sentence(const Neighbour& word) {
  return word.text.empty() || word.sign == ';' || word.sign == '?' || word.sign == '!';
}

}  // namespace

Outlook outlook_at(std::string_view text, Span block, Span span) {
  constexpr int kReach = 12;
  Sight sight{text, block, span, nullptr};
  for (int step = 1; step <= kReach; ++step) {
    const Neighbour word = word_before(sight);
    if (ends_sentence(word) || (word.sign == '.' && step > 1)) break;
    if (const Outlook found = of_word(word.text); found != Outlook::kUnknown) return found;
    sight.match.begin = word.span.begin;
  }
  sight.match = span;
  for (int step = 1; step <= kReach; ++step) {
    const Neighbour word = word_after(sight);
    if (ends_sentence(word) || word.sign == '.') break;
    if (const Outlook found = of_word(word.text); found != Outlook::kUnknown) return found;
    sight.match.end = word.span.end;
  }
  return Outlook::kUnknown;
}

}  // namespace dateline::timex
