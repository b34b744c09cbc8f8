// The templates of event detection and class.
#include "event/features.hpp"

#include "dateline/article.hpp"
#include "event/syntax.hpp"

namespace dateline::event {
namespace {

constexpr std::array kNames = {
#define DATELINE_EVENT_FEATURE(name, text) std::string_view{text},
#include "event/features.def"
#undef DATELINE_EVENT_FEATURE
};

using enum Template;

/// What stands for a token beyond the ends of the sentence.
const Facts kOutside{.form = 1, .lemma = 1, .senses = {}, .tag = Tag::kXX, .dep = Dep::kRoot};

/// Gives the neighbours of one word and its governors.
class View {
 public:
  View(const std::vector<Facts>& all, const Sentence& sentence, std::int32_t index)
      : all_(all), sentence_(sentence), index_(index) {}

  [[nodiscard]] const Facts& at(std::int32_t distance) const {
    const std::int32_t place = index_ + distance;
    if (place < sentence_.first || place >= sentence_.last) return kOutside;
    return all_[static_cast<std::size_t>(place)];
  }
  [[nodiscard]] const Facts& token(std::int32_t place) const {
    return place < 0 ? kOutside : all_[static_cast<std::size_t>(place)];
  }

 private:
  const std::vector<Facts>& all_;
  const Sentence& sentence_;
  std::int32_t index_;
};

/// Noun, verb, adjective or other: what most weights depend on.
std::uint64_t word_class(Tag tag) {
  if (is_noun(tag)) return tag == Tag::kNNP || tag == Tag::kNNPS ? 4 : 1;
  if (is_verb(tag)) return 2;
  if (is_adjective(tag)) return 3;
  return 0;
}

constexpr std::uint32_t kFrameBits =
    kHasSubject | kHasPassiveSubject | kHasObject | kHasXcomp | kHasCcomp | kHasCop | kHasExpletive;

void add_word(const Facts& own, std::uint64_t kind, FeatureList& out) {
  out.add(kBias, kind);
  out.add(kLemma, own.lemma, kind);
  out.add(kLemmaTag, own.lemma, own.tag);
  out.add(kForm, own.form);
  out.add(kTagDep, own.tag, own.dep);
  out.add(kCluster, own.cluster, kind);
  out.add(kClusterDep, own.cluster, own.dep);
  out.add(kSuffix, own.suffix, kind);
  out.add(kShape, own.shape, own.tag);
  out.add(kLemmaDep, own.lemma, own.dep);
}

void add_context(const View& view, std::uint64_t kind, FeatureList& out) {
  const Facts& own = view.at(0);
  const Facts& before = view.at(-1);
  const Facts& after = view.at(1);
  out.add(kBefore, before.lemma, kind);
  out.add(kAfter, after.lemma, kind);
  out.add(kBeforeSecond, view.at(-2).lemma, kind);
  out.add(kAfterSecond, view.at(2).lemma, kind);
  out.add(kTagsBefore, view.at(-2).tag, before.tag, own.tag);
  out.add(kTagsAfter, own.tag, after.tag, view.at(2).tag);
  out.add(kTagsAround, before.tag, own.tag, after.tag);
  out.add(kClustersAround, before.cluster, after.cluster, kind);
  out.add(kLemmaBefore, before.lemma, own.lemma);
  out.add(kLemmaAfter, own.lemma, after.lemma);
}

void add_head(const View& view, std::uint64_t kind, FeatureList& out) {
  const Facts& own = view.at(0);
  const Facts& head = view.token(own.head);
  const Facts& above = view.token(head.head);
  out.add(kDepHead, own.dep, head.lemma, kind);
  out.add(kDepHeadTag, own.dep, head.tag, own.tag);
  out.add(kLemmaHead, own.lemma, head.lemma);
  out.add(kDepHeadSense, own.dep, head.senses.lexname, kind, own.senses.lexname);
  out.add(kHeadCluster, own.dep, head.cluster, kind);
  out.add(kDepHeadGroup, own.dep, head.senses.group, kind);
  out.add(kHeadCase, own.dep, head.case_of, kind);
  out.add(kGrandHead, own.dep, head.dep, above.lemma, kind);
}

void add_dependents(const View& view, std::uint64_t kind, FeatureList& out) {
  const Facts& own = view.at(0);
  for (std::uint32_t bits = own.children; bits != 0; bits &= bits - 1) {
    out.add(kChild, bits & (0U - bits), kind);
  }
  out.add(kLemmaFrame, own.lemma, own.children & kFrameBits);
  out.add(kFrame, own.children & kFrameBits, own.tag, own.dep);
  out.add(kCase, own.case_of, kind, own.dep);
  out.add(kCaseSense, own.case_of, own.senses.lexname, kind);
  out.add(kLemmaCase, own.lemma, own.case_of);
  out.add(kDet, own.det_of, kind);
  out.add(kDetSense, own.det_of, own.senses.lexname, kind);
  out.add(kLemmaDet, own.lemma, own.det_of);
  out.add(kModifier, own.nmod_case, kind);
  out.add(kModifierSense, own.nmod_case, own.senses.lexname, kind);
  if (own.amod_of != 0) out.add(kPremodifier, own.amod_of, kind);
  if (own.particle != 0) out.add(kParticle, own.lemma, own.particle);
  if (own.object >= 0) {
    const Facts& object = view.token(own.object);
    out.add(kObjectCluster, object.cluster, own.lemma);
    out.add(kObject, own.lemma, object.lemma);
    out.add(kObjectSense, own.lemma, object.senses.lexname);
  }
  if (own.subject >= 0) {
    const Facts& subject = view.token(own.subject);
    out.add(kSubjectSense, subject.senses.lexname, subject.tag, own.senses.lexname, kind);
  }
}

void add_senses(const Facts& own, std::uint64_t kind, FeatureList& out) {
  out.add(kSense, own.senses.lexname, kind, own.senses.derived != 0 ? 1 : 0);
  out.add(kDerived, own.senses.derived, kind);
  out.add(kSenses, own.senses.lexname, own.senses.lexname2, kind);
  out.add(kGroup, own.senses.group, kind);
  out.add(kGroupSecond, own.senses.group2, kind);
  out.add(kGroupDep, own.senses.group, own.dep);
  out.add(kEventive, own.senses.eventive, own.senses.derived & 16U, own.tag);
  out.add(kEventiveDep, own.senses.eventive, own.dep, kind);
}

void add_place(const View& view, std::int32_t index, const Sentence& sentence, std::uint64_t kind,
               FeatureList& out) {
  const Facts& own = view.at(0);
  const Facts& head = view.token(own.head);
  out.add(kTimex, own.in_timex, view.at(-1).in_timex, view.at(1).in_timex, head.in_timex, kind);
  out.add(kPlace, sentence.first == 0 ? 1 : 0, own.block_kind,
          index - sentence.first < 2 ? index - sentence.first : 2, kind);
  out.add(kRepeats, own.repeats, kind, own.det_of);
  out.add(kQuote, own.in_quote, own.tag);
}

}  // namespace

std::string_view to_string(Template number) {
  return kNames.at(static_cast<std::size_t>(number));
}

bool is_candidate(const Facts& facts) {
  const auto kind = static_cast<BlockKind>(facts.block_kind);
  if (kind != BlockKind::kTitle && kind != BlockKind::kParagraph) return false;
  if (is_verb(facts.tag)) return facts.dep != Dep::kAux && facts.dep != Dep::kAuxPass;
  if (is_noun(facts.tag) || is_adjective(facts.tag)) return true;
  // Adverbs, prepositions and the like only as predicates.
  return (facts.children & kHasCop) != 0 || facts.dep == Dep::kRoot;
}

void observe(const std::vector<Facts>& all, const Sentence& sentence, std::int32_t index,
             FeatureList& features) {
  const View view(all, sentence, index);
  const Facts& own = view.at(0);
  const std::uint64_t kind = word_class(own.tag);
  features.clear();
  add_word(own, kind, features);
  add_context(view, kind, features);
  add_head(view, kind, features);
  add_dependents(view, kind, features);
  add_senses(own, kind, features);
  add_place(view, index, sentence, kind, features);
}

}  // namespace dateline::event
