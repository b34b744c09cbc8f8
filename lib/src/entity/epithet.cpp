// Reads titles before names and appositions, and compares nouns with them word by word.
#include "entity/epithet.hpp"

#include <algorithm>
#include <utility>

#include "clause/tree.hpp"
#include "embed/ascii.hpp"

namespace dateline::entity {
namespace {

constexpr std::int32_t kTitleWords = 4;
constexpr std::size_t kMostKnown = 64;

/// The words that say which: "prime" of "the prime minister".
std::vector<std::string> modifiers_of(const Analysis& analysis, TokenId noun) {
  std::vector<std::string> words;
  for (const TokenId child : clause::left_children(analysis, noun)) {
    const Dep dep = analysis[child].dep;
    if (dep == Dep::kCompound || dep == Dep::kAmod || dep == Dep::kNmodPoss)
      words.push_back(ascii::to_lower(analysis.lemma(child)));
  }
  return words;
}

}  // namespace

void Epithets::note(const NameMention& name, TokenId head) {
  const auto is_title = [&](std::int32_t i) {
    const Tag tag = i < 0 ? Tag::kXX : analysis_[TokenId{i}].tag;
    return is_noun(tag) || is_adjective(tag);
  };
  const std::int32_t last = name.first - 1;
  if (is_title(last) && is_noun(analysis_[TokenId{last}].tag)) {
    Epithet title{name.entity, ascii::to_lower(analysis_.lemma({last})), {}};
    for (std::int32_t i = last - 1; last - i < kTitleWords && is_title(i); --i)
      title.words.push_back(ascii::to_lower(analysis_.lemma({i})));
    add(std::move(title));
  }
  const auto apposed = [&](TokenId noun) {
    if (analysis_[noun].tag != Tag::kNN) return;
    add({name.entity, std::string(analysis_.lemma(noun)), modifiers_of(analysis_, noun)});
  };
  const Token& token = analysis_[head];
  if (token.dep == Dep::kAppos && token.head.valid()) apposed(token.head);
  for (const TokenId child : clause::right_children(analysis_, head))
    if (analysis_[child].dep == Dep::kAppos) apposed(child);
}

void Epithets::add(Epithet epithet) {
  const bool known = std::ranges::any_of(known_, [&](const Epithet& one) {
    return one.entity == epithet.entity && one.head == epithet.head && one.words == epithet.words;
  });
  if (known) return;
  if (known_.size() == kMostKnown) known_.erase(known_.begin());
  known_.push_back(std::move(epithet));
}

EntityId Epithets::bearer(TokenId noun) const {
  if (analysis_[noun].tag != Tag::kNN) return {};
  const TokenId article = clause::child_with(analysis_, noun, Dep::kDet);
  if (!article.valid() || analysis_.lemma(article) != "the") return {};
  const auto words = modifiers_of(analysis_, noun);
  EntityId bearer;
  for (const Epithet& one : known_) {
    const bool fits = one.head == analysis_.lemma(noun) &&
                      std::ranges::all_of(words, [&](const std::string& word) {
                        return std::ranges::find(one.words, word) != one.words.end();
                      });
    if (!fits || one.entity == bearer) continue;
    if (bearer.valid()) return {};
    bearer = one.entity;
  }
  return bearer;
}

}  // namespace dateline::entity
