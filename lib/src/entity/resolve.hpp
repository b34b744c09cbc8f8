// Names of an article -> whom its pronouns stand for.
#pragma once

#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "dateline/article.hpp"
#include "entity/anaphor.hpp"
#include "entity/antecedent.hpp"
#include "entity/name_finder.hpp"
#include "entity/tables.hpp"

namespace dateline::entity {

/// Says which option an anaphor stands for; the first one is that nobody is meant.
using Chooser = std::function<Referent(const Anaphor&, std::span<const Option>)>;

/// Pairs in the order of the text.
struct Resolved {
  std::vector<std::pair<TokenId, Referent>> pronouns;  // and "the two"
  std::vector<std::pair<TokenId, Referent>> titled;    // "the prime minister" who has a name
};

/// What each pronoun that the chooser resolves stands for, and each "the two", in the order of the
/// text. Work is linear in the length of the text: few candidates are remembered.
[[nodiscard]] Resolved resolve(const Article& article, const Analysis& analysis,
                               const Tables& tables, const FoundNames& found,
                               const Chooser& chooser);

}  // namespace dateline::entity
