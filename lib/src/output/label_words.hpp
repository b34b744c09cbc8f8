// A label -> the words that it is about, so that labels can be compared.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "dateline/analysis.hpp"

namespace dateline::output {

/// Names, nouns, verbs, adjectives and numbers of a document in their dictionary form.
class LabelWords {
 public:
  explicit LabelWords(const Analysis& analysis);

  /// Whether a label states something: holds a finite verb or a modal.
  [[nodiscard]] bool has_verb(std::string_view label) const;
  /// Sorted, each once: "Mr Li said the ports had closed" -> close, li, mr, port, say.
  [[nodiscard]] std::vector<std::string> of(std::string_view label) const;

 private:
  std::unordered_map<std::string, std::string>
      dictionary_;                         // word in lower case -> its form, or ""
  std::unordered_set<std::string> verbs_;  // words that are finite verbs in the text, lower case
};

/// The share of the first list's words that stand in the second, too; 0 for an empty list.
[[nodiscard]] double share_in(const std::vector<std::string>& words,
                              const std::vector<std::string>& others);

}  // namespace dateline::output
