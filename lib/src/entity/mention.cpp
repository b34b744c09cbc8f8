// Names and pronouns of an article, found together.
#include "entity/mention.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "clause/tree.hpp"
#include "embed/ascii.hpp"
#include "entity/name_finder.hpp"
#include "entity/resolve.hpp"
#include "entity/tables.hpp"

namespace dateline::entity {
namespace {

constexpr std::size_t kMaxWord = 200;  // bytes

/// The nouns and adjectives that bear a capital inside a sentence, sorted; headlines, which
/// capitalise everything, are left out.
std::vector<std::string_view> capitals_of(const Article& article, const Analysis& analysis) {
  std::vector<std::string_view> forms;
  for (const Sentence& sentence : analysis.sentences()) {
    const auto block = static_cast<std::size_t>(sentence.block);
    if (article.blocks[block].kind == BlockKind::kTitle) continue;
    for (std::int32_t i = sentence.first + 1; i < sentence.last; ++i) {
      const Token& token = analysis[TokenId{i}];
      const auto form = analysis.form({i});
      const bool open = is_noun(token.tag) || is_adjective(token.tag);
      if (!open || !ascii::is_upper(form[0])) continue;
      if (analysis[TokenId{i - 1}].upos != Upos::kPunct) forms.push_back(form);
    }
  }
  std::ranges::sort(forms);
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  // "Fire" of "the Fire Department" is a common noun where the article also speaks of "the fire".
  std::vector<std::string> common;
  for (std::int32_t i = 0; i < analysis.size() && !forms.empty(); ++i) {
    const auto form = analysis.form({i});
    if (!is_noun(analysis[TokenId{i}].tag) || ascii::is_upper(form[0])) continue;
    if (form.size() > kMaxWord) continue;
    std::string capital(form);
    capital[0] = ascii::to_upper(capital[0]);
    if (std::ranges::binary_search(forms, capital)) common.push_back(std::move(capital));
  }
  std::ranges::sort(common);
  std::erase_if(forms,
                [&](std::string_view form) { return std::ranges::binary_search(common, form); });
  return forms;
}

}  // namespace

Mentions Mentions::find(const Article& article, const Analysis& analysis, const Tables& tables) {
  FoundNames found = find_names(analysis, tables.lexicon);
  Mentions mentions;
  mentions.referent_at_.assign(static_cast<std::size_t>(analysis.size()), -1);
  const auto choose = [&](const Anaphor& anaphor, std::span<const Option> options) {
    return tables.antecedents.choose(anaphor.kind, options);
  };
  Resolved resolved = resolve(article, analysis, tables, found, choose);
  mentions.titled_ = std::move(resolved.titled);
  for (const auto& [pronoun, referent] : resolved.pronouns) {
    mentions.referent_at_[static_cast<std::size_t>(pronoun.index)] =
        static_cast<std::int32_t>(mentions.referents_.size());
    mentions.referents_.push_back(referent);
  }
  mentions.entities_ = std::move(found.entities);
  mentions.names_ = std::move(found.names);
  mentions.name_at_.assign(static_cast<std::size_t>(analysis.size()), -1);
  for (std::size_t i = 0; i < mentions.names_.size(); ++i) {
    const NameMention& name = mentions.names_[i];
    std::fill(mentions.name_at_.begin() + name.first, mentions.name_at_.begin() + name.last,
              static_cast<std::int32_t>(i));
  }
  mentions.capitals_ = capitals_of(article, analysis);
  return mentions;
}

const NameMention* Mentions::name_at(TokenId token) const {
  const std::int32_t at = name_at_[static_cast<std::size_t>(token.index)];
  return at < 0 ? nullptr : &names_[static_cast<std::size_t>(at)];
}

const NameMention* Mentions::name_of(const Analysis& analysis, TokenId head) const {
  if (const NameMention* name = name_at(head); name != nullptr) return name;
  for (const TokenId child : clause::right_children(analysis, head)) {
    const NameMention* name = name_at(child);
    if (name == nullptr) continue;
    const bool next = name->first == head.index + 1;
    const bool person = entities_[static_cast<std::size_t>(name->entity.index)].person;
    if (next || (analysis[child].dep == Dep::kAppos && person)) return name;
  }
  return nullptr;
}

Referent Mentions::referent(TokenId pronoun) const {
  const auto token = static_cast<std::size_t>(pronoun.index);
  if (token >= referent_at_.size() || referent_at_[token] < 0) return {};
  return referents_[static_cast<std::size_t>(referent_at_[token])];
}

EntityId Mentions::titled(TokenId noun) const {
  const auto known =
      std::ranges::lower_bound(titled_, noun, {}, &std::pair<TokenId, Referent>::first);
  return known != titled_.end() && known->first == noun ? known->second.entity : EntityId{};
}

bool Mentions::keeps_capital(std::string_view form) const {
  return std::ranges::binary_search(capitals_, form);
}

std::string_view Mentions::display(EntityId entity) const {
  const Entity& named = entities_[static_cast<std::size_t>(entity.index)];
  if (named.surname_alone) return named.short_form;
  return named.person || named.definite.empty() ? named.full : named.definite;
}

std::string possessive(std::string name) {
  name += name.ends_with('s') ? "'" : "'s";
  return name;
}

}  // namespace dateline::entity
