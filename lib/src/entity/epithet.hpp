// What names are said to be: "prime minister" of "Prime Minister Ann Roe", "lawyer" of "Ann Roe, a
// lawyer". So that "the prime minister" is known to be her.
#pragma once

#include <string>
#include <vector>

#include "dateline/analysis.hpp"
#include "entity/mention.hpp"

namespace dateline::entity {

class Epithets {
 public:
  explicit Epithets(const Analysis& analysis) : analysis_(analysis) {}

  /// Notes what stands before the name or beside it; `head` is the word it hangs by.
  void note(const NameMention& name, TokenId head);

  /// The one name that a noun with an article stands for; invalid for none, or for several.
  [[nodiscard]] EntityId bearer(TokenId noun) const;

 private:
  struct Epithet {
    EntityId entity;
    std::string head;
    std::vector<std::string> words;  // the head left out
  };

  void add(Epithet epithet);

  const Analysis& analysis_;
  std::vector<Epithet> known_;  // the latest ones
};

}  // namespace dateline::entity
