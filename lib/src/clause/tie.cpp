// The relation of a phrase to the word it hangs on -> how firmly it belongs there.
#include "clause/tree.hpp"
#include "embed/ascii.hpp"

namespace dateline::clause {
namespace {

std::string lower(const Analysis& analysis, TokenId word) {
  return ascii::to_lower(analysis.form(word));
}

TokenId marker_of(const Analysis& analysis, TokenId word, Dep dep) {
  for (const TokenId child : children(analysis, word))
    if (child < word && analysis[child].dep == dep) return child;
  return {};
}

/// "charged [with theft]": the first phrase behind a verb that has no other complement.
bool completes(const Analysis& analysis, TokenId word) {
  const TokenId head = analysis[word].head;
  if (word < head || !is_verb(analysis[head].tag)) return false;
  for (const TokenId other : children(analysis, head)) {
    const Dep dep = analysis[other].dep;
    if (dep == Dep::kObj || dep == Dep::kXcomp || dep == Dep::kCcomp) return false;
    if (dep == Dep::kObl && head < other && other < word) return false;
  }
  return true;
}

Tie tie_of_oblique(const Analysis& analysis, TokenId word) {
  return completes(analysis, word) ? Tie::kNeeded : Tie::kOblique;
}

/// "came hours [after she resigned]": "came hours" says nothing.
bool is_measured(const Analysis& analysis, TokenId word, TokenId mark) {
  const TokenId before{mark.index - 1};
  return before.valid() && analysis[before].dep == Dep::kOblUnmarked &&
         analysis[before].head == analysis[word].head;
}

Tie tie_of_clause(const Analysis& analysis, const words::Lexicon& lexicon, TokenId word) {
  const TokenId mark = marker_of(analysis, word, Dep::kMark);
  const bool condition = mark.valid() && lexicon.label_word(lower(analysis, mark)).condition;
  return condition || (mark.valid() && is_measured(analysis, word, mark)) ? Tie::kFixed
                                                                          : Tie::kClause;
}

Tie tie_of_apposition(const Analysis& analysis, TokenId word) {
  const TokenId head = analysis[word].head;
  if (word.index == head.index + 1) return Tie::kFixed;  // "leader Ann Roe"
  return is_name(analysis[word].tag) ? Tie::kNamed : Tie::kParenthesis;
}

Tie tie_of_part(const Analysis& analysis, TokenId word) {
  const TokenId marker = marker_of(analysis, word, Dep::kCase);
  const bool of = marker.valid() && analysis.lemma(marker) == "of";
  return of ? Tie::kPart : Tie::kModifier;
}

Tie tie_of_noun_clause(const Analysis& analysis, TokenId word) {
  // "a plan [to leave]", "the claim [that he left]" say nothing without it.
  const bool content = infinitive_mark(analysis, word).valid() ||
                       marker_of(analysis, word, Dep::kMark).valid() ||
                       marker_of(analysis, word, Dep::kCase).valid();
  return content ? Tie::kPart : Tie::kRelative;
}

/// "those [who left]", "anyone [in the house]": the pronoun says nothing without it.
bool tells_who(const Analysis& analysis, TokenId word) {
  const Token& head = analysis[analysis[word].head];
  const Dep dep = analysis[word].dep;
  const bool open = head.upos == Upos::kPron && head.tag != Tag::kPRP && head.tag != Tag::kPRPS;
  return open && analysis[word].head < word &&
         (dep == Dep::kAcl || dep == Dep::kAclRelcl || dep == Dep::kNmod);
}

}  // namespace

Tie tie_of(const Analysis& analysis, const words::Lexicon& lexicon, TokenId word) {
  if (!analysis[word].head.valid() || tells_who(analysis, word)) return Tie::kFixed;
  switch (analysis[word].dep) {
    case Dep::kObl:
    case Dep::kOblUnmarked:
      return tie_of_oblique(analysis, word);
    case Dep::kAdvcl:
    case Dep::kAdvclRelcl:
      return tie_of_clause(analysis, lexicon, word);
    case Dep::kAppos:
      return tie_of_apposition(analysis, word);
    case Dep::kNmod:
    case Dep::kNmodUnmarked:
      return tie_of_part(analysis, word);
    case Dep::kAcl:
      return tie_of_noun_clause(analysis, word);
    case Dep::kAclRelcl:
      return Tie::kRelative;
    case Dep::kParataxis:
    case Dep::kList:
    case Dep::kDislocated:
    case Dep::kDiscourse:
    case Dep::kVocative:
      return Tie::kParenthesis;
    case Dep::kConj:
      return is_predicate(analysis, word) ? Tie::kCoordinate : Tie::kMember;
    default:
      return Tie::kFixed;
  }
}

}  // namespace dateline::clause
