// Head of a predicate -> its auxiliaries, by relation and by place.
#include "clause/auxiliaries.hpp"

#include <string_view>

#include "clause/tree.hpp"

namespace dateline::clause {
namespace {

/// Whether an auxiliary of this kind can stand right before a word with this tag.
bool can_precede(AuxKind kind, Tag next) {
  const bool base = next == Tag::kVB || next == Tag::kVBP;
  const bool participle = next == Tag::kVBN || next == Tag::kVBD;
  switch (kind) {
    case AuxKind::kModal:
    case AuxKind::kDo:
      return base;
    case AuxKind::kTo:
      return next == Tag::kVB;
    case AuxKind::kHave:
      return participle;
    case AuxKind::kBe:
      return next == Tag::kVBN || next == Tag::kVBG;
    case AuxKind::kGet:
    case AuxKind::kNone:
      return false;
  }
  return false;
}

/// Adds what stands before the head with only adverbs in between.
void add_by_place(const Analysis& analysis, TokenId head, AuxChain& chain) {
  const Sentence& sentence = analysis[analysis.sentence_of(head)];
  TokenId next = head;
  for (TokenId id{head.index - 1}; id.index >= sentence.first && head.index - id.index <= 10;
       --id.index) {
    const Token& token = analysis[id];
    if (is_adverb(token.tag)) continue;
    const AuxKind kind = aux_kind(analysis, id);
    if (!can_precede(kind, analysis[next].tag)) return;
    chain.insert({id, kind});
    if (kind == AuxKind::kTo) return;
    next = id;
  }
}

bool relates_as_auxiliary(const Token& token, AuxKind kind) {
  return kind == AuxKind::kTo ? token.dep == Dep::kMark : is_auxiliary(token.dep);
}

}  // namespace

void AuxChain::insert(Auxiliary item) {
  std::size_t place = 0;
  const auto count = static_cast<std::size_t>(size_);
  while (place < count && items_[place].token < item.token) ++place;
  if (count == items_.size() || (place < count && items_[place].token == item.token)) return;
  for (std::size_t i = count; i > place; --i) items_[i] = items_[i - 1];
  items_[place] = item;
  ++size_;
}

AuxKind aux_kind(const Analysis& analysis, TokenId id) {
  const Tag tag = analysis[id].tag;
  if (tag == Tag::kMD) return AuxKind::kModal;
  if (tag == Tag::kTO) return AuxKind::kTo;
  if (!is_verb(tag)) return AuxKind::kNone;
  const std::string_view lemma = analysis.lemma(id);
  if (lemma == "be") return AuxKind::kBe;
  if (lemma == "have") return AuxKind::kHave;
  if (lemma == "do") return AuxKind::kDo;
  if (lemma == "get") return AuxKind::kGet;
  return AuxKind::kNone;
}

AuxChain auxiliaries_of(const Analysis& analysis, TokenId head) {
  AuxChain chain;
  for (const TokenId child : left_children(analysis, head)) {
    const AuxKind kind = aux_kind(analysis, child);
    if (kind == AuxKind::kNone || !relates_as_auxiliary(analysis[child], kind)) continue;
    chain.insert({child, kind});
  }
  if (is_verb(analysis[head].tag)) add_by_place(analysis, head, chain);
  return chain;
}

}  // namespace dateline::clause
