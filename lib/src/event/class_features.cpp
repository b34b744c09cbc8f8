// The templates of event class.
#include "event/class_features.hpp"

#include "event/detect.hpp"
#include "event/verb_group.hpp"

namespace dateline::event {

void Detected::set(const std::vector<Facts>& all, std::int32_t token) {
  const auto at = static_cast<std::size_t>(token);
  is_event_[at] = 1;
  if (all[at].head >= 0)
    governed_[static_cast<std::size_t>(all[at].head)] |= child_bit(all[at].dep);
}

void observe_class(const Analysis& analysis, const std::vector<Facts>& all,
                   const Detected& detected, const Sentence& sentence, std::int32_t index,
                   FeatureList& features) {
  using enum Template;
  constexpr std::uint32_t kArguments = kHasObject | kHasXcomp | kHasCcomp | kHasNmod | kHasOblique;
  const Facts& own = all[static_cast<std::size_t>(index)];
  const std::uint32_t governed = detected.governed(index) & kArguments;
  const int head = detected.is_event(own.head) ? 1 : 0;
  const VerbGroup group = verb_group(analysis, {index}, pos_of(own));
  observe(all, sentence, index, features);
  features.add(kArgument, governed, own.tag);
  features.add(kArgumentLemma, governed, own.lemma);
  features.add(kArgumentAny, governed != 0 ? 1 : 0, own.lemma);
  features.add(kArgumentSense, governed, own.senses.lexname, own.senses.group);
  features.add(kHeadEvent, head, own.dep, own.lemma);
  features.add(kHeadEventSense, head, own.dep, own.senses.lexname);
  features.add(kTense, group.tense, group.aspect, own.senses.lexname);
  features.add(kTenseLemma, group.tense, group.aspect, own.lemma);
  features.add(kModality, group.modality.empty() ? 0 : 1, own.lemma);
}

}  // namespace dateline::event
