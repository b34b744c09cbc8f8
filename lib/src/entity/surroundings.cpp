// Answers from the tree, the names and what is resolved so far.
#include "entity/surroundings.hpp"

#include <algorithm>

#include "clause/governance.hpp"
#include "clause/speech.hpp"
#include "embed/ascii.hpp"

namespace dateline::entity {
namespace {

constexpr std::int32_t kRootReach = 200;  // tokens

}  // namespace

std::int32_t Surroundings::quote_of(TokenId token) const {
  const Span span = analysis[token].span;
  const auto quote = std::ranges::upper_bound(article.quotes, span.begin, {},
                                              [](const Quote& each) { return each.span.end; });
  const bool inside = quote != article.quotes.end() && quote->span.contains(span);
  return inside ? static_cast<std::int32_t>(quote - article.quotes.begin()) : -1;
}

TokenId Surroundings::root_of(std::int32_t sentence) const {
  const Sentence& whole = analysis.sentences()[static_cast<std::size_t>(sentence)];
  const std::int32_t end = std::min(whole.last, whole.first + kRootReach);
  for (std::int32_t i = whole.first; i < end; ++i)
    if (!analysis[TokenId{i}].head.valid()) return {i};
  return {};
}

TokenId Surroundings::main_subject(std::int32_t sentence) const {
  const TokenId root = sentence < 0 ? TokenId{} : root_of(sentence);
  return root.valid() ? clause::own_subject(analysis, root) : TokenId{};
}

bool Surroundings::is_speaker(TokenId subject) const {
  const Token& token = analysis[subject];
  return clause::fills_subject(token.dep) && token.head.valid() &&
         clause::is_saying(analysis, lexicon, token.head);
}

bool Surroundings::within(TokenId inner, TokenId outer) const {
  for (int step = 0; step < clause::kMaxSteps && inner.valid(); ++step) {
    if (inner == outer) return true;
    inner = analysis[inner].head;
  }
  return false;
}

TokenId Surroundings::phrase_head(const NameMention& mention) const {
  TokenId head{mention.last - 1};
  for (std::int32_t i = mention.last - 1; i >= mention.first; --i) {
    const TokenId above = analysis[TokenId{i}].head;
    if (!above.valid() || above.index < mention.first || above.index >= mention.last) head = {i};
  }
  const TokenId before{mention.first - 1};
  const bool behind_title = analysis[head].dep == Dep::kFlat && before.index >= 0 &&
                            lexicon.name_word(ascii::to_lower(analysis.form(before))).title;
  return behind_title ? before : head;
}

Referent Surroundings::referent_of(TokenId head) const {
  for (const auto* const stand_for : {&resolved, &titled}) {
    const auto known =
        std::ranges::lower_bound(*stand_for, head, {}, &std::pair<TokenId, Referent>::first);
    if (known != stand_for->end() && known->first == head) return known->second;
  }
  const Tag tag = analysis[head].tag;
  if (tag == Tag::kPRP) return {};
  const auto mention = std::ranges::upper_bound(found.names, head.index, {}, &NameMention::last);
  if (mention != found.names.end() && mention->first <= head.index + 1) {
    const bool inside = mention->first <= head.index;
    if (inside || analysis[TokenId{mention->first}].head == head) return {mention->entity, {}, {}};
  }
  for (const TokenId child : clause::right_children(analysis, head)) {
    if (analysis[child].dep != Dep::kAppos || analysis[child].tag != Tag::kNNP) continue;
    const auto name = std::ranges::upper_bound(found.names, child.index, {}, &NameMention::last);
    if (name != found.names.end() && name->first <= child.index &&
        entity_of({name->entity, {}, {}}).person)
      return {name->entity, {}, {}};
  }
  return is_noun(tag) ? Referent{{}, head, {}} : Referent{};
}

}  // namespace dateline::entity
