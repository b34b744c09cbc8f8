// A dictionary form -> its stem, so that "announcement" is found again in "announce", "death" in
// "die".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/result.hpp"

namespace dateline::timeline {

/// Without its ending, in lower case.
[[nodiscard]] std::string stem_of(std::string_view lemma);

/// Stems that also know which nouns derive from which verbs, though their spelling does not tell.
class Stems {
 public:
  static Result<Stems> load();
  [[nodiscard]] std::string of(std::string_view lemma) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> verbs_;  // noun, verb; sorted
};

}  // namespace dateline::timeline
