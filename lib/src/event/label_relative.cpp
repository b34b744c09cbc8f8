// A relative clause whose noun is not its subject: "the treaty he had rejected in the talks" reads
// "he had rejected the treaty in the talks".
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "event/clause.hpp"
#include "event/label_clause.hpp"

namespace dateline::event {
namespace {

using Relative = ClausePhrases::Relative;

bool is_argument_clause(Dep dep) {
  return dep == Dep::kXcomp || dep == Dep::kCcomp;
}

/// "the day they left", "the way it works": when and how, not what.
bool names_circumstance(std::string_view lemma) {
  constexpr std::array<std::string_view, 16> kWords = {
      "time", "moment", "day", "night",  "week",  "weekend", "month", "year",
      "hour", "period", "way", "reason", "point", "place",   "case",  "extent"};
  return std::ranges::find(kWords, lemma) != kWords.end();
}

bool asks_for_noun(Tag tag) {
  return tag == Tag::kWDT || tag == Tag::kWP;
}

/// Invalid members where the verb stands in no relative clause.
Relative relative_around(const Analysis& analysis, TokenId verb) {
  TokenId top = verb;
  for (int step = 0; step < kMaxDepth && is_argument_clause(analysis[top].dep); ++step) {
    top = analysis[top].head;
    if (!top.valid()) return {};
  }
  const TokenId noun = analysis[top].head;
  if (analysis[top].dep != Dep::kAclRelcl || !noun.valid() || !(noun < top)) return {};
  TokenId innermost = top;
  for (int step = 0; step < kMaxDepth; ++step) {
    const auto below = right_children(analysis, innermost);
    const auto next = std::ranges::find_if(
        below, [&](TokenId child) { return is_argument_clause(analysis[child].dep); });
    if (next == below.end()) break;
    innermost = *next;
  }
  return {top, innermost, noun};
}

/// The first word of the clause that stands for the noun; invalid where the clause has none. The
/// "that" of "hopes that they left" is another word to the tagger.
TokenId relativizer_of(const Analysis& analysis, const Relative& relative) {
  for (TokenId word{relative.noun.index + 1}; word < relative.top; ++word.index) {
    if (asks_for_noun(analysis[word].tag)) return word;
  }
  return {};
}

/// "a treaty [he] had rejected": where nothing stands for the noun, the subject stands right behind
/// it.
bool follows_noun(const Analysis& analysis, const Relative& relative, TokenId subject) {
  TokenId word = subject;
  const TokenId first{relative.noun.index + 1};
  while (first < word && analysis[TokenId{word.index - 1}].head == subject) --word.index;
  return word == first;
}

/// Whether the clause is about where, when, why or whose.
bool asks_for_other(const Analysis& analysis, const Relative& relative) {
  for (TokenId word{relative.noun.index + 1}; word < relative.top; ++word.index) {
    const Tag tag = analysis[word].tag;
    if (tag == Tag::kWRB || tag == Tag::kWPS) return true;
  }
  return false;
}

/// Verbs that common nouns with a clause of their own ("the odds it came") make look like those of
/// relative clauses.
bool takes_no_object(std::string_view lemma) {
  constexpr std::array<std::string_view, 28> kVerbs = {
      "appear", "arise", "arrive", "begin", "come",   "continue", "crash", "die",  "drop", "end",
      "exist",  "fall",  "go",     "grow",  "happen", "last",     "leave", "live", "look", "occur",
      "remain", "rise",  "search", "speak", "stand",  "stay",     "wait",  "work"};
  return std::ranges::find(kVerbs, lemma) != kVerbs.end();
}

/// Whether a verb has all that it needs without the noun: an object, a complement, or it is
/// passive.
bool is_saturated(const Analysis& analysis, TokenId verb, TokenId relativizer) {
  if (takes_no_object(analysis.lemma(verb))) return true;
  if (!is_verb(analysis[verb].tag) || child_with(analysis, verb, Dep::kCop).valid()) return true;
  return std::ranges::any_of(analysis.children(verb), [&](TokenId child) {
    const Dep dep = analysis[child].dep;
    return child != relativizer && (dep == Dep::kObj || dep == Dep::kAuxPass);
  });
}

/// "the talks in [which] they agreed": whether the verb has the phrase with the relative pronoun;
/// "of which half" is part of another.
bool is_governed_by(const Analysis& analysis, TokenId preposition, const Relative& relative,
                    TokenId verb) {
  const TokenId pronoun = analysis[preposition].head;
  return analysis.lemma(preposition) != "of" && analysis[pronoun].head == verb &&
         relative.innermost == verb;
}

/// The word behind which the noun belongs: the verb, its particle, a preposition left alone.
TokenId last_before_object(const Analysis& analysis, TokenId verb) {
  const TokenId next{verb.index + 1};
  if (next.index >= analysis.size() || analysis[next].head != verb) return verb;
  const bool alone = analysis.children(next).empty();
  const Tag tag = analysis[next].tag;
  return alone && (tag == Tag::kIN || tag == Tag::kRP) ? next : verb;
}

}  // namespace

/// Whether the noun is the object of the innermost verb.
bool ClausePhrases::is_object_of_relative(const Relative& relative, TokenId stands) const {
  // "which they say is safe" has its verb elsewhere.
  const auto says = [&](TokenId verb) {
    return scene_.lexicon.effect(analysis_.lemma(verb), WordPos::kVerb, Complement::kThat, {}) !=
           Effect::kNone;
  };
  if (says(relative.innermost) || (analysis_[relative.innermost].dep == Dep::kCcomp)) return false;
  return !is_saturated(analysis_, relative.innermost, stands) &&
         is_verb(analysis_[relative.top].tag) &&
         !child_with(analysis_, relative.top, Dep::kAuxPass).valid() &&
         !names_circumstance(analysis_.lemma(relative.noun));
}

void ClausePhrases::object_of_relative(TokenId verb, Phrases& phrases) const {
  const Relative relative = relative_around(analysis_, verb);
  if (!relative.noun.valid() || !is_noun(analysis_[relative.noun].tag)) return;
  if (collect_.is_clausal(relative.noun) || scene_.timex_at(relative.noun).valid()) return;
  const TokenId subject = own_subject(analysis_, relative.top);
  if (!(relative.noun < subject) || asks_for_noun(analysis_[subject].tag)) return;
  if (asks_for_other(analysis_, relative)) return;
  const TokenId stands = relativizer_of(analysis_, relative);
  if (!stands.valid() && !follows_noun(analysis_, relative, subject)) return;
  const TokenId preposition =
      stands.valid() ? child_with(analysis_, stands, Dep::kCase) : TokenId{};
  const bool governed = preposition.valid();
  if (governed && !is_governed_by(analysis_, preposition, relative, verb)) return;
  if (!governed && !is_object_of_relative(relative, stands)) return;

  auto& words = phrases.back();
  std::erase_if(words, [&](const Pick& pick) {
    return pick.token == stands || (governed && pick.token == preposition);
  });
  const bool has_object = child_with(analysis_, verb, Dep::kObj).valid();
  const TokenId last = governed && has_object ? TokenId{analysis_.size()}
                                              : last_before_object(analysis_, relative.innermost);
  std::vector<Pick> rest;
  std::erase_if(words, [&](const Pick& pick) {
    if (pick.token > last) rest.push_back(pick);
    return pick.token > last;
  });
  if (governed) phrases.push_back({{preposition, 0, verb}});
  subject_phrase(relative.noun, relative.top, phrases);
  if (!rest.empty()) phrases.push_back(std::move(rest));
}

}  // namespace dateline::event
