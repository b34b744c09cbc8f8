// By the clause that stands behind its verb.
#include "clause/empty_it.hpp"

#include <algorithm>

#include "clause/governance.hpp"

namespace dateline::clause {

bool is_empty_it(const Analysis& analysis, const words::Lexicon& lexicon, TokenId id) {
  const TokenId head = analysis[id].head;
  if (!head.valid()) return true;
  const auto lemma = analysis.lemma(head);
  const bool passive = child_with(analysis, head, Dep::kAuxPass).valid();
  const bool clause_behind = child_with(analysis, head, Dep::kCcomp).valid();
  if (passive && (clause_behind || lemma == "expect" || lemma == "believe" || lemma == "hope" ||
                  is_saying(analysis, lexicon, head))) {
    return true;
  }
  const auto later = right_children(analysis, head);
  return std::ranges::any_of(later, [&](TokenId child) {
    const Dep dep = analysis[child].dep;
    const bool to = dep == Dep::kXcomp || dep == Dep::kAdvcl;
    const bool clause = dep == Dep::kCcomp || dep == Dep::kCsubj || dep == Dep::kExpl ||
                        (to && has_to(analysis, child));
    return clause && (!is_verb(analysis[head].tag) || dep == Dep::kCsubj || lemma == "take" ||
                      lemma == "seem" || lemma == "appear");
  });
}

}  // namespace dateline::clause
