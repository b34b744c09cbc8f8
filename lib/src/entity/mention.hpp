// The names of an article, and whom its pronouns stand for.
//
//   const auto mentions = Mentions::find(article, analysis, tables);
//   mentions.display(*mentions.name_at(token));      // "Putin" for "Mr Putin"
//   mentions.referent(pronoun);                      // for "He": the name or noun it stands for
//
// A pronoun is resolved only where little doubt is left. Thread safety: immutable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/analysis.hpp"
#include "dateline/article.hpp"
#include "words/lexicon.hpp"

namespace dateline::entity {

struct Tables;

enum class Gender : std::uint8_t { kUnknown, kMan, kWoman };

/// Someone or something with a name; all mentions that share it are one entity.
struct Entity {
  std::string_view full;        // the longest form, without titles: "Alexandre Schetinin"
  std::string_view short_form;  // the surname of a person, else the same as `full`
  std::string_view definite;    // "the Security Council", where the text has it so; or empty
  bool person = false;
  bool body = false;           // an organisation, as far as its words tell
  bool place = false;          // what the language model takes for a place
  bool surname_alone = false;  // the article also says the surname alone, or with a mere title
  Gender gender = Gender::kUnknown;  // by title or first name
  bool sex_sure = false;             // a title tells it; first names may be either's
};

using EntityId = Id<Entity>;

/// One occurrence of a name: tokens [first, last) without titles.
struct NameMention {
  std::int32_t first = 0;
  std::int32_t last = 0;
  EntityId entity;
};

/// What a pronoun stands for: an entity, two of them ("the two"), or the head of a noun phrase
/// without a name.
struct Referent {
  EntityId entity;
  TokenId head;
  EntityId second;
  [[nodiscard]] bool valid() const { return entity.valid() || head.valid(); }
};

class Mentions {
 public:
  static Mentions find(const Article& article, const Analysis& analysis, const Tables& tables);

  [[nodiscard]] const std::vector<Entity>& entities() const { return entities_; }
  [[nodiscard]] const std::vector<NameMention>& names() const { return names_; }
  /// The name that a token is part of, or nullptr.
  [[nodiscard]] const NameMention* name_at(TokenId token) const;
  /// The name that a noun phrase with this head bears: "spokesperson Ann Lee", "Mr Lee", "the
  /// chief, Ann Lee,".
  [[nodiscard]] const NameMention* name_of(const Analysis& analysis, TokenId head) const;
  /// Whom a pronoun stands for; invalid where it is not sure.
  [[nodiscard]] Referent referent(TokenId pronoun) const;
  /// Who a noun is that is known by its title: "the prime minister"; invalid for none.
  [[nodiscard]] EntityId titled(TokenId noun) const;
  /// Whether the article writes this word with a capital wherever it stands, as far as it tells.
  [[nodiscard]] bool keeps_capital(std::string_view form) const;
  /// How a reader would call the entity: the surname where the article does so, too.
  [[nodiscard]] std::string_view display(EntityId entity) const;

 private:
  std::vector<Entity> entities_;
  std::vector<NameMention> names_;                    // in the order of the text
  std::vector<Referent> referents_;                   // of the pronouns, in their order
  std::vector<std::pair<TokenId, Referent>> titled_;  // in the order of the text
  std::vector<std::int32_t> name_at_;       // for each token a position in names_; -1 none
  std::vector<std::int32_t> referent_at_;   // for each token a position in referents_; -1 none
  std::vector<std::string_view> capitals_;  // sorted
};

/// "Roe's", "Holmes'".
[[nodiscard]] std::string possessive(std::string name);

}  // namespace dateline::entity
