// The templates of event detection and class.
#include "event/features.hpp"

#include <algorithm>

#include "clause/tree.hpp"
#include "dateline/article.hpp"
#include "event/view.hpp"

namespace dateline::event {
namespace {

constexpr std::array kNames = {
#define DATELINE_EVENT_FEATURE(name, text) std::string_view{text},
#include "event/features.def"
#undef DATELINE_EVENT_FEATURE
};

using enum Template;

constexpr std::uint32_t kFrameBits =
    kHasSubject | kHasPassiveSubject | kHasObject | kHasXcomp | kHasCcomp | kHasCop | kHasExpletive;

void add_word(const Facts& own, std::uint64_t kind, FeatureList& out) {
  out.add(kLemmaTag, own.lemma, own.tag);
  out.add(kForm, own.form);
  out.add(kShape, own.shape, own.tag);
  out.add(kGroupDep, own.senses.group, own.dep);
  out.add(kEventive, own.senses.eventive, own.senses.derived & 16U, own.tag);
  out.add(kCaseSense, own.case_of, own.senses.lexname, kind);
  out.add(kDetSense, own.det_of, own.senses.lexname, kind);
  out.add(kLemmaFrame, own.lemma, own.children & kFrameBits);
  out.add(kFrame, own.children & kFrameBits, own.tag, own.dep);
}

void add_surroundings(const View& view, std::uint64_t kind, FeatureList& out) {
  const Facts& own = view.at(0);
  const Facts& before = view.at(-1);
  const Facts& after = view.at(1);
  const Facts& head = view.token(own.head);
  const unsigned beside = (head.times & kTimeHangs) != 0 ? unsigned{kTimeBeside} : 0U;
  out.add(kBefore, before.lemma, kind);
  out.add(kClustersAround, before.cluster, after.cluster, kind);
  out.add(kLemmaHead, own.lemma, head.lemma);
  out.add(kHeadCluster, own.dep, head.cluster, kind);
  out.add(kTimex, own.in_timex, before.in_timex, after.in_timex, head.in_timex, kind);
  out.add(kTimes, own.times | beside, kind);
}

/// The nearest dependents, with their words.
void add_children(const Analysis& analysis, const View& view, std::int32_t index,
                  std::uint64_t kind, FeatureList& out) {
  constexpr std::size_t kMost = 8;  // on each side
  const auto add = [&](TokenId child) {
    const Facts& facts = view.token(child.index);
    out.add(kDependent, facts.dep, facts.lemma, kind);
  };
  const auto left = clause::left_children(analysis, {index});
  for (const TokenId child : left.last(std::min(left.size(), kMost))) add(child);
  const auto right = clause::right_children(analysis, {index});
  for (const TokenId child : right.first(std::min(right.size(), kMost))) add(child);
}

void add_neighbours(const View& view, std::uint64_t kind, FeatureList& out) {
  const Facts& own = view.at(0);
  const Facts& before = view.at(-1);
  const Facts& after = view.at(1);
  out.add(kAfter, after.lemma, kind);
  out.add(kBeforeSecond, view.at(-2).lemma, kind);
  out.add(kAfterSecond, view.at(2).lemma, kind);
  out.add(kTagsBefore, view.at(-2).tag, before.tag, own.tag);
  out.add(kTagsAfter, own.tag, after.tag, view.at(2).tag);
  out.add(kLemmaBefore, before.lemma, own.lemma);
  out.add(kLemmaAfter, own.lemma, after.lemma);
}

void add_arguments(const View& view, FeatureList& out) {
  const Facts& own = view.at(0);
  out.add(kLemmaCase, own.lemma, own.case_of);
  out.add(kLemmaDet, own.lemma, own.det_of);
  if (own.object >= 0) {
    const Facts& object = view.token(own.object);
    out.add(kObjectCluster, object.cluster, own.lemma);
    out.add(kObject, own.lemma, object.lemma);
    out.add(kObjectSense, own.lemma, object.senses.lexname);
  }
  if (own.subject >= 0) {
    const Facts& subject = view.token(own.subject);
    out.add(kSubject, subject.senses.lexname, subject.tag, own.lemma);
  }
}

void add_senses(const Facts& own, std::uint64_t kind, FeatureList& out) {
  out.add(kSuffix, own.suffix, kind);
  out.add(kCluster, own.cluster, kind);
  out.add(kDerived, own.senses.derived, kind);
  out.add(kSenses, own.senses.lexname, own.senses.lexname2, kind);
  out.add(kGroup, own.senses.group, kind);
  out.add(kGroupSecond, own.senses.group2, kind);
  out.add(kEventiveDep, own.senses.eventive, own.dep, kind);
}

void add_group(const Facts& own, const clause::VerbGroup& group, std::uint64_t kind,
               FeatureList& out) {
  const bool modal = !group.modality.empty();
  const std::uint64_t modality = modal ? learn::hash_text(group.modality) : 0;
  out.add(kTenseKind, group.tense, group.aspect, modal ? 1 : 0, kind);
  out.add(kTenseLemma, group.tense, group.aspect, own.lemma);
  out.add(kTenseSense, group.tense, group.aspect, modality, own.senses.lexname);
  out.add(kModality, modality, own.lemma);
}

}  // namespace

std::string_view to_string(Template number) {
  return kNames.at(static_cast<std::size_t>(number));
}

std::uint64_t word_class(Tag tag) {
  if (is_noun(tag)) return is_name(tag) ? 4 : 1;
  if (is_verb(tag)) return 2;
  if (is_adjective(tag)) return 3;
  return 0;
}

bool is_candidate(const Facts& facts) {
  const auto kind = static_cast<BlockKind>(facts.block_kind);
  if (kind != BlockKind::kTitle && kind != BlockKind::kParagraph) return false;
  if (is_verb(facts.tag)) return facts.dep != Dep::kAux && facts.dep != Dep::kAuxPass;
  // Of names only those of what happens ("the March for Life"); of adjectives none before its noun.
  const bool name = is_name(facts.tag);
  if (name) return facts.senses.eventive != 0 || facts.senses.derived != 0;
  if (is_noun(facts.tag)) return true;
  if (is_adjective(facts.tag)) return facts.dep != Dep::kAmod;
  // Adverbs, prepositions and the like only as predicates.
  return (facts.children & kHasCop) != 0 || facts.dep == Dep::kRoot;
}

void observe_common(const std::vector<Facts>& all, const Sentence& sentence, std::int32_t index,
                    const clause::VerbGroup& group, FeatureList& features) {
  const View view(all, sentence, index);
  const Facts& own = view.at(0);
  const std::uint64_t kind = word_class(own.tag);
  features.clear();
  add_neighbours(view, kind, features);
  add_arguments(view, features);
  add_senses(own, kind, features);
  add_group(own, group, kind, features);
  features.add(kPlace, sentence.first == 0 ? 1 : 0, own.block_kind,
               index - sentence.first < 2 ? index - sentence.first : 2, kind);
}

void observe(const Analysis& analysis, const std::vector<Facts>& all, const Sentence& sentence,
             std::int32_t index, const clause::VerbGroup& group, FeatureList& features) {
  const View view(all, sentence, index);
  const Facts& own = view.at(0);
  const std::uint64_t kind = word_class(own.tag);
  observe_common(all, sentence, index, group, features);
  add_word(own, kind, features);
  add_surroundings(view, kind, features);
  add_children(analysis, view, index, kind, features);
  features.add(kTenseDep, group.tense, group.aspect, own.dep);
}

}  // namespace dateline::event
