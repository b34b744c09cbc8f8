// Finds the subject of a predicate in the tree.
#include "clause/subject.hpp"

#include "clause/tree.hpp"

namespace dateline::clause {
namespace {

Argument found(const Analysis& analysis, TokenId predicate, int depth);

bool is_relative_word(Tag tag) {
  return tag == Tag::kWDT || tag == Tag::kWP;
}

/// The subject among the dependents; "there" only where nothing else is.
Argument own(const Analysis& analysis, TokenId predicate) {
  Argument expletive;
  for (const TokenId child : children(analysis, predicate)) {
    switch (analysis[child].dep) {
      case Dep::kNsubj:
      case Dep::kNsubjOuter:
        return {Role::kSubject, child, {}, Rule::kSubject};
      case Dep::kNsubjPass:
        return {Role::kSubject, child, {}, Rule::kPassiveSubject};
      case Dep::kCsubj:
      case Dep::kCsubjPass:
      case Dep::kCsubjOuter:
        return {Role::kSubject, child, {}, Rule::kClausalSubject};
      case Dep::kExpl:
        expletive = {Role::kExpletive, child, {}, Rule::kExpletive};
        break;
      default:
        break;
    }
  }
  return expletive;
}

Argument shared(const Analysis& analysis, TokenId predicate, Rule rule, int depth) {
  Argument argument = found(analysis, predicate, depth + 1);
  argument.rule = rule;
  return argument;
}

/// "urged firms to stop", "agreed to stop", "promised them to stop".
Argument controller(const Analysis& analysis, TokenId governor, int depth) {
  for (const Dep dep : {Dep::kObj, Dep::kIobj}) {
    const TokenId object = child_with(analysis, governor, dep);
    if (object.valid() && analysis.lemma(governor) != "promise")
      return {Role::kSubject, object, {}, Rule::kObjectControls};
  }
  return shared(analysis, governor, Rule::kSubjectControls, depth);
}

Argument of_relative(const Analysis& analysis, TokenId predicate, const Argument& with) {
  const TokenId noun = analysis[predicate].head;
  const bool pronoun = with.head.valid() && is_relative_word(analysis[with.head].tag);
  if (with.head.valid() && !pronoun) return with;
  return {Role::kSubject, noun, {}, Rule::kRelativeSubject};
}

Argument found(const Analysis& analysis, TokenId predicate, int depth) {
  const Argument with = own(analysis, predicate);
  const Token& token = analysis[predicate];
  if (depth >= kMaxSteps || !token.head.valid()) return with;
  if (token.dep == Dep::kAclRelcl) return of_relative(analysis, predicate, with);
  if (with.head.valid()) return with;
  switch (token.dep) {
    case Dep::kConj:
      return shared(analysis, token.head, Rule::kSharedByConjunct, depth);
    case Dep::kAcl:
      if (infinitive_mark(analysis, predicate).valid()) return {};
      return {Role::kSubject, token.head, {}, Rule::kParticipleOfNoun};
    case Dep::kAdvcl:
      if (is_finite(analysis, predicate)) return {};
      return shared(analysis, token.head, Rule::kSharedByMain, depth);
    case Dep::kXcomp:
      return controller(analysis, token.head, depth);
    case Dep::kCcomp:
      if (is_finite(analysis, predicate)) return {};
      return controller(analysis, token.head, depth);
    default:
      return {};
  }
}

}  // namespace

Argument subject_of(const Analysis& analysis, TokenId predicate) {
  return found(analysis, predicate, 0);
}

TokenId relative_pronoun(const Analysis& analysis, TokenId predicate) {
  if (analysis[predicate].dep != Dep::kAclRelcl) return {};
  for (const TokenId child : children(analysis, predicate)) {
    if (child > predicate) break;
    const Tag tag = analysis[child].tag;
    if (is_relative_word(tag) || tag == Tag::kWRB) return child;
    if (analysis[child].dep != Dep::kObl && !is_subject(analysis[child].dep)) continue;
    for (const TokenId part : children(analysis, child))  // "in which", "whose bank"
      if (analysis[part].tag == Tag::kWPS || is_relative_word(analysis[part].tag)) return part;
  }
  return {};
}

}  // namespace dateline::clause
