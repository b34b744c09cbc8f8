// Adjectives and participles beside a noun, by what lib/data/en/governors.tsv says of them.
#include "event/described.hpp"

#include "clause/tree.hpp"
#include "embed/ascii.hpp"
#include "event/combine.hpp"

namespace dateline::event {
namespace {

bool describes(const Analysis& analysis, TokenId word, TokenId noun) {
  if (word < noun) return analysis[word].dep == Dep::kAmod;
  return analysis[word].dep == Dep::kAcl && analysis[word].tag == Tag::kVBN;
}

}  // namespace

std::optional<Reality> described_reality(const Scene& scene, TokenId noun) {
  for (const TokenId word : scene.analysis.children(noun)) {
    if (!describes(scene.analysis, word, noun)) continue;
    // The word as it stands: the lemma of the participle "planned" is a verb's.
    const words::Effect effect =
        scene.lexicon.effect(ascii::to_lower(scene.analysis.form(word)), words::WordPos::kAdjective,
                             words::Complement::kNoun, {});
    if (effect == words::Effect::kPlan || effect == words::Effect::kPossible ||
        effect == words::Effect::kFail)
      return combine(effect, Reality::kHappened);
  }
  return std::nullopt;
}

}  // namespace dateline::event
