// The words of data/en/layout.tsv, by class.
#pragma once

#include <string_view>
#include <vector>

namespace dateline::article {

/// A class of words in lower case. Lookup is by walking the list: lines of interest are few.
class LayoutWords {
 public:
  /// `word_class` is one of the classes in data/en/layout.tsv.
  explicit LayoutWords(std::string_view word_class);
  [[nodiscard]] bool contains(std::string_view word) const;

 private:
  std::vector<std::string_view> words_;
};

}  // namespace dateline::article
