// Names and pronouns of an article, found together.
#include "event/mention.hpp"

#include <algorithm>
#include <utility>

#include "event/name_finder.hpp"
#include "event/pronoun.hpp"
#include "event/syntax.hpp"

namespace dateline::event {

Mentions Mentions::find(const Article& article, const Analysis& analysis, const Lexicon& lexicon) {
  FoundNames found = find_names(analysis, lexicon);
  Mentions mentions;
  for (const auto& [pronoun, referent] : resolve_pronouns(article, analysis, lexicon, found)) {
    mentions.resolved_.push_back({pronoun, referent});
  }
  mentions.entities_ = std::move(found.entities);
  mentions.names_ = std::move(found.names);
  return mentions;
}

const NameMention* Mentions::name_at(TokenId token) const {
  const auto name = std::ranges::upper_bound(names_, token.index, {}, &NameMention::last);
  return name != names_.end() && name->first <= token.index ? &*name : nullptr;
}

const NameMention* Mentions::name_of(const Analysis& analysis, TokenId head) const {
  if (const NameMention* name = name_at(head); name != nullptr) return name;
  for (const TokenId child : right_children(analysis, head)) {
    const NameMention* name = name_at(child);
    if (name == nullptr) continue;
    const bool next = name->first == head.index + 1;
    const bool person = entities_[static_cast<std::size_t>(name->entity.index)].person;
    if (next || (analysis[child].dep == Dep::kAppos && person)) return name;
  }
  return nullptr;
}

Referent Mentions::referent(TokenId pronoun) const {
  const auto known = std::ranges::lower_bound(resolved_, pronoun, {}, &Resolved::pronoun);
  return known != resolved_.end() && known->pronoun == pronoun ? known->referent : Referent{};
}

std::string_view Mentions::display(EntityId entity) const {
  const Entity& named = entities_[static_cast<std::size_t>(entity.index)];
  return named.surname_alone ? named.short_form : named.full;
}

}  // namespace dateline::event
