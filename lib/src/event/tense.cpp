// The templates of tense, and the choice by them.
#include "event/tense.hpp"

#include <utility>

#include "clause/tree.hpp"
#include "event/view.hpp"

namespace dateline::event {
namespace {

using enum Template;

constexpr std::int32_t kClauseReach = 12;  // tokens to either side

bool is_finite_form(Tag tag) {
  return tag == Tag::kVBD || tag == Tag::kVBZ || tag == Tag::kVBP || tag == Tag::kMD;
}

bool ends_clause(const Facts& facts) {
  return facts.tag == Tag::kComma || facts.tag == Tag::kWDT || facts.tag == Tag::kWP ||
         (facts.tag == Tag::kIN && facts.dep == Dep::kMark);
}

/// Whether the clause has a finite verb on the side to which `step` leads.
bool has_finite_beside(const View& view, std::int32_t step) {
  for (std::int32_t i = 1; i <= kClauseReach; ++i) {
    const Facts& facts = view.at(i * step);
    if (ends_clause(facts)) return false;
    if (is_finite_form(facts.tag)) return true;
  }
  return false;
}

void add_own(const Facts& own, std::uint64_t reading, FeatureList& out) {
  out.add(kReading, reading);
  out.add(kReadingTag, reading, own.tag, own.dep);
  out.add(kReadingLemma, reading, own.lemma);
  out.add(kReadingForm, reading, own.form);
  out.add(kReadingLemmaDep, reading, own.lemma, own.dep);
  out.add(kReadingSuffix, reading, own.suffix);
  out.add(kLemmaTag, own.lemma, own.tag);
}

void add_around(const View& view, std::uint64_t reading, FeatureList& out) {
  const Facts& own = view.at(0);
  const Facts& before = view.at(-1);
  const Facts& after = view.at(1);
  out.add(kReadingBefore, reading, before.lemma);
  out.add(kReadingAfter, reading, after.lemma);
  out.add(kReadingTagBefore, reading, before.tag);
  out.add(kReadingTagAfter, reading, after.tag);
  out.add(kReadingTagsBefore, reading, view.at(-2).tag, before.tag);
  out.add(kReadingTagsAfter, reading, after.tag, view.at(2).tag);
  out.add(kReadingTagsAround, reading, before.tag, after.tag);
  out.add(kReadingFirst, reading, own.shape & 16U, before.tag);
  out.add(kTagsAround, before.tag, own.tag, after.tag);
}

void add_clause(const View& view, std::uint64_t reading, FeatureList& out) {
  constexpr std::uint32_t kArguments = kHasObject | kHasSubject | kHasOblique;
  const Facts& own = view.at(0);
  const unsigned finite =
      (has_finite_beside(view, -1) ? 1U : 0U) + (has_finite_beside(view, 1) ? 2U : 0U);
  out.add(kReadingCase, reading, own.case_of);
  out.add(kReadingHasCase, reading, own.case_of != 0 ? 1 : 0, own.dep);
  out.add(kTagCase, own.tag, own.dep, own.case_of);
  for (std::uint32_t bits = own.children; bits != 0; bits &= bits - 1) {
    out.add(kReadingChild, reading, bits & (0U - bits));
  }
  out.add(kReadingFrame, reading, own.children & kArguments);
  out.add(kReadingFinite, reading, finite);
  out.add(kReadingFiniteDep, reading, finite, own.dep);
  out.add(kReadingFiniteAfter, reading, finite, view.at(1).tag);
}

}  // namespace

bool leaves_tense_open(clause::TenseRule rule, const Facts& word) {
  if (word.tag == Tag::kVBN && word.dep == Dep::kXcomp) return false;
  switch (rule) {
    case clause::TenseRule::kNoVerb:
    case clause::TenseRule::kBareInfinitive:
    case clause::TenseRule::kImperative:
    case clause::TenseRule::kPastParticiple:
    case clause::TenseRule::kFiniteParticiple:
    case clause::TenseRule::kReducedRelative:
      return true;
    default:
      return false;
  }
}

void observe_tense(const std::vector<Facts>& all, const Sentence& sentence, std::int32_t index,
                   const clause::VerbGroup& group, FeatureList& features) {
  const View view(all, sentence, index);
  const std::uint64_t reading =
      static_cast<std::uint64_t>(group.rule) * 16U + static_cast<std::uint64_t>(group.tense);
  features.clear();
  add_own(view.at(0), reading, features);
  add_around(view, reading, features);
  add_clause(view, reading, features);
}

clause::VerbGroup settle_tense(const std::vector<Facts>& all, const Sentence& sentence,
                               std::int32_t index, clause::VerbGroup group,
                               const TenseModel& model) {
  if (!leaves_tense_open(group.rule, all[static_cast<std::size_t>(index)])) return group;
  FeatureList features;
  observe_tense(all, sentence, index, group, features);
  const auto tense = static_cast<Tense>(model.best(features.all()));
  if (tense == group.tense) return group;
  group.tense = tense;
  group.rule = clause::TenseRule::kLearned;
  return group;
}

}  // namespace dateline::event
