// The templates of event class.
#include "event/class_features.hpp"

#include "event/view.hpp"

namespace dateline::event {
namespace {

using enum Template;

constexpr std::int32_t kReach = 5;  // tokens

/// How far the next event of the sentence is, in the direction of `step`; 0 for none near.
std::int32_t distance_to_event(const Detected& detected, const Sentence& sentence,
                               std::int32_t index, std::int32_t step) {
  for (std::int32_t distance = 1; distance <= kReach; ++distance) {
    const std::int32_t place = index + step * distance;
    if (place < sentence.first || place >= sentence.last) return 0;
    if (detected.is_event(place)) return distance;
  }
  return 0;
}

/// The other events: arguments, head, neighbours.
void add_events(const Facts& own, const Detected& detected, const Sentence& sentence,
                std::int32_t index, FeatureList& out) {
  constexpr std::uint32_t kArguments = kHasObject | kHasXcomp | kHasCcomp | kHasNmod | kHasOblique;
  const std::uint32_t governed = detected.governed(index) & kArguments;
  const std::int32_t before = distance_to_event(detected, sentence, index, -1);
  const std::int32_t after = distance_to_event(detected, sentence, index, 1);
  out.add(kArgument, governed, own.tag);
  out.add(kArgumentLemma, governed, own.lemma);
  out.add(kArgumentAny, governed != 0 ? 1 : 0, own.lemma);
  out.add(kArgumentSense, governed, own.senses.lexname, own.senses.group);
  out.add(kHeadEventSense, detected.is_event(own.head) ? 1 : 0, own.dep, own.senses.lexname);
  out.add(kEventAfter, after, own.lemma);
  out.add(kEventAfterSense, after, own.senses.lexname);
  out.add(kEventBefore, before, own.lemma);
  out.add(kEventsAround, before != 0 ? 1 : 0, after != 0 ? 1 : 0, own.senses.group);
}

void add_word(const View& view, std::uint64_t kind, FeatureList& out) {
  const Facts& own = view.at(0);
  out.add(kLemma, own.lemma, kind);
  out.add(kSense, own.senses.lexname, kind, own.senses.derived != 0 ? 1 : 0);
  out.add(kSenseSecond, own.senses.lexname2);
  out.add(kGroups, own.senses.group2, own.senses.group);
  out.add(kClusterSense, own.cluster, own.senses.lexname);
  out.add(kClusterDep, own.cluster, own.dep);
  out.add(kTagsAround, view.at(-1).tag, own.tag, view.at(1).tag);
  out.add(kDepHeadGroup, own.dep, view.token(own.head).senses.group, kind);
  out.add(kRepeats, own.repeats, kind, own.det_of);
  for (std::uint32_t bits = own.children; bits != 0; bits &= bits - 1) {
    out.add(kChild, bits & (0U - bits), kind);
  }
  if (own.subject < 0) return;
  const Facts& subject = view.token(own.subject);
  out.add(kSubjectSense, subject.senses.lexname, subject.tag, own.senses.lexname, kind);
}

}  // namespace

void Detected::set(const std::vector<Facts>& all, std::int32_t token) {
  const auto at = static_cast<std::size_t>(token);
  is_event_[at] = 1;
  if (all[at].head >= 0)
    governed_[static_cast<std::size_t>(all[at].head)] |= child_bit(all[at].dep);
}

void observe_class(const std::vector<Facts>& all, const Detected& detected,
                   const Sentence& sentence, std::int32_t index, const clause::VerbGroup& group,
                   FeatureList& features) {
  const View view(all, sentence, index);
  observe_common(all, sentence, index, group, features);
  add_word(view, word_class(view.at(0).tag), features);
  add_events(view.at(0), detected, sentence, index, features);
}

}  // namespace dateline::event
