// A document and a name -> the events in which the named one takes part.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.hpp"
#include "entity/mention.hpp"
#include "timeline/entity_name.hpp"
#include "entity/tables.hpp"

namespace dateline::timeline {

class Participants {
 public:
  Participants(const Document& document, const entity::Tables& tables, std::string_view entity);

  /// Whether the named one is subject, object, agent or owner of what happens, or says of itself
  /// that it did so.
  [[nodiscard]] bool has_part(const Event& event) const;

 private:
  void mark(std::int32_t first, std::int32_t last);
  void mark_words();
  void mark_names(const entity::Mentions& mentions);
  void mark_surnames();
  void mark_definite();
  void mark_pronouns(const entity::Mentions& mentions);
  void mark_near_pronouns(const entity::Mentions& mentions);
  [[nodiscard]] bool in_quote(TokenId token) const;
  [[nodiscard]] bool is_marked(TokenId token) const;
  [[nodiscard]] bool does(TokenId verb) const;
  [[nodiscard]] bool follows_marked(TokenId verb) const;
  [[nodiscard]] bool speaks_of_self(const Event& event) const;

  const Document& document_;
  const words::Lexicon& lexicon_;
  EntityName name_;
  std::vector<bool> marked_;  // tokens that stand for the one asked for
  bool person_ = false;
  entity::Gender gender_ = entity::Gender::kUnknown;
};

}  // namespace dateline::timeline
