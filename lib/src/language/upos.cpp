// Penn tags -> universal parts of speech: a table, and the relation where the tag does not tell.
#include "language/upos.hpp"

#include "embed/ascii.hpp"

namespace dateline::language {
namespace {

bool is_auxiliary(Dep dep) {
  return dep == Dep::kAux || dep == Dep::kAuxPass || dep == Dep::kCop;
}

Upos of_preposition(Dep dep) {
  return dep == Dep::kMark ? Upos::kSconj : dep == Dep::kAdvmod ? Upos::kAdv : Upos::kAdp;
}

Upos of_determiner(Dep dep) {
  switch (dep) {
    case Dep::kDet:
    case Dep::kDetPredet:
      return Upos::kDet;
    case Dep::kCcPreconj:
    case Dep::kCc:
      return Upos::kCconj;
    case Dep::kAdvmod:
      return Upos::kAdv;
    default:
      return Upos::kPron;
  }
}

Upos of_sign(std::string_view form) {
  if (form.size() == 1 &&
      std::string_view("%+=#/&*<>|~^").find(form.front()) != std::string_view::npos)
    return Upos::kSym;
  return Upos::kPunct;
}

/// Whatever the relation and the word.
Upos of_tag(Tag tag) {
  switch (tag) {
    case Tag::kNN:
    case Tag::kNNS:
      return Upos::kNoun;
    case Tag::kNNP:
    case Tag::kNNPS:
    case Tag::kADD:
      return Upos::kPropn;
    case Tag::kJJ:
    case Tag::kJJR:
    case Tag::kJJS:
    case Tag::kAFX:
      return Upos::kAdj;
    case Tag::kPRP:
    case Tag::kPRPS:
    case Tag::kWP:
    case Tag::kWPS:
    case Tag::kEX:
      return Upos::kPron;
    case Tag::kRB:
    case Tag::kRBR:
    case Tag::kRBS:
      return Upos::kAdv;
    case Tag::kMD:
      return Upos::kAux;
    case Tag::kCC:
      return Upos::kCconj;
    case Tag::kCD:
      return Upos::kNum;
    case Tag::kPOS:
      return Upos::kPart;
    case Tag::kRP:
      return Upos::kAdp;
    case Tag::kUH:
      return Upos::kIntj;
    case Tag::kCurrency:
    case Tag::kPound:
    case Tag::kSYM:
      return Upos::kSym;
    case Tag::kFW:
    case Tag::kGW:
    case Tag::kXX:
    case Tag::kLS:
      return Upos::kX;
    default:
      return Upos::kPunct;
  }
}

bool is_not(std::string_view form) {
  return ascii::equals_ignoring_case(form, "n't") || ascii::equals_ignoring_case(form, "not") ||
         form == "n\u2019t";
}

}  // namespace

Upos upos_of(Tag tag, std::string_view form, Dep dep) {
  switch (tag) {
    case Tag::kNN:
    case Tag::kNNS:
      return form == "%" ? Upos::kSym : of_tag(tag);
    case Tag::kIN:
      return of_preposition(dep);
    case Tag::kDT:
    case Tag::kPDT:
    case Tag::kWDT:
      return of_determiner(dep);
    case Tag::kRB:
      return is_not(form) ? Upos::kPart : of_tag(tag);
    case Tag::kWRB:
      return dep == Dep::kMark ? Upos::kSconj : Upos::kAdv;
    case Tag::kVB:
    case Tag::kVBD:
    case Tag::kVBG:
    case Tag::kVBN:
    case Tag::kVBP:
    case Tag::kVBZ:
      return is_auxiliary(dep) ? Upos::kAux : Upos::kVerb;
    case Tag::kTO:
      return dep == Dep::kCase ? Upos::kAdp : Upos::kPart;
    case Tag::kNFP:
      return of_sign(form);
    default:
      return of_tag(tag);
  }
}

}  // namespace dateline::language
