// The templates of event class.
#include "event/class_features.hpp"

#include "event/view.hpp"

namespace dateline::event {
namespace {

using enum Template;

/// What detection does without: the same facts by themselves, which a class rests on.
void add_plain(const View& view, std::uint64_t kind, FeatureList& out) {
  const Facts& own = view.at(0);
  const Facts& head = view.token(own.head);
  const Facts& above = view.token(head.head);
  out.add(kBias, kind);
  out.add(kLemma, own.lemma, kind);
  out.add(kTagDep, own.tag, own.dep);
  out.add(kClusterDep, own.cluster, own.dep);
  out.add(kLemmaDep, own.lemma, own.dep);
  out.add(kTagsAround, view.at(-1).tag, own.tag, view.at(1).tag);
  out.add(kDepHead, own.dep, head.lemma, kind);
  out.add(kDepHeadTag, own.dep, head.tag, own.tag);
  out.add(kDepHeadSense, own.dep, head.senses.lexname, kind, own.senses.lexname);
  out.add(kDepHeadGroup, own.dep, head.senses.group, kind);
  out.add(kHeadCase, own.dep, head.case_of, kind);
  out.add(kGrandHead, own.dep, head.dep, above.lemma, kind);
  for (std::uint32_t bits = own.children; bits != 0; bits &= bits - 1) {
    out.add(kChild, bits & (0U - bits), kind);
  }
  out.add(kCase, own.case_of, kind, own.dep);
  out.add(kDet, own.det_of, kind);
  out.add(kModifier, own.nmod_case, kind);
  out.add(kModifierSense, own.nmod_case, own.senses.lexname, kind);
  if (own.amod_of != 0) out.add(kPremodifier, own.amod_of, kind);
  if (own.particle != 0) out.add(kParticle, own.lemma, own.particle);
  if (own.subject >= 0) {
    const Facts& subject = view.token(own.subject);
    out.add(kSubjectSense, subject.senses.lexname, subject.tag, own.senses.lexname, kind);
  }
  out.add(kSense, own.senses.lexname, kind, own.senses.derived != 0 ? 1 : 0);
  out.add(kRepeats, own.repeats, kind, own.det_of);
  out.add(kQuote, own.in_quote, own.tag);
}

}  // namespace

void Detected::set(const std::vector<Facts>& all, std::int32_t token) {
  const auto at = static_cast<std::size_t>(token);
  is_event_[at] = 1;
  if (all[at].head >= 0)
    governed_[static_cast<std::size_t>(all[at].head)] |= child_bit(all[at].dep);
}

void observe_class(const Analysis& analysis, const std::vector<Facts>& all,
                   const Detected& detected, const Sentence& sentence, std::int32_t index,
                   const VerbGroup& group, FeatureList& features) {
  constexpr std::uint32_t kArguments = kHasObject | kHasXcomp | kHasCcomp | kHasNmod | kHasOblique;
  const View view(all, sentence, index);
  const Facts& own = view.at(0);
  const std::uint32_t governed = detected.governed(index) & kArguments;
  const int head = detected.is_event(own.head) ? 1 : 0;
  observe(analysis, all, sentence, index, group, features);
  features.add(kArgument, governed, own.tag);
  features.add(kArgumentLemma, governed, own.lemma);
  features.add(kArgumentAny, governed != 0 ? 1 : 0, own.lemma);
  features.add(kArgumentSense, governed, own.senses.lexname, own.senses.group);
  features.add(kHeadEvent, head, own.dep, own.lemma);
  features.add(kHeadEventSense, head, own.dep, own.senses.lexname);
  add_plain(view, word_class(own.tag), features);
}

}  // namespace dateline::event
