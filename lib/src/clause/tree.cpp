// The labelled tree -> what hangs on each word, and which words head clauses and noun phrases.
#include "clause/tree.hpp"

namespace dateline::clause {

std::vector<Range> extents_of(const Analysis& analysis) {
  const auto size = static_cast<std::size_t>(analysis.size());
  std::vector<Range> extents(size);
  std::vector<std::size_t> waiting(size);  // dependents whose extents are not known yet
  std::vector<TokenId> ready;
  for (std::int32_t i = 0; i < analysis.size(); ++i) {
    extents[static_cast<std::size_t>(i)] = {i, i + 1};
    waiting[static_cast<std::size_t>(i)] = analysis.children({i}).size();
    if (analysis.children({i}).empty()) ready.push_back({i});
  }
  while (!ready.empty()) {
    const TokenId word = ready.back();
    ready.pop_back();
    const TokenId head = analysis[word].head;
    if (!head.valid()) continue;
    const Range below = extents[static_cast<std::size_t>(word.index)];
    Range& above = extents[static_cast<std::size_t>(head.index)];
    above = {std::min(above.first, below.first), std::max(above.last, below.last)};
    if (--waiting[static_cast<std::size_t>(head.index)] == 0) ready.push_back(head);
  }
  return extents;
}

TokenId infinitive_mark(const Analysis& analysis, TokenId verb) {
  for (const TokenId child : children(analysis, verb)) {
    if (child > verb) break;
    if (analysis[child].tag == Tag::kTO && analysis[child].dep != Dep::kCase) return child;
  }
  return {};
}

bool is_finite(const Analysis& analysis, TokenId verb) {
  if (carries_tense(analysis[verb].tag)) return true;
  return std::ranges::any_of(children(analysis, verb), [&](TokenId child) {
    return is_auxiliary(analysis[child].dep) && carries_tense(analysis[child].tag);
  });
}

bool is_predicate(const Analysis& analysis, TokenId word) {
  const Token& token = analysis[word];
  if (child_with(analysis, word, Dep::kCop).valid()) return true;
  switch (token.dep) {
    case Dep::kAux:
    case Dep::kAuxPass:
    case Dep::kCop:
    case Dep::kAmod:
    case Dep::kCompound:
    case Dep::kCase:
    case Dep::kMark:
    case Dep::kFlat:
    case Dep::kFixed:
    case Dep::kGoeswith:
    case Dep::kPunct:
    case Dep::kNmod:
    case Dep::kNmodPoss:
    case Dep::kObl:
    case Dep::kObj:
      return false;
    default:
      break;
  }
  if (is_verb(token.tag)) return true;
  const bool clausal = !token.head.valid() || token.dep == Dep::kCcomp ||
                       token.dep == Dep::kAdvcl || token.dep == Dep::kParataxis ||
                       token.dep == Dep::kConj || token.dep == Dep::kXcomp;
  return clausal && std::ranges::any_of(children(analysis, word), [&](TokenId child) {
           return is_subject(analysis[child].dep);
         });
}

bool heads_noun_phrase(const Analysis& analysis, TokenId word) {
  const Token& token = analysis[word];
  const bool nominal = is_noun(token.tag) || token.tag == Tag::kPRP || token.tag == Tag::kCD ||
                       token.tag == Tag::kDT || token.tag == Tag::kVBG;
  if (!nominal) return false;
  switch (token.dep) {
    case Dep::kCompound:
    case Dep::kFlat:
    case Dep::kFixed:
    case Dep::kGoeswith:
    case Dep::kDet:
    case Dep::kNummod:
    case Dep::kAux:
    case Dep::kAuxPass:
    case Dep::kCop:
    case Dep::kAmod:
    case Dep::kCase:
    case Dep::kMark:
    case Dep::kPunct:
      return false;
    default:
      break;
  }
  return token.tag != Tag::kVBG || !is_predicate(analysis, word);
}

}  // namespace dateline::clause
