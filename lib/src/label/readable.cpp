// Whether a stretch of a sentence can be read alone: what a frame asks of clauses and phrases.
#include <algorithm>

#include "embed/ascii.hpp"
#include "label/frame.hpp"
#include "language/tag_kinds.hpp"

namespace dateline::label {
namespace {

using clause::Argument;
using clause::Kind;
using clause::NounPhrase;
using clause::Predicate;
using clause::Range;
using clause::Role;

constexpr std::int32_t kFewWords = 4;  // of a clause that says little alone

}  // namespace

bool ends_length(const Input& input, std::uint32_t byte) {
  auto timex = std::ranges::lower_bound(input.timexes, byte, {},
                                        [](const Timex& one) { return one.span.begin; });
  while (timex != input.timexes.begin() && std::prev(timex)->span.empty()) --timex;
  if (timex == input.timexes.begin()) return false;
  --timex;
  return timex->type == TimexType::kDuration && timex->span.end == byte;
}

/// "The comments came hours [after Roe left]": a clause behind few words, or behind a length of
/// time, says what they are about.
bool Framer::is_needed(const Predicate& clause, std::int32_t words_before) const {
  if (clause.kind != Kind::kAdverbial) return false;
  const auto begin = analysis_[TokenId{clause.extent.first}].span.begin;
  return words_before <= kFewWords || ends_length(input_, begin - 1);
}

/// A pronoun that nobody can read alone: "he" of an unknown, "this".
bool Framer::is_open(TokenId subject) const {
  const Tag tag = analysis_[subject].tag;
  if (tag == Tag::kDT) {
    const NounPhrase* noun = clauses_.noun(subject);
    return noun == nullptr || noun->parts.empty();
  }
  if (tag != Tag::kPRP && tag != Tag::kPRPS) return false;
  if (input_.mentions.referent(subject).valid()) return false;
  const std::string form = ascii::to_lower(analysis_.form(subject));
  const bool speaks = form == "i" || form == "we" || form == "you" || form == "my" ||
                      form == "our" || form == "your";
  return !speaks;
}

/// "many of which passed": whom it is said of stands before.
bool Framer::leads_back(Range range) const {
  const TokenId of{range.first + 1};
  const TokenId which{range.first + 2};
  if (!range.contains(which) || analysis_[of].tag != Tag::kIN) return false;
  return analysis_[which].tag == Tag::kWDT || analysis_[which].tag == Tag::kWP;
}

/// "Ms Roe said" of "Ms Roe said, and left": nothing of what she said.
bool Framer::says_nothing(Range range, TokenId event) const {
  if (range.last - range.first > kFewWords || range.last != event.index + 1) return false;
  return is_verb(analysis_[event].tag) &&
         input_.lexicon.effect(analysis_.lemma(event), words::WordPos::kVerb,
                               words::Complement::kThat, {}) == words::Effect::kSay;
}

bool Framer::is_argument(TokenId noun, const Predicate& predicate) const {
  return std::ranges::any_of(predicate.arguments, [&](const Argument& argument) {
    return argument.head == noun &&
           (argument.role == Role::kSubject || argument.role == Role::kObject ||
            argument.role == Role::kExpletive);
  });
}

/// Whether the phrase says whose, of what or which: "the election of Ann Roe as mayor".
bool Framer::reads_alone(const NounPhrase& noun) const {
  return noun.kind.valid() || !noun.parts.empty() || noun.apposition.valid();
}

bool Framer::denies(Range range) const {
  for (std::int32_t i = range.first; i < range.last; ++i)
    if (input_.lexicon.label_word(ascii::to_lower(analysis_.form({i}))).negation) return true;
  return false;
}

}  // namespace dateline::label
