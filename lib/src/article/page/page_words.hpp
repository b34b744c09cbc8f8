// The words of data/html, by class, in any language.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dateline::article {

inline constexpr std::string_view kDatesFile = "data/html/dates.tsv";

/// One class of a table's words.
class PageWords {
 public:
  explicit PageWords(std::string_view word_class, std::string_view file = kDatesFile);
  /// `word` in lower case.
  [[nodiscard]] bool contains(std::string_view word) const { return words_.contains(word); }
  /// Whether the text, in lower case, begins with one of them.
  [[nodiscard]] bool begin(std::string_view text) const;
  /// Bytes of the longest of them with which the text, in lower case, ends; 0 when with none.
  [[nodiscard]] std::size_t longest_end(std::string_view text) const;

 private:
  std::unordered_set<std::string_view> words_;
};

/// The months of data/html/months.tsv.
class MonthNames {
 public:
  MonthNames();
  /// 1 to 12, or 0 for what is no month. `word` in lower case; of a word that means several, what
  /// it means in `language` ("de"), else in the first language that has it.
  [[nodiscard]] int month(std::string_view word, std::string_view language) const;

 private:
  struct Meaning {
    std::string_view language;
    int month;
  };
  std::unordered_multimap<std::string_view, Meaning> months_;
  std::unordered_map<std::string_view, int> first_;
};

}  // namespace dateline::article
