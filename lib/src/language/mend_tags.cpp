// Tags of a sentence -> the same, put right where what stands around them settles it.
#include <algorithm>
#include <array>

#include "embed/ascii.hpp"
#include "language/mend.hpp"
#include "language/mend_words.hpp"

namespace dateline::language {
namespace {

/// The word behind a phrase such as "to guests" or "to the press" at `at`; `at` when there is none.
std::size_t behind_addressee(std::span<const WordFacts> words, std::span<const Tag> tags,
                             std::size_t at) {
  constexpr std::size_t kLongest = 5;
  if (at >= words.size() || words[at].lower != lower_hash("to")) return at;
  const std::size_t limit = std::min(words.size(), at + kLongest);
  std::size_t end = at + 1;
  while (end < limit && is_in_noun_phrase(tags[end])) ++end;
  return end > at + 1 ? end : at;
}

/// Verbs whose passive governs a clause with "that", and participles that begin one.
bool takes_clause_as_participle(std::uint64_t word) {
  static const std::array kWords = {
      lower_hash("told"),      lower_hash("informed"), lower_hash("warned"),
      lower_hash("assured"),   lower_hash("advised"),  lower_hash("convinced"),
      lower_hash("persuaded"), lower_hash("reminded"), lower_hash("notified"),
      lower_hash("satisfied"), lower_hash("given"),    lower_hash("provided"),
      lower_hash("granted")};
  return is_one_of(word, kWords);
}

/// ", [admitted] to guests that".
bool admits_something(std::span<const WordFacts> words, std::span<const Tag> tags, std::size_t i) {
  if (tags[i - 1] != Tag::kComma) return false;
  const std::size_t next = behind_addressee(words, tags, i + 1);
  return next + 1 < words.size() && is_that(words[next].lower, tags[next]) &&
         !takes_clause_as_participle(words[i].lower);
}

bool is_auxiliary(std::uint64_t word) {
  static const std::array kWords = {
      lower_hash("was"),  lower_hash("were"), lower_hash("been"), lower_hash("be"),
      lower_hash("is"),   lower_hash("are"),  lower_hash("am"),   lower_hash("being"),
      lower_hash("'s"),   lower_hash("'re"),  lower_hash("had"),  lower_hash("has"),
      lower_hash("have"), lower_hash("'ve"),  lower_hash("'d"),   lower_hash("having"),
      lower_hash("got"),  lower_hash("get"),  lower_hash("gets")};
  return is_one_of(word, kWords);
}

/// "left it on and [stepped] outside": the verb before is a past tense without an auxiliary. What
/// stands before a noun ("and reduced service") may be no verb at all.
bool goes_on_in_past(std::span<const WordFacts> words, std::span<const Tag> tags, std::size_t i) {
  constexpr std::size_t kNear = 3;  // words before the verb where its auxiliary may stand
  if (tags[i - 1] != Tag::kCC || (i + 1 < tags.size() && tags[i + 1] == Tag::kNN)) return false;
  std::size_t verb = i - 1;
  while (verb > 0 && !is_verb(tags[verb])) --verb;
  if (tags[verb] != Tag::kVBD) return false;
  const std::size_t first = verb - std::min(verb, kNear);
  return std::ranges::none_of(words.subspan(first, i - first),
                              [](const WordFacts& word) { return is_auxiliary(word.lower); });
}

}  // namespace

void settle_quotes(std::string_view text, std::span<const Span> tokens,
                   std::span<WordFacts> words) {
  const auto blank = [&](std::size_t at) { return at >= text.size() || ascii::is_space(text[at]); };
  bool single_open = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view form = text.substr(tokens[i].begin, tokens[i].size());
    if (form != "\"" && form != "'") continue;
    const bool behind_blank = tokens[i].begin == 0 || blank(tokens[i].begin - 1);
    const bool before_blank = blank(tokens[i].end);
    if (behind_blank == before_blank) continue;
    if (form == "'") {
      if (before_blank && !single_open) continue;
      single_open = behind_blank;
    }
    words[i].only_tag =
        static_cast<std::uint8_t>(behind_blank ? Tag::kOpenQuote : Tag::kCloseQuote);
  }
}

void mend_tags(std::span<const WordFacts> words, std::span<Tag> tags) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (tags[i] != Tag::kVBN) continue;
    if (admits_something(words, tags, i) || goes_on_in_past(words, tags, i)) tags[i] = Tag::kVBD;
  }
}

}  // namespace dateline::language
